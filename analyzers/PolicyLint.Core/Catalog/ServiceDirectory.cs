namespace PolicyLint.Catalog;

/// <summary>The table of services: where each one's section stands, and which numbers its actions have.</summary>
internal static class ServiceDirectory
{
    private const byte RetiredMark = 1;

    /// <param name="section">The bytes of the table.</param>
    /// <param name="start">Where the first service's section begins in the file.</param>
    /// <param name="end">Where the last one's ends, which is the file's length.</param>
    /// <param name="catalog">The catalogue the services are of.</param>
    public static CatalogService[] Read(byte[] section, int start, int end, AwsCatalog catalog)
    {
        var decoder = new CatalogDecoder(section);
        var services = new CatalogService[decoder.Count()];
        var offset = start;
        var ordinal = 0;
        for (var index = 0; index < services.Length; index++)
        {
            var prefix = decoder.Name();
            var isRetired = (decoder.Byte() & RetiredMark) != 0;
            var (count, length) = (decoder.Number(), decoder.Number());
            if (count > length || length > end - offset)
            {
                throw new CatalogFormatException("The catalogue file is damaged: a service does not fit in.");
            }

            services[index] = new CatalogService(catalog, prefix, isRetired, ordinal, count, offset, length);
            offset += length;
            ordinal += count;
        }

        return services;
    }
}
