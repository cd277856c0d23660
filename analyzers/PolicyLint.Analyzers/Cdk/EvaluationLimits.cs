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

    /// <summary>How many items a list, and how many members a dictionary, can have.</summary>
    public const int Size = 20_000;

    /// <summary>How many parts a text can have.</summary>
    public const int Pieces = 2_000;

    /// <summary>How long a text can be, in code units.</summary>
    public const int Length = 4_000_000;

    /// <summary>How many parts of a policy are written out; an object that is in many others is there many times.</summary>
    public const int Parts = 200_000;

    /// <summary>How deep the choices of one value may nest.</summary>
    public const int Choices = 8;

    /// <summary>How many principals one may be made of.</summary>
    public const int Principals = 200;

    /// <summary>Lists of more items are not gone through item by item.</summary>
    public const int Items = 64;
}
