using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Something a rule or a reader found, at its place. Text is made only when it is shown.</summary>
public sealed record Finding
{
    public required RuleDescriptor Rule { get; init; }

    public required Place Place { get; init; }

    /// <summary>The rule's own severity, or what settings make of it.</summary>
    public required Severity Severity { get; init; }

    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>What fills the message and the advice.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>What the underlined part is, beside the underline: "every action of every service".</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>What could not be read and would make the finding wrong, each the end of a sentence that begins with "unless".</summary>
    public ImmutableArray<string> Caveats { get; init; } = [];

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>The rules whose findings this one stands for, each with what it covers.</summary>
    public ImmutableArray<Covered> Superseded { get; init; } = [];

    /// <summary>The statement, or null if the finding is not about one.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The document, or null if the finding is not about one.</summary>
    public PolicyDocument? Document { get; init; }

    /// <summary>The path of the construct of AWS CDK that made the resource (<c>App/UploadRole/Resource</c>); null elsewhere.</summary>
    public string? Construct { get; init; }

    /// <summary>The account that it is about; null if it is about none.</summary>
    public Account? Account { get; init; }

    /// <summary>The conditions under which it holds: the world of a statement's variant.</summary>
    public Guard World { get; init; } = Guard.Always;

    /// <summary>Made once all findings of a run are known; see Linting/Fingerprint.</summary>
    public string Fingerprint { get; init; } = string.Empty;

    /// <summary>What is wrong here, with the conditions and the caveats: one sentence without a final dot.</summary>
    public string Message
    {
        get
        {
            var text = Format(Rule.Message);
            if (!World.Terms.IsEmpty)
            {
                text += " when " + World;
            }

            return Caveats.IsEmpty ? text : text + ", unless " + string.Join(", and unless ", Caveats);
        }
    }

    /// <summary>What to do, in the imperative, without a final dot.</summary>
    public string Advice => Format(Rule.Advice);

    private string Format(string format) => Arguments.IsEmpty ? format : string.Format(CultureInfo.InvariantCulture, format, [.. Arguments]);
}
