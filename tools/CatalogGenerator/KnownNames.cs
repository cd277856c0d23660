using System.Text;
using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>
/// The names that a catalogue had when its losses were last looked at, two bytes of a hash for each: known-names.tsv, a line a service.
/// Small enough to keep, and a name that went is seen but for one in some hundred.
/// </summary>
public static class KnownNames
{
    /// <summary>A larger share of names than this does not vanish unseen.</summary>
    public const double LargestLoss = 0.005;

    /// <summary>The lines of the file for a catalogue: prefix and hashes of the actions that are not retired.</summary>
    public static string Write(AwsCatalog catalog)
    {
        var text = new StringBuilder();
        text.Append("# Made by tools/CatalogGenerator: of each service the hashes of its actions, to see how many names a refresh loses.\n");
        foreach (var service in catalog.Services.Where(service => !service.IsRetired))
        {
            text.Append(service.Prefix).Append('\t').Append(Convert.ToBase64String(Hashes(service))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The share of known actions that a catalogue does not have any more, or has as retired; 0 to 1.</summary>
    public static double Lost(string known, AwsCatalog catalog)
    {
        var (lost, all) = (0, 0);
        foreach (var line in known.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var columns = line.Split('\t');
            var old = Numbers(Convert.FromBase64String(columns[1]));
            var now = catalog.FindService(columns[0]) is { IsRetired: false } service ? Numbers(Hashes(service)).ToHashSet() : [];
            all += old.Length;
            lost += old.Count(hash => !now.Contains(hash));
        }

        return all == 0 ? 1 : (double)lost / all;
    }

    private static byte[] Hashes(CatalogService service) =>
    [
        .. service.Actions.Where(action => !action.IsRetired).Select(action => Hash(action.Name)).Order()
            .SelectMany(hash => new[] { (byte)hash, (byte)(hash >> 8) }),
    ];

    private static ushort[] Numbers(byte[] bytes) =>
        [.. Enumerable.Range(0, bytes.Length / 2).Select(index => (ushort)(bytes[2 * index] | (bytes[(2 * index) + 1] << 8)))];

    /// <summary>FNV-1a, folded to two bytes: http://www.isthe.com/chongo/tech/comp/fnv/</summary>
    private static ushort Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(character)) * 16777619u);
        }

        return (ushort)(hash ^ (hash >> 16));
    }
}
