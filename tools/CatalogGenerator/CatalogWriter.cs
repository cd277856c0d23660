namespace PolicyLint.CatalogGenerator;

/// <summary>Writes the file that PolicyLint.Catalog reads; its layout is described there. The same facts give the same bytes.</summary>
internal static class CatalogWriter
{
    private const byte FormatVersion = 1;

    private static readonly DateTime FirstDay = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static byte[] Write(CatalogFacts facts)
    {
        string[] keys = [.. facts.Keys.Keys];
        var services = facts.Services.Values.Select(service => (Facts: service, Section: ServiceWriter.Write(service, keys))).ToArray();
        var directory = new ByteWriter();
        directory.Number(services.Length);
        foreach (var (service, section) in services)
        {
            directory.Name(service.Prefix);
            directory.Byte(service.IsRetired ? 1 : 0);
            directory.Number(service.Actions.Count);
            directory.Number(section.Length);
        }

        byte[][] parts = [directory.ToArray(), Keys(facts), ManagedPolicies(facts), Partitions(facts)];
        var header = Header(facts, parts);
        var body = parts.Concat(services.Select(service => service.Section)).ToArray();
        var file = new ByteWriter();
        file.Bytes("PLAC"u8.ToArray());
        file.Byte(FormatVersion);
        file.FixedNumber(file.Length + (2 * sizeof(int)) + header.Length + body.Sum(part => part.Length));
        file.FixedNumber(header.Length);
        file.Bytes(header);
        foreach (var part in body)
        {
            file.Bytes(part);
        }

        return file.ToArray();
    }

    private static byte[] Header(CatalogFacts facts, byte[][] parts)
    {
        var header = new ByteWriter();
        header.FixedNumber((facts.Date - FirstDay).Days);
        foreach (var part in parts)
        {
            header.FixedNumber(part.Length);
        }

        header.Number(facts.Sources.Length);
        foreach (var source in facts.Sources)
        {
            header.Text(source.Package);
            header.Text(source.Version);
        }

        return header.ToArray();
    }

    private static byte[] Keys(CatalogFacts facts)
    {
        var keys = new ByteWriter();
        keys.Number(facts.Keys.Count);
        foreach (var key in facts.Keys.Values)
        {
            keys.Name(key.Name);
            keys.Byte((int)key.Type | ((int)key.Values << 3) | (key.IsListed ? 32 : 0) | (key.IsDeprecated ? 64 : 0));
            keys.Byte((int)key.Presence | ((int)key.Controller << 2) | ((int)key.Category << 5));
        }

        return keys.ToArray();
    }

    private static byte[] ManagedPolicies(CatalogFacts facts)
    {
        var policies = new ByteWriter();
        policies.Number(facts.ManagedPolicies.Length);
        foreach (var policy in facts.ManagedPolicies)
        {
            policies.Name(policy);
        }

        return policies.ToArray();
    }

    private static byte[] Partitions(CatalogFacts facts)
    {
        var partitions = new ByteWriter();
        partitions.Number(facts.Partitions.Length);
        foreach (var partition in facts.Partitions)
        {
            partitions.Text(partition.Name);
            partitions.Text(partition.DnsSuffix);
            partitions.Number(partition.Regions.Length);
            foreach (var region in partition.Regions)
            {
                partitions.Text(region);
            }
        }

        return partitions.ToArray();
    }
}
