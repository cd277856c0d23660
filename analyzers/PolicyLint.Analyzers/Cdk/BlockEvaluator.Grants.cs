using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <content>Grants: calls that stand for a statement. Those whose actions CDK has chosen are as narrow as they can be, and not written out.</content>
internal sealed partial class BlockEvaluator
{
    private bool CallGrant(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        if (_isFollowing)
        {
            return false;
        }

        switch (method.Name, method.ContainingType.Name, arguments)
        {
            case ("GrantPublicAccess", _, _) when receiver is not null:
                GrantPublicAccess(invocation, receiver, arguments);
                return true;
            case ("Grant" or "Actions", _, [var grantee, .., CdkList actions]) when receiver is not null && actions.Items.Exists(item => item.Node is CdkText):
                GrantTo(invocation, grantee, GranteeTypeOf(invocation), Granted(invocation, actions, ArnOf(receiver, invocation)));
                return true;
            case ("GrantFullAccess", "Table" or "TableBase" or "ITable" or "TableV2" or "TableBaseV2", [var grantee]) when receiver is not null:
                GrantTo(invocation, grantee, GranteeTypeOf(invocation), Granted(invocation, One(NameOfCall(invocation), "dynamodb:*"), ArnOf(receiver, invocation)));
                return true;
            case ("GrantPassRole" or "GrantAssumeRole", _, [var grantee]) when receiver is not null:
                var action = method.Name == "GrantPassRole" ? "iam:PassRole" : "sts:AssumeRole";
                GrantTo(invocation, grantee, null, Granted(invocation, One(NameOfCall(invocation), action), ArnOf(receiver, invocation)));
                return true;
            case ("AddToPrincipal" or "AddToPrincipalOrResource" or "AddToPrincipalAndResource", "Grant", [CdkMap options]):
                GrantByOptions(invocation, options);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Everyone may read the objects, or do what is listed after the prefix.</summary>
    private void GrantPublicAccess(IInvocationOperation invocation, CdkNode bucket, CdkNode[] arguments)
    {
        var place = NameOfCall(invocation);
        var actions = arguments.OfType<CdkList>().FirstOrDefault();
        LetEveryoneRead(
            bucket,
            invocation.TargetMethod.ContainingType,
            place,
            actions is { Items.Count: > 0 } or { IsOpen: true } ? actions : One(place, "s3:GetObject"),
            arguments is [CdkText prefix, ..] ? prefix : Text(place, "*"));
    }

    private void LetEveryoneRead(CdkNode bucket, ITypeSymbol type, Place place, CdkList actions, CdkText prefix)
    {
        var statement = new CdkStatement(place, _guard, _use is not null);
        AddAll(statement.ListOf(ElementNames.Action, place), actions, _guard);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var arn = new Hole(new CdkReference(IdentityOf(bucket), "Arn"), "{bucket}", HoleDomain.Arn);
        pieces.Add(new TextPiece(place.Span, PatternPart.Of(arn)));
        pieces.Add(new TextPiece(place.Span, PatternPart.Of("/")));
        AddPieces(pieces, prefix);
        statement.ListOf(ElementNames.Resource, place).Add(ToText(place, pieces.ToImmutable()), _guard);
        statement.ListOf(ElementNames.Principal, place).Add(new CdkPrincipal(place, CdkPrincipal.Everyone, Text(place, "*")), _guard);
        var kind = SinkTable.OfResource(type);
        AddSink(new CdkSink((IdentityOf(bucket), kind.Presumed), kind, statement, place, _guard, bucket is CdkConstruct { IsOpen: false }) { Holder = bucket, HolderType = type });
    }

    private void GrantByOptions(IInvocationOperation invocation, CdkMap options)
    {
        if (options.Find("Grantee") is not { } grantee || options.Find("Actions") is not { } actions || options.Find("ResourceArns") is not { } resources)
        {
            return;
        }

        var statement = Granted(invocation, actions, resources);
        if (options.Find("Conditions") is { } conditions)
        {
            AddConditions(statement, NameOfCall(invocation), conditions);
        }

        if (options.IsOpen)
        {
            statement.OpenBy(options.Place);
        }

        GrantTo(invocation, grantee, grantee is CdkConstruct construct ? construct.Type : (grantee as CdkUnknown)?.Type, statement);
    }

    private CdkStatement Granted(IInvocationOperation invocation, CdkNode actions, CdkNode resources)
    {
        var place = NameOfCall(invocation);
        var statement = new CdkStatement(place, _guard, _use is not null);
        AddAll(statement.ListOf(ElementNames.Action, place), actions, _guard);
        AddAll(statement.ListOf(ElementNames.Resource, place), resources, _guard);
        return statement;
    }

    private void GrantTo(IInvocationOperation invocation, CdkNode grantee, ITypeSymbol? type, CdkStatement statement)
    {
        var kind = KindJudgement.Certain(PolicyKind.Identity);
        AddSink(new CdkSink((IdentityOf(grantee), kind.Presumed), kind, statement, NameOfCall(invocation), _guard, false)
        {
            Holder = type is null ? null : grantee,
            HolderType = type,
        });
    }

    private static ITypeSymbol? GranteeTypeOf(IInvocationOperation invocation) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } argument ? Stripped(argument.Value).Type : null;

    /// <summary>The ARN of what a grant is on, alone in a list.</summary>
    private CdkList ArnOf(CdkNode resource, IInvocationOperation invocation)
    {
        var place = NameOfCall(invocation);
        var hole = ArnHole(resource, invocation);
        var list = new CdkList(place, _guard);
        list.Add(new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]), _guard);
        return list;
    }

    private static Hole ArnHole(CdkNode resource, IInvocationOperation invocation) =>
        new(new CdkReference(IdentityOf(resource), "Arn"), "{" + (invocation.Instance?.Syntax.ToString() ?? "this") + "}", HoleDomain.Arn);

    private CdkList One(Place place, string text)
    {
        var list = new CdkList(place, _guard);
        list.Add(Text(place, text), _guard);
        return list;
    }

    private static CdkText Text(Place place, string text) => new(place, Value.Known(text), [new TextPiece(place.Span, PatternPart.Of(text))]);
}
