namespace PolicyLint.Model;

/// <summary>What kind of policy a document is: the one presumed, those possible, and why.</summary>
/// <param name="Presumed">The kind the rules are chosen by.</param>
/// <param name="Possible">All it may be; one where an option, a setting, a name or a place says so.</param>
/// <param name="Reason">Why, as the end of a sentence, where it is only presumed: <c>as no Principal is there</c>; else empty.</param>
/// <param name="ResourceType">The CloudFormation type of the resource it hangs on (<c>AWS::S3::Bucket</c>), if known.</param>
public sealed record KindJudgement(PolicyKind Presumed, PolicyKinds Possible, string Reason = "", string? ResourceType = null)
{
    /// <summary>Whether no other kind is possible.</summary>
    public bool IsCertain => Possible == Presumed.ToSet();

    public static KindJudgement Certain(PolicyKind kind, string? resourceType = null) => new(kind, kind.ToSet(), string.Empty, resourceType);
}
