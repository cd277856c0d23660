using System.Collections.Immutable;

namespace PolicyLint.Reading.Ignores;

/// <summary>What stands in texts to ignore findings there.</summary>
/// <param name="Ignores">Those that can be read, in the order written.</param>
/// <param name="Faults">What is wrong with others.</param>
public sealed record WrittenIgnores(ImmutableArray<WrittenIgnore> Ignores, ImmutableArray<IgnoreFault> Faults)
{
    public static readonly WrittenIgnores None = new([], []);

    public bool IsEmpty => Ignores.IsEmpty && Faults.IsEmpty;

    /// <summary>Those of several texts.</summary>
    public static WrittenIgnores Of(IEnumerable<WrittenIgnores> all)
    {
        var list = all.Where(ignores => !ignores.IsEmpty).ToList();
        return list.Count == 0 ? None : new([.. list.SelectMany(ignores => ignores.Ignores)], [.. list.SelectMany(ignores => ignores.Faults)]);
    }
}
