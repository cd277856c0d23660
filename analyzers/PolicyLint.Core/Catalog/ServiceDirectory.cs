namespace PolicyLint.Catalog;

/// <summary>The table of services: where each one's section stands, and which numbers its actions have.</summary>
internal static class ServiceDirectory
{
    private const byte RetiredMark = 1;

    public static ServiceEntry[] Read(CatalogFile file, CatalogHeader header)
    {
        var decoder = new CatalogDecoder(file.Read(header.Directory.Offset, header.Directory.Length));
        var entries = new ServiceEntry[decoder.Count()];
        var offset = header.ServicesOffset;
        var ordinal = 0;
        for (var index = 0; index < entries.Length; index++)
        {
            var prefix = decoder.Name();
            var isRetired = (decoder.Byte() & RetiredMark) != 0;
            var (count, length) = (decoder.Number(), decoder.Number());
            if (count > length)
            {
                throw new CatalogFormatException("The catalogue file is damaged: a service has more actions than bytes.");
            }

            entries[index] = new ServiceEntry(prefix, isRetired, ordinal, count, offset, length);
            offset = checked(offset + length);
            ordinal += count;
        }

        return entries;
    }
}
