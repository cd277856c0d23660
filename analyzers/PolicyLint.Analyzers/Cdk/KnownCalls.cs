using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Calls of CDK that give something back which is known: copies, conditions, policies of JSON, managed policies.</summary>
/// <param name="state">Where the evaluation is.</param>
/// <param name="statements">Makes statements.</param>
internal sealed class KnownCalls(EvaluationState state, StatementEditor statements)
{
    public CdkNode? CallKnown(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        switch (method.Name, receiver, arguments)
        {
            case ("WithConditions", CdkPrincipal principal, [var conditions]):
                return Principals.With(principal, state.PlaceOf(invocation), conditions);
            case ("WithSessionTags", CdkPrincipal principal, []):
                return Principals.WithSessionTags(principal);
            case ("InOrganization", CdkPrincipal principal, [var organization]):
                return Principals.With(principal, principal.Place, Principals.Organization(organization.Place, organization));
            case ("AddCondition" or "AddConditions", CdkPrincipal principal, _):
                return Principals.With(principal, principal.Place, state.Unknown(invocation));
            case ("Copy", CdkStatement statement, _):
                return statements.CopyOf(statement, arguments);
            case ("Freeze" or "ToStatementJson" or "ToJSON", CdkStatement or CdkDocument, _):
                return receiver;
            case ("FromJson", null, [var json]) when CdkSymbols.IsIam(method.ContainingType, "PolicyDocument"):
                return DocumentOf(invocation, json);
            case ("FromJson", null, [var json]) when CdkSymbols.IsIam(method.ContainingType, "PolicyStatement"):
                var read = state.Made(new CdkStatement(state.NameOfCall(invocation), state.Guard, state.Use is not null) { Json = json });
                state.Found.Statements.Add(read);
                return read;
            case ("UnsafePlainText" or "PlainText", null, [CdkText text]) when method.ContainingType.Name == "SecretValue":
                return SecretOf(text);
            case ("FromAwsManagedPolicyName", null, [var name]):
                return ManagedPolicy(name, "aws");
            case ("FromManagedPolicyName", null, [_, _, var name]):
                return ManagedPolicy(name, null);
            case ("FromManagedPolicyArn", null, [_, _, var arn]):
                return new CdkManagedPolicy(arn.Place, arn);
            case ("Of", null, [var scope]) when CdkSymbols.IsIam(method.ContainingType, "PermissionsBoundary"):
                return new CdkBoundaryScope(state.PlaceOf(invocation), scope);
            case ("Of", null, _) when method.ContainingType.Name == "Stack":
                return state.Unknown(invocation, null, "Stack.Of");
            default:
                return null;
        }
    }

    private CdkDocument DocumentOf(IInvocationOperation invocation, CdkNode json)
    {
        var document = state.Made(new CdkDocument(state.NameOfCall(invocation), state.Guard) { Json = json });
        if (state.Use is null)
        {
            state.Found.Documents.Add(document);
        }

        return document;
    }

    private CdkSecret SecretOf(CdkText text)
    {
        var secret = new CdkSecret(text.Place, text);
        if (state.Use is null)
        {
            state.Found.Secrets.Add(secret);
        }

        return secret;
    }

    /// <summary>The ARN of a managed policy of AWS, or of one of the account.</summary>
    private static CdkManagedPolicy ManagedPolicy(CdkNode name, string? account)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var start = new TextSpan(name.Place.Span.Start, 0);
        pieces.Add(new TextPiece(start, PatternPart.Of("arn:")));
        pieces.Add(new TextPiece(start, PatternPart.Of(CdkTokens.Partition)));
        pieces.Add(new TextPiece(start, PatternPart.Of(":iam::" + account)));
        if (account is null)
        {
            pieces.Add(new TextPiece(start, PatternPart.Of(CdkTokens.Account)));
        }

        pieces.Add(new TextPiece(start, PatternPart.Of(":policy/")));
        TextPieces.AddPieces(pieces, name);
        return new CdkManagedPolicy(name.Place, TextPieces.ToText(name.Place, pieces.ToImmutable()));
    }
}
