using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>What a resource policy is put on, compared with what is named elsewhere.</summary>
internal static class PolicyTarget
{
    /// <summary>Whether two values surely name one resource: the same text, the same parameter, or two attributes of one resource.</summary>
    public static bool IsSame(Value left, Value right)
    {
        var resource = ResourceOf(left);
        return resource is null ? left.Equals(right) : resource.Equals(ResourceOf(right));
    }

    /// <summary>
    /// The resource of the text that a value is the name or an attribute of; null if it is of none, has text beside it, or may be any text,
    /// as what a custom resource gives.
    /// </summary>
    public static object? ResourceOf(Value value) => value is UnknownValue { Hole: { Domain: not HoleDomain.AnyText } hole } ? hole.Resource : null;
}
