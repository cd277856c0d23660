using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;
using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.CodeFixes;

/// <summary>Gives what hangs on a user to a group: the one at hand, or a new one in which the user is alone.</summary>
internal sealed class GroupFix(SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
{
    private const string AttachToUser = "AttachToUser";

    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        var node = root.FindNode(change.Span, getInnermostNodeForTie: true);
        var statement = node.FirstAncestorOrSelf<StatementSyntax>();
        if (statement?.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            return [];
        }

        foreach (var ancestor in node.AncestorsAndSelf().TakeWhile(ancestor => ancestor != statement))
        {
            switch (ancestor)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var user } method } when IsGivenToUser(method):
                    return Move(change, statement, user, group => [new TextChange(user.Span, group)]);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: AttachToUser } name }, ArgumentList.Arguments: [{ Expression: var user }] }:
                    return Move(change, statement, user, group => [new TextChange(name.Span, "AttachToGroup"), new TextChange(user.Span, group)]);
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Users" } name, Right: var users }:
                    return OnlyElementOf(users) is { } only ? Move(change, statement, only, group => [new TextChange(name.Span, "Groups"), new TextChange(only.Span, group)]) : [];
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "ManagedPolicies" }, Parent: InitializerExpressionSyntax } policies:
                    return MoveOutOfUser(change, statement, node, policies);
            }
        }

        return [];
    }

    private bool IsGivenToUser(MemberAccessExpressionSyntax method) =>
        method.Name.Identifier.ValueText is "AddToPolicy" or "AddToPrincipalPolicy" or "AddManagedPolicy" or "AttachInlinePolicy"
        && CdkSymbols.Implements(model.GetTypeInfo(method.Expression, cancellation).Type, "IUser");

    private static ExpressionSyntax? OnlyElementOf(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax { Elements: [ExpressionElementSyntax { Expression: var only }] } => only,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [var only] } => only,
        _ => null,
    };

    /// <summary>The group takes the place of the user; that it is there, and the user in it, is said before.</summary>
    private IReadOnlyList<TextChange> Move(CSharpChange change, StatementSyntax statement, ExpressionSyntax user, Func<string, IReadOnlyList<TextChange>> replace)
    {
        if (!IsName(user) || !CdkSymbols.Implements(model.GetTypeInfo(user, cancellation).Type, "IUser") || TargetFor(change, statement, user) is not { } target)
        {
            return [];
        }

        return target.Lines.Count == 0 ? replace(target.Name) : [CodeLayout.Before(statement, target.Lines, text), .. replace(target.Name)];
    }

    /// <summary>A policy that the user is made with is given to the group in the line below.</summary>
    private IReadOnlyList<TextChange> MoveOutOfUser(CSharpChange change, StatementSyntax statement, SyntaxNode node, AssignmentExpressionSyntax policies)
    {
        var user = MadeIn(statement);
        var element = node.AncestorsAndSelf().TakeWhile(ancestor => ancestor != policies).OfType<ExpressionSyntax>()
            .FirstOrDefault(expression => ElementList.Of(expression, model, cancellation)?.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() == policies);
        if (user is null || element is null || !CdkSymbols.Implements(model.GetTypeInfo(user.Value.Creation, cancellation).Type, "IUser") || TargetFor(change, statement, user.Value.Name) is not { } target)
        {
            return [];
        }

        var list = ElementList.Of(element, model, cancellation)!;
        var removed = list.Remove(text);
        if (removed.Count == 0)
        {
            removed = InitializerEdits.Remove((InitializerExpressionSyntax)policies.Parent!, policies, text);
        }

        return removed.Count == 0 ? [] : [.. removed, CodeLayout.After(statement, [.. target.Lines, $"{target.Name}.AddManagedPolicy({element});"], text)];
    }

    /// <summary>The variable that a statement makes, and what it is made by.</summary>
    private static (ExpressionSyntax Name, ExpressionSyntax Creation)? MadeIn(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: BaseObjectCreationExpressionSyntax made } variable] } =>
            (SyntaxFactory.IdentifierName(variable.Identifier), made),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var left, Right: BaseObjectCreationExpressionSyntax made } } when IsName(left) => (left, made),
        _ => null,
    };

    private static bool IsName(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    private GroupTarget? TargetFor(CSharpChange change, StatementSyntax statement, ExpressionSyntax user)
    {
        var groups = ScopeSymbols.At(statement, model, cancellation).Where(symbol => CdkSymbols.Implements(symbol.Type, "IGroup")).ToList();
        var meant = change.Beside is { } made ? groups.Find(group => IsMadeAt(group, made)) : null;
        meant ??= groups is [var only] ? only : null;
        if (meant is not null)
        {
            // A group that is only referred to cannot be added to, but the user can join it.
            var joins = meant.Type.TypeKind == TypeKind.Interface ? $"{user}.AddToGroup({meant.Name});" : $"{meant.Name}.AddUser({user});";
            return new GroupTarget(meant.Name, IsMember(statement, user, meant.Name) ? [] : [joins]);
        }

        return groups.Count > 0 ? null : NewGroup(statement, user);
    }

    private static bool IsMadeAt(ScopeSymbol group, TextSpan made) =>
        group.Symbol.DeclaringSyntaxReferences is [var reference] && reference.Span.Contains(made);

    /// <summary>Whether the code around says that the user is in the group.</summary>
    private static bool IsMember(StatementSyntax statement, ExpressionSyntax user, string group)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? statement.SyntaxTree.GetRoot();
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var method }, ArgumentList.Arguments: [{ Expression: var argument }] }
                    when (method == "AddUser" && receiver.ToString() == group && argument.ToString() == user.ToString())
                    || (method == "AddToGroup" && receiver.ToString() == user.ToString() && argument.ToString() == group):
                    return true;
                case StatementSyntax made when MadeIn(made) is { } creation && creation.Name.ToString() == user.ToString() && IsMadeIn(creation.Creation, group):
                    return true;
            }
        }

        return false;
    }

    private static bool IsMadeIn(ExpressionSyntax user, string group) =>
        user.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString() == "Groups"
            && assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.ToString() == group));

    private GroupTarget? NewGroup(StatementSyntax statement, ExpressionSyntax user)
    {
        var (scope, id) = ScopeOf(statement, user);
        if (scope is null)
        {
            return null;
        }

        var name = UnusedName(statement);
        var type = TypeNames.At("AWS.IAM", "Group", statement, model);
        return new GroupTarget(name, [$"var {name} = new {type}({scope}, {StringToken.Literal(id)});", $"{name}.AddUser({user});"]);
    }

    /// <summary>What the user is made in, and an id beside the user's; else the construct that the code is part of.</summary>
    private (string? Scope, string Id) ScopeOf(StatementSyntax statement, ExpressionSyntax user)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? statement.SyntaxTree.GetRoot();
        foreach (var node in member.DescendantNodes().OfType<StatementSyntax>())
        {
            if (MadeIn(node) is { Creation: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var scope }, { Expression: var id }, ..] } } made
                && made.Name.ToString() == user.ToString())
            {
                return (scope.ToString(), model.GetConstantValue(id, cancellation) is { Value: string known } ? known + "Group" : "Group");
            }
        }

        var type = model.GetEnclosingSymbol(statement.SpanStart, cancellation)?.ContainingType;
        return (CdkSymbols.IsOrDerives(type, "Resource") || CdkSymbols.IsOrDerives(type, "Stack") || IsConstruct(type) ? "this" : null, "Group");
    }

    private static bool IsConstruct(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "Construct" && current.ContainingNamespace?.ToDisplayString() == "Constructs")
            {
                return true;
            }
        }

        return false;
    }

    private string UnusedName(StatementSyntax statement)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? statement.SyntaxTree.GetRoot();
        var used = new HashSet<string>(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
        var name = "group";
        for (var number = 2; used.Contains(name) || !model.LookupSymbols(statement.SpanStart, name: name).IsEmpty; number++)
        {
            name = "group" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
