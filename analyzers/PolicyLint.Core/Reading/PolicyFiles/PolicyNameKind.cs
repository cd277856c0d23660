using PolicyLint.Model;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>The kind that a file's name or folder says: <c>deploy.trust.json</c>, <c>scp/deny-leave.json</c>.</summary>
internal static class PolicyNameKind
{
    private static readonly char[] Slashes = ['/', '\\'];

    private static readonly (string Word, PolicyKind Kind)[] FileWords =
    [
        ("identity", PolicyKind.Identity),
        ("trust", PolicyKind.Trust),
        ("scp", PolicyKind.ServiceControl),
        ("rcp", PolicyKind.ResourceControl),
        ("boundary", PolicyKind.Boundary),
        ("resource", PolicyKind.Resource),
        ("session", PolicyKind.Session),
        ("endpoint", PolicyKind.Endpoint),
        ("iot", PolicyKind.Iot),
    ];

    private static readonly (string Word, PolicyKind Kind)[] FolderWords =
    [
        ("identity-policies", PolicyKind.Identity),
        ("trust", PolicyKind.Trust),
        ("trust-policies", PolicyKind.Trust),
        ("scp", PolicyKind.ServiceControl),
        ("scps", PolicyKind.ServiceControl),
        ("service-control-policies", PolicyKind.ServiceControl),
        ("rcp", PolicyKind.ResourceControl),
        ("rcps", PolicyKind.ResourceControl),
        ("resource-control-policies", PolicyKind.ResourceControl),
        ("boundary", PolicyKind.Boundary),
        ("boundaries", PolicyKind.Boundary),
        ("permissions-boundaries", PolicyKind.Boundary),
        ("resource-policies", PolicyKind.Resource),
        ("session-policies", PolicyKind.Session),
        ("endpoint-policies", PolicyKind.Endpoint),
        ("vpc-endpoint-policies", PolicyKind.Endpoint),
        ("iot-policies", PolicyKind.Iot),
    ];

    /// <summary>The kind that a path says, the file's name before its folders and a near folder before a far one; or null.</summary>
    public static PolicyKind? Of(string path)
    {
        var slash = path.LastIndexOfAny(Slashes);
        if (OfFile(path.AsSpan(slash + 1)) is { } kind)
        {
            return kind;
        }

        while (slash >= 0)
        {
            var end = slash;
            slash = end == 0 ? -1 : path.LastIndexOfAny(Slashes, end - 1);
            if (Find(FolderWords, path.AsSpan(slash + 1, end - slash - 1)) is { } folderKind)
            {
                return folderKind;
            }
        }

        return null;
    }

    /// <summary>The kind that the word before the extension says, where another one stands before it.</summary>
    private static PolicyKind? OfFile(ReadOnlySpan<char> name)
    {
        var extension = name.LastIndexOf('.');
        if (extension <= 0)
        {
            return null;
        }

        var dot = name.Slice(0, extension).LastIndexOf('.');
        return dot < 0 ? null : Find(FileWords, name.Slice(dot + 1, extension - dot - 1));
    }

    private static PolicyKind? Find((string Word, PolicyKind Kind)[] table, ReadOnlySpan<char> word)
    {
        foreach (var entry in table)
        {
            if (word.Equals(entry.Word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return entry.Kind;
            }
        }

        return null;
    }
}
