using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>What was found in the code itself and in its policy files, so that the template does not say it again. Safe for several threads.</summary>
internal sealed class CodeFindings
{
    private readonly ConcurrentDictionary<(string Rule, SyntaxTree Tree, int Start), bool> _atCreations = new();
    private readonly ConcurrentBag<(string Rule, ImmutableArray<string> Actions, bool IsPlaced)> _statements = [];

    /// <summary>Takes what was found in one member.</summary>
    public void Add(SyntaxTree tree, ImmutableArray<Finding> findings, CdkBlock block)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        var starts = new HashSet<int>(block.Constructs.Select(construct => construct.Place.SourceSpan.Start));
        foreach (var finding in findings)
        {
            var creations = CreationsOf(tree, finding, block).Where(starts.Contains).ToList();
            foreach (var rule in RulesOf(finding))
            {
                creations.ForEach(start => _atCreations.TryAdd((rule, tree, start), true));
                if (finding.Statement is { } statement)
                {
                    _statements.Add((rule, ActionsOf(statement), creations.Count > 0));
                }
            }
        }
    }

    /// <summary>Takes what was found in a policy file, which the code may load.</summary>
    public void Add(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Statement is { } statement)
            {
                _statements.Add((finding.Rule.Id, ActionsOf(statement), false));
            }
        }
    }

    /// <summary>Takes what was found of something that is made where the finding stands.</summary>
    public void Add(SyntaxTree tree, Finding finding) => _atCreations.TryAdd((finding.Rule.Id, tree, finding.Place.SourceSpan.Start), true);

    /// <summary>
    /// Whether the code says the same: of the construct that is made there; or of a statement, where one of the two does not know which
    /// construct it is put on.
    /// </summary>
    public bool Have(Finding finding, ConstructCreation? creation)
    {
        if (creation is not null && _atCreations.ContainsKey((finding.Rule.Id, creation.Tree, creation.Span.Start)))
        {
            return true;
        }

        if (finding.Statement is not { } statement || _statements.IsEmpty)
        {
            return false;
        }

        // CDK puts statements together, so there may be more actions in the template.
        var actions = new HashSet<string>(ActionsOf(statement), StringComparer.OrdinalIgnoreCase);
        return actions.Count > 0 && _statements.Any(known =>
            known.Rule == finding.Rule.Id && !(known.IsPlaced && creation is not null) && known.Actions.Length > 0 && known.Actions.All(actions.Contains));
    }

    private static ImmutableArray<string> RulesOf(Finding finding) =>
        [finding.Rule.Id, .. finding.Superseded.Select(covered => covered.Rule.Id)];

    /// <summary>Where the constructs begin that a finding may be about: what holds the policy, what it stands in, what the call is about.</summary>
    private static IEnumerable<int> CreationsOf(SyntaxTree tree, Finding finding, CdkBlock block)
    {
        if (finding.Document?.Holder is { } holder && holder.Place.Source == finding.Place.Source)
        {
            yield return holder.Place.SourceSpan.Start;
        }

        var span = finding.Place.SourceSpan;
        var node = tree.GetRoot().FindNode(new HostSpan(span.Start, span.Length), getInnermostNodeForTie: true);
        foreach (var outer in node.AncestorsAndSelf().TakeWhile(outer => outer is not (StatementSyntax or MemberDeclarationSyntax)))
        {
            if (outer is BaseObjectCreationExpressionSyntax)
            {
                yield return outer.SpanStart;
            }

            foreach (var name in NamesIn(outer))
            {
                foreach (var construct in block.Constructs.Where(construct => construct.Variable == name))
                {
                    yield return construct.Place.SourceSpan.Start;
                }
            }
        }
    }

    /// <summary>The variables that a call is about: <c>role.AddToPolicy(…)</c>, <c>table.GrantFullAccess(role)</c>.</summary>
    private static IEnumerable<string> NamesIn(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call
            ? call.ArgumentList.Arguments.Select(argument => NameOf(argument.Expression)).Append(NameOf(receiver)).OfType<string>()
            : [];

    private static string? NameOf(ExpressionSyntax receiver) => receiver switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText,
        _ => null,
    };

    private static ImmutableArray<string> ActionsOf(Statement statement)
    {
        var node = (statement.Written.Find(ElementNames.Action) ?? statement.Written.Find(ElementNames.NotAction))?.Value;
        return node switch
        {
            WrittenValue { Text: { } text } => [text],
            WrittenList list => [.. list.Items.OfType<WrittenValue>().Select(item => item.Text).OfType<string>()],
            _ => [],
        };
    }
}
