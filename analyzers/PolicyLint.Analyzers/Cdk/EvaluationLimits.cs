namespace PolicyLint.Analyzers.Cdk;

/// <summary>Where the evaluation of code stops; what lies beyond is unknown.</summary>
internal static class EvaluationLimits
{
    /// <summary>How deep expressions, branches and members that are followed may nest.</summary>
    public const int Depth = 120;

    /// <summary>How many operations of one body are looked at.</summary>
    public const int Operations = 400_000;

    /// <summary>How many fields and properties may lead to one another.</summary>
    public const int Members = 4;

    /// <summary>Lists of more items are not gone through item by item.</summary>
    public const int Items = 64;
}
