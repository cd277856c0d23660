using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Collects what is said of a template itself: what could not be read, and what CloudFormation would reject.</summary>
internal sealed class TemplateMessages
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly HashSet<(Place Place, string Message)> _said = [];

    public ImmutableArray<NotAnalysed>.Builder NotAnalysed { get; } = ImmutableArray.CreateBuilder<NotAnalysed>();

    public ImmutableArray<Construct>.Builder Constructs { get; } = ImmutableArray.CreateBuilder<Construct>();

    /// <summary>Whether nothing was met that is written elsewhere.</summary>
    public bool IsWhole { get; private set; } = true;

    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>Something elsewhere decides here: a policy, or a part of one, that this text does not hold.</summary>
    public void NotKnown(SyntaxNode node, string what, string advice)
    {
        IsWhole = false;
        Say(ReadingRules.NotKnownHere, node, what, advice);
    }

    /// <summary>Something that CloudFormation rejects or reads in another way than it looks.</summary>
    public void Wrong(SyntaxNode node, string what, string advice) => Say(ReadingRules.TemplateMistake, node, what, advice);

    /// <summary>Something that only some tools accept.</summary>
    public void Note(SyntaxNode node, string what, string advice) => Say(ReadingRules.TemplateMistake, node, what, advice, Severity.Info);

    /// <summary>A policy that stands here and could not be read: the run must not look clean.</summary>
    public void Unread(SyntaxNode node, string what, string advice)
    {
        if (!Say(ReadingRules.NotAnalysed, node, what, advice))
        {
            return;
        }

        var source = node.Place.Source;
        NotAnalysed.Add(new NotAnalysed(source.Name, what, source.Lines.LineAt(node.Place.SourceSpan.Start)));
    }

    private bool Say(RuleDescriptor rule, SyntaxNode node, string what, string advice, Severity? severity = null)
    {
        if (node.Kind == SyntaxKind.Missing && node == default)
        {
            return false;
        }

        if (!_said.Add((node.Place, what)))
        {
            return false;
        }

        _findings.Add(new Finding { Rule = rule, Place = node.Place, Severity = severity ?? rule.Severity, Arguments = [what, advice] });
        return true;
    }
}
