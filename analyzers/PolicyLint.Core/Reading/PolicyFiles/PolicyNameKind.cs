using PolicyLint.Model;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>The kind that a file's name or folder says: <c>deploy.trust.json</c>, <c>scp/deny-leave.json</c>.</summary>
internal static class PolicyNameKind
{
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
        var parts = path.Split('/', '\\');
        var words = parts[parts.Length - 1].Split('.');
        if (words.Length >= 3 && Find(FileWords, words[words.Length - 2]) is { } kind)
        {
            return kind;
        }

        for (var index = parts.Length - 2; index >= 0; index--)
        {
            if (Find(FolderWords, parts[index]) is { } folderKind)
            {
                return folderKind;
            }
        }

        return null;
    }

    private static PolicyKind? Find((string Word, PolicyKind Kind)[] table, string word)
    {
        foreach (var entry in table)
        {
            if (entry.Word.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Kind;
            }
        }

        return null;
    }
}
