using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Reading.Ignores;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Collects what is said of a template itself: what could not be read, and what CloudFormation would reject.</summary>
internal sealed class TemplateMessages
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly HashSet<(Place Place, string Message)> _said = [];

    private readonly List<RelatedPlace> _sources = [];

    /// <summary>Where values that come from parameters and mappings are written.</summary>
    public ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

    public ImmutableArray<NotAnalysed>.Builder NotAnalysed { get; } = ImmutableArray.CreateBuilder<NotAnalysed>();

    public IgnoreReader Ignores { get; } = new();

    public ImmutableArray<Construct>.Builder Constructs { get; } = ImmutableArray.CreateBuilder<Construct>();

    /// <summary>Whether nothing was met that is written elsewhere.</summary>
    public bool IsWhole { get; private set; } = true;

    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>Something elsewhere decides here: a policy, or a part of one, that this text does not hold.</summary>
    public void NotKnown(SyntaxNode node, string what, string advice)
    {
        if (node == default)
        {
            return;
        }

        IsWhole = false;
        Say(ReadingRules.NotKnownHere, node, what, advice);
    }

    /// <summary>Something that CloudFormation rejects or reads in another way than it looks.</summary>
    public void Wrong(SyntaxNode node, string what, string advice) => Say(ReadingRules.TemplateMistake, node, what, advice);

    /// <inheritdoc cref="Wrong(SyntaxNode, string, string)"/>
    public void Wrong(Place place, string what, string advice) => Say(ReadingRules.TemplateMistake, place, what, advice, null);

    /// <summary>What a value comes from is written at another place: a parameter, a mapping.</summary>
    public void ComesFrom(SyntaxNode definition, string what) => _sources.Add(new RelatedPlace(definition.Place, what));

    /// <summary>What is read next stands for itself: nothing is known yet of where it comes from.</summary>
    public void BeginLeaf() => _sources.Clear();

    /// <summary>All that was met since the last call of <see cref="BeginLeaf"/> is where this leaf comes from.</summary>
    public void EndLeaf(SyntaxNode leaf)
    {
        foreach (var source in _sources.Distinct())
        {
            Definitions.Add(new Definition(leaf.Place, source));
        }

        _sources.Clear();
    }

    /// <summary>Says where the text of a policy holds what only Fn::Sub fills: <c>${AWS::AccountId}</c>.</summary>
    public void LookAtText(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.String && IsPseudoParameter(node.Value))
        {
            Wrong(node, "${AWS::…} stands outside Fn::Sub, so it is literal text", "put the text in Fn::Sub");
        }

        foreach (var member in node.Members)
        {
            LookAtText(member.Value);
        }

        foreach (var item in node.Items)
        {
            LookAtText(item);
        }
    }

    /// <summary>Whether a text that Fn::Sub has not filled names a pseudo parameter.</summary>
    public static bool IsPseudoParameter(string text) => text.Contains("${AWS::");

    /// <summary>Something that only some tools accept.</summary>
    public void Note(SyntaxNode node, string what, string advice) => Say(ReadingRules.TemplateMistake, node, what, advice, Severity.Info);

    /// <summary>A policy that stands here and could not be read: the run must not look clean.</summary>
    public void Unread(SyntaxNode node, string what, string advice)
    {
        if (node != default)
        {
            Unread(node.Place, what, advice);
        }
    }

    /// <inheritdoc cref="Unread(SyntaxNode, string, string)"/>
    public void Unread(Place place, string what, string advice)
    {
        if (Say(ReadingRules.NotAnalysed, place, what, advice, null))
        {
            NotAnalysed.Add(new NotAnalysed(place.Source.Name, what, place.Source.Lines.LineAt(place.SourceSpan.Start)));
        }
    }

    private void Say(RuleDescriptor rule, SyntaxNode node, string what, string advice, Severity? severity = null)
    {
        if (node != default)
        {
            Say(rule, node.Place, what, advice, severity);
        }
    }

    private bool Say(RuleDescriptor rule, Place place, string what, string advice, Severity? severity)
    {
        if (!_said.Add((place, what)))
        {
            return false;
        }

        _findings.Add(new Finding { Rule = rule, Place = place, Severity = severity ?? rule.Severity, Arguments = [what, advice] });
        return true;
    }
}
