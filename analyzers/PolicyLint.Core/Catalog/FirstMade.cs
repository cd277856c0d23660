namespace PolicyLint.Catalog;

/// <summary>What several threads may make at once and all must see as one.</summary>
internal static class FirstMade
{
    /// <summary>What was published first; the others' work is forgotten.</summary>
    public static T Of<T>(ref T? field, T made)
        where T : class => Interlocked.CompareExchange(ref field, made, null) ?? made;
}
