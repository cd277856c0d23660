using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Grants: calls that stand for a statement. Those whose actions CDK has chosen are as narrow as they can be, and not written out.</summary>
/// <param name="state">Where the evaluation is.</param>
/// <param name="lists">Adds to lists.</param>
/// <param name="statements">Fills statements.</param>
/// <param name="uses">Takes the statements.</param>
internal sealed class GrantCalls(EvaluationState state, ListChanges lists, StatementEditor statements, PolicyUses uses)
{
    public bool CallGrant(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        if (state.IsFollowing)
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
                GrantTo(invocation, grantee, GranteeTypeOf(invocation), Granted(invocation, lists.One(state.NameOfCall(invocation), "dynamodb:*"), ArnOf(receiver, invocation)));
                return true;
            case ("GrantPassRole" or "GrantAssumeRole", _, [var grantee]) when receiver is not null:
                var action = method.Name == "GrantPassRole" ? "iam:PassRole" : "sts:AssumeRole";
                GrantTo(invocation, grantee, null, Granted(invocation, lists.One(state.NameOfCall(invocation), action), ArnOf(receiver, invocation)));
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
        var place = state.NameOfCall(invocation);
        var actions = arguments.OfType<CdkList>().FirstOrDefault();
        uses.LetEveryoneRead(
            bucket,
            invocation.TargetMethod.ContainingType,
            place,
            actions is { Items.Count: > 0 } or { IsOpen: true } ? actions : lists.One(place, "s3:GetObject"),
            arguments is [CdkText prefix, ..] ? prefix : CdkText.Of(place, "*"));
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
            statements.AddConditions(statement, state.NameOfCall(invocation), conditions);
        }

        if (options.IsOpen)
        {
            statement.OpenBy(options.Place);
        }

        GrantTo(invocation, grantee, grantee is CdkConstruct construct ? construct.Type : (grantee as CdkUnknown)?.Type, statement);
    }

    private CdkStatement Granted(IInvocationOperation invocation, CdkNode actions, CdkNode resources)
    {
        var place = state.NameOfCall(invocation);
        var statement = new CdkStatement(place, state.Guard, state.Use is not null);
        lists.AddAll(statement.ListOf(ElementNames.Action, place), actions, state.Guard);
        lists.AddAll(statement.ListOf(ElementNames.Resource, place), resources, state.Guard);
        return statement;
    }

    private void GrantTo(IInvocationOperation invocation, CdkNode grantee, ITypeSymbol? type, CdkStatement statement)
    {
        var kind = KindJudgement.Certain(PolicyKind.Identity);
        uses.AddSink(new CdkSink((CdkReference.IdentityOf(grantee), kind.Presumed), kind, statement, state.NameOfCall(invocation), state.Guard, false)
        {
            Holder = type is null ? null : grantee,
            HolderType = type,
        });
    }

    private static ITypeSymbol? GranteeTypeOf(IInvocationOperation invocation) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } argument ? OperationFacts.Stripped(argument.Value).Type : null;

    /// <summary>The ARN of what a grant is on, alone in a list.</summary>
    private CdkList ArnOf(CdkNode resource, IInvocationOperation invocation)
    {
        var place = state.NameOfCall(invocation);
        var hole = ArnHole(resource, invocation);
        var list = new CdkList(place, state.Guard);
        list.Add(new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]), state.Guard);
        return list;
    }

    private static Hole ArnHole(CdkNode resource, IInvocationOperation invocation) =>
        new(new CdkReference(CdkReference.IdentityOf(resource), "Arn"), "{" + (invocation.Instance?.Syntax.ToString() ?? "this") + "}", HoleDomain.Arn);
}
