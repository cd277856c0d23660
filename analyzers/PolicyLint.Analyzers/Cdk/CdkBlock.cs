using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What the code of one member makes of CDK, in the order written.</summary>
internal sealed class CdkBlock
{
    /// <summary>How many operations were looked at.</summary>
    public int Operations { get; set; }

    /// <summary>Where policies are put to use.</summary>
    public List<CdkSink> Sinks { get; } = [];

    /// <summary>The statements that are made.</summary>
    public List<CdkStatement> Statements { get; } = [];

    /// <summary>The documents that are made of JSON.</summary>
    public List<CdkDocument> Documents { get; } = [];

    /// <summary>The texts that are made secrets of.</summary>
    public List<CdkSecret> Secrets { get; } = [];

    /// <summary>The objects of CDK that are made here, in the order made.</summary>
    public List<CdkConstruct> Constructs { get; } = [];

    /// <summary>The calls that tie objects of CDK together.</summary>
    public List<CdkCall> Calls { get; } = [];

    /// <summary>The changes of templates.</summary>
    public List<CdkOverride> Overrides { get; } = [];

    /// <summary>Where something is made by a method that is looked at by itself as well.</summary>
    public HashSet<TextSpan> HelperPlaces { get; } = [];

    /// <summary>What is put to use as a statement or a document, and could not be followed.</summary>
    public List<CdkNode> NotRead { get; } = [];
}
