namespace PolicyLint.Model;

/// <summary>The names of the kinds, as options, settings and the JSON output spell them, and as sentences do.</summary>
public static class PolicyKindNames
{
    private static readonly (PolicyKind Kind, string Name, string Words)[] Names =
    [
        (PolicyKind.Identity, "identity", "an identity policy"),
        (PolicyKind.Resource, "resource", "a resource policy"),
        (PolicyKind.Trust, "trust", "a role trust policy"),
        (PolicyKind.Boundary, "boundary", "a permissions boundary"),
        (PolicyKind.Session, "session", "a session policy"),
        (PolicyKind.ServiceControl, "scp", "a service control policy"),
        (PolicyKind.ResourceControl, "rcp", "a resource control policy"),
        (PolicyKind.Endpoint, "endpoint", "a VPC endpoint policy"),
        (PolicyKind.Iot, "iot", "an AWS IoT policy"),
    ];

    /// <summary>Every name, in the order of <see cref="PolicyKind"/>.</summary>
    public static IEnumerable<string> All => Names.Select(entry => entry.Name);

    public static string Name(this PolicyKind kind) => Names[(int)kind].Name;

    /// <summary>With its article: <c>an identity policy</c>.</summary>
    public static string Words(this PolicyKind kind) => Names[(int)kind].Words;

    public static PolicyKinds ToSet(this PolicyKind kind) => (PolicyKinds)(1 << (int)kind);

    /// <summary>The kind with this name, or null.</summary>
    public static PolicyKind? Parse(string name)
    {
        foreach (var entry in Names)
        {
            if (string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Kind;
            }
        }

        return null;
    }
}
