using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;
using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.CodeFixes;

/// <summary>Adds a test to a statement, in the way that the statement is made.</summary>
/// <remarks>A test of an operator that is there already is added to it: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam.PolicyStatement.html#addwbrconditionkey-value</remarks>
internal sealed class ConditionFix(SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
{
    private const string Conditions = "Conditions";
    private const string WithConditions = "WithConditions";
    private const string Wrapper = "PrincipalWithConditions";

    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        if (ExpressionAt(change.Span) is not { } expression || change.Texts is not [var name, var key, var value])
        {
            return [];
        }

        var test = new ConditionTest(name, key, value);
        var type = model.GetTypeInfo(expression, cancellation).Type;
        return expression switch
        {
            BaseObjectCreationExpressionSyntax creation when CdkSymbols.IsIam(type, "PolicyStatement") => ToStatement(creation, test),
            _ when CdkSymbols.Implements(type, "IPrincipal") => ToPrincipal(expression, type!, test),
            BaseObjectCreationExpressionSyntax { Initializer: { } members } creation => ToMembers(creation, members, test),
            _ => [],
        };
    }

    /// <summary>What has this range, or what is made there: of that the range is the type only.</summary>
    private ExpressionSyntax? ExpressionAt(TextSpan span)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node is ExpressionSyntax expression && node.Span == span
            ? expression
            : node.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(creation => creation.SpanStart == span.Start);
    }

    private IReadOnlyList<TextChange> ToStatement(BaseObjectCreationExpressionSyntax creation, ConditionTest test)
    {
        var props = creation.ArgumentList?.Arguments is [{ Expression: BaseObjectCreationExpressionSyntax given }] ? given : null;
        var conditions = InitializerEdits.PropertyOf(props?.Initializer, Conditions);
        if (conditions is BaseObjectCreationExpressionSyntax { Initializer: { } } dictionary)
        {
            return ToOperators(dictionary, test);
        }

        var additions = AdditionsTo(creation);
        if (conditions is null && additions is not [_, _, ..] && props is not null)
        {
            var member = $"{Conditions} = {Written(DictionaryCode.At(creation, model), test)}";
            return props.Initializer is { } initializer
                ? InitializerEdits.Append(initializer, member, text)
                : [new TextChange(new TextSpan(props.Span.End, 0), " { " + member + " }")];
        }

        if (additions is not [.., var last] || VariableOf(creation) is not { } variable)
        {
            return [];
        }

        var code = DictionaryCode.At(creation, model);
        var call = $"{variable.Identifier.Text}.AddCondition({StringToken.Literal(test.Operator)}, {code.New(code.Entry(test.Key, StringToken.Literal(test.Value)))});";
        return [CodeLayout.After(last, [call], text)];
    }

    private static VariableDeclaratorSyntax? VariableOf(ExpressionSyntax creation) =>
        creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } ? variable : null;

    /// <summary>The declaration of the statement, and what is added to it after that; empty for a statement that is in no variable.</summary>
    private static List<StatementSyntax> AdditionsTo(ExpressionSyntax creation)
    {
        if (VariableOf(creation) is not { Parent.Parent: StatementSyntax { Parent: BlockSyntax block } declaration } variable)
        {
            return [];
        }

        var name = variable.Identifier.ValueText;
        var additions = new List<StatementSyntax> { declaration };
        foreach (var statement in block.Statements)
        {
            if (statement is ExpressionStatementSyntax
                {
                    Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: var method } },
                }
                && receiver.Identifier.ValueText == name && method.StartsWith("Add", StringComparison.Ordinal))
            {
                additions.Add(statement);
            }
        }

        return additions;
    }

    private IReadOnlyList<TextChange> ToPrincipal(ExpressionSyntax principal, ITypeSymbol type, ConditionTest test)
    {
        if (DictionaryOf(principal) is { } given)
        {
            return given is BaseObjectCreationExpressionSyntax { Initializer: { } } dictionary ? ToOperators(dictionary, test) : [];
        }

        var written = Written(DictionaryCode.At(principal, model), test);
        return principal is BaseObjectCreationExpressionSyntax && CdkSymbols.IsOrDerives(type, "PrincipalBase")
            ? [new TextChange(new TextSpan(principal.Span.End, 0), $".{WithConditions}({written})")]
            : [new TextChange(principal.Span, $"new {WrapperAt(principal)}({principal}, {written})")];
    }

    private string WrapperAt(SyntaxNode node) =>
        model.LookupNamespacesAndTypes(node.SpanStart, name: Wrapper).Any(symbol => CdkSymbols.IsCdk(symbol as ITypeSymbol)) ? Wrapper : "Amazon.CDK.AWS.IAM." + Wrapper;

    /// <summary>The conditions that the principal is given already; null if it is given none.</summary>
    private static ExpressionSyntax? DictionaryOf(ExpressionSyntax principal)
    {
        if (principal is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: WithConditions }, ArgumentList.Arguments: [var own] })
        {
            return own.Expression;
        }

        return principal.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: WithConditions, Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } } => argument.Expression,
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [_, var second], Parent: ObjectCreationExpressionSyntax wrapper } } when wrapper.Type.ToString().EndsWith(Wrapper, StringComparison.Ordinal) => second.Expression,
            _ => null,
        };
    }

    /// <summary>A statement that is a dictionary itself.</summary>
    private IReadOnlyList<TextChange> ToMembers(BaseObjectCreationExpressionSyntax statement, InitializerExpressionSyntax members, ConditionTest test)
    {
        if (!TryFind(members, "Condition", out var conditions))
        {
            return [];
        }

        if (conditions is null)
        {
            var code = DictionaryCode.In(statement, model);
            return InitializerEdits.Append(members, code.Entry("Condition", Written(code, test)), text);
        }

        return conditions is BaseObjectCreationExpressionSyntax { Initializer: { } } dictionary ? ToOperators(dictionary, test) : [];
    }

    private IReadOnlyList<TextChange> ToOperators(BaseObjectCreationExpressionSyntax operators, ConditionTest test)
    {
        var code = DictionaryCode.In(operators, model);
        if (!TryFind(operators.Initializer!, test.Operator, out var keys))
        {
            return [];
        }

        if (keys is null)
        {
            return InitializerEdits.Append(operators.Initializer!, code.Entry(test.Operator, code.New(code.Entry(test.Key, StringToken.Literal(test.Value)))), text);
        }

        return keys is BaseObjectCreationExpressionSyntax { Initializer: { } } inner && TryFind(inner.Initializer!, test.Key, out var known) && known is null
            ? InitializerEdits.Append(inner.Initializer!, code.Entry(test.Key, StringToken.Literal(test.Value)), text)
            : [];
    }

    /// <summary>The value of a name in a dictionary, null if it has none. False if that is not known, since a name is not constant.</summary>
    private bool TryFind(InitializerExpressionSyntax dictionary, string name, out ExpressionSyntax? value)
    {
        value = null;
        foreach (var element in dictionary.Expressions)
        {
            if (InitializerEdits.EntryOf(element) is not { } entry || model.GetConstantValue(entry.Name, cancellation) is not { Value: string known })
            {
                return false;
            }

            value = known == name ? entry.Value : value;
        }

        return true;
    }

    private static string Written(DictionaryCode code, ConditionTest test) =>
        code.New(code.Entry(test.Operator, code.New(code.Entry(test.Key, StringToken.Literal(test.Value)))));
}
