using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>The elements of the IAM policy language. Spelling and case are part of the name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html</remarks>
public static class ElementNames
{
    public const string Version = "Version";
    public const string Id = "Id";
    public const string Statement = "Statement";
    public const string Sid = "Sid";
    public const string Effect = "Effect";
    public const string Principal = "Principal";
    public const string NotPrincipal = "NotPrincipal";
    public const string Action = "Action";
    public const string NotAction = "NotAction";
    public const string Resource = "Resource";
    public const string NotResource = "NotResource";
    public const string Condition = "Condition";

    /// <summary>What a document may hold.</summary>
    public static readonly ImmutableArray<string> Document = [Version, Id, Statement];

    /// <summary>What a statement may hold.</summary>
    public static readonly ImmutableArray<string> OfStatement =
        [Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition];
}
