using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The ARNs that CDK makes of parts.</summary>
/// <param name="state">Where the evaluation is.</param>
internal sealed class ArnCalls(EvaluationState state)
{
    /// <summary>What <c>Stack.FormatArn</c> makes: what is not given is the stack's own.</summary>
    public CdkNode FormatArn(IInvocationOperation invocation, CdkMap components)
    {
        if (components.Members.Exists(member => !member.Guard.IsAlways) || Format(components) is not { } format)
        {
            return state.Unknown(invocation);
        }

        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var place = state.PlaceOf(invocation);
        Add("arn:");
        AddComponent("Partition", CdkTokens.Partition);
        Add(":");
        AddComponent("Service", null);
        Add(":");
        AddComponent("Region", CdkTokens.Region);
        Add(":");
        AddComponent("Account", CdkTokens.Account);
        Add(format.BeforeResource);
        AddComponent("Resource", null);
        if (format.Separator.Length > 0 && components.Find("ResourceName") is { } name and not CdkNull)
        {
            Add(format.Separator);
            TextPieces.AddPieces(pieces, name);
        }

        return TextPieces.ToText(place, pieces.ToImmutable());

        void Add(string text) => pieces.Add(new TextPiece(place.Span, PatternPart.Of(text)));

        void AddComponent(string component, Hole? own)
        {
            if (components.Find(component) is { } given and not CdkNull)
            {
                TextPieces.AddPieces(pieces, given);
            }
            else if (own is not null)
            {
                pieces.Add(new TextPiece(place.Span, PatternPart.Of(own)));
            }
        }
    }

    /// <summary>What stands before and after the resource, by <c>ArnFormat</c>; null if that is not known.</summary>
    private static (string BeforeResource, string Separator)? Format(CdkMap components) => components.Find("ArnFormat") switch
    {
        null or CdkNull => (":", "/"),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "SLASH_RESOURCE_NAME" } } => (":", "/"),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "COLON_RESOURCE_NAME" } } => (":", ":"),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "NO_RESOURCE_NAME" } } => (":", string.Empty),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "SLASH_RESOURCE_SLASH_RESOURCE_NAME" } } => (":/", "/"),
        _ => null,
    };

    public CdkText ArnForObjects(IInvocationOperation invocation, CdkNode bucket, CdkNode pattern)
    {
        var place = state.PlaceOf(invocation);
        var shown = invocation.Instance?.Syntax.ToString() ?? "this";
        var hole = new Hole(new CdkReference(CdkReference.IdentityOf(bucket), "Arn"), "{" + shown + ".BucketArn}", HoleDomain.Arn) { ArnType = "s3:bucket" };
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var at = invocation.Instance?.Syntax is { Span: var span } && state.Use is null ? new TextSpan(span.Start, span.Length) : place.Span;
        pieces.Add(new TextPiece(at, PatternPart.Of(hole)));
        pieces.Add(new TextPiece(new TextSpan(pattern.Place.Span.Start, 0), PatternPart.Of("/")));
        TextPieces.AddPieces(pieces, pattern);
        return TextPieces.ToText(place, pieces.ToImmutable());
    }
}
