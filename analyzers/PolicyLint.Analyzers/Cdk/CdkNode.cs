using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What an expression of C# is worth, as far as that can be told without running it.</summary>
internal abstract class CdkNode(Place place)
{
    /// <summary>Where the value is written; what is written outside of the code looked at, where it is used.</summary>
    public Place Place { get; } = place;
}
