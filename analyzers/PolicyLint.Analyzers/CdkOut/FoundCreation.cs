namespace PolicyLint.Analyzers.CdkOut;

/// <summary>What a construct path leads to in the code.</summary>
/// <param name="Depth">How many of the constructs on the path are made in the code.</param>
/// <param name="Creation">Where the deepest of them is made; null if there are several places, or none for sure.</param>
internal readonly record struct FoundCreation(int Depth, ConstructCreation? Creation);
