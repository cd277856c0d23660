using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Grammar;

/// <summary>A name or an ARN holds a character that is not what it seems: a look-alike, one that is not seen, one that turns the text.</summary>
internal sealed class OddCharacter : IDocumentRule
{
    /// <summary>What is checked against the character set of IAM. Of the policies of resources, each service decides for itself.</summary>
    private const PolicyKinds OfIam = PolicyKinds.WithoutPrincipal | PolicyKinds.Trust;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1017",
        Title = "Character that no name of AWS has",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Supersedes = [new("PL1001", SupersessionReach.Element), new("PL1010", SupersessionReach.Element), new("PL2102", SupersessionReach.Element)],
        Message = "'{0}' holds {1}",
        Advice = "type it anew",
        Why = "Elements, operators, condition keys, actions and the fields of ARNs are ASCII. A letter of another alphabet, or a character that is not shown, looks right and never matches; IAM takes nothing above U+00FF at all.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::\u0430/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        var isOfIam = (document.Kind.Possible & ~OfIam) == 0;
        foreach (var member in document.Written.Members)
        {
            CheckName(member, context);
        }

        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                CheckName(member, context);
                CheckElement(member, isOfIam, context);
            }
        }
    }

    private static void CheckElement(WrittenMember element, bool isOfIam, RuleContext context)
    {
        switch (element.Name)
        {
            case ElementNames.Action or ElementNames.NotAction:
                CheckValues(element.Value, CharacterSet.Ascii, context);
                break;
            case ElementNames.Resource or ElementNames.NotResource:
                CheckValues(element.Value, isOfIam ? CharacterSet.Latin1 : CharacterSet.Seen, context);
                break;
            case ElementNames.Principal or ElementNames.NotPrincipal or ElementNames.Condition:
                CheckInner(element.Value, context);
                break;
        }
    }

    /// <summary>Types of principals, operators and keys are names; their values may be in any language.</summary>
    private static void CheckInner(WrittenNode node, RuleContext context)
    {
        if (node is not WrittenMap map)
        {
            CheckValues(node, CharacterSet.Seen, context);
            return;
        }

        foreach (var member in map.Members)
        {
            // The key of a tag, behind the slash, may be in any language.
            CheckName(member, context);
            CheckInner(member.Value, context);
        }
    }

    private static void CheckName(WrittenMember member, RuleContext context)
    {
        if (CharacterSet.Ascii.IndexOfOther(member.Name) is >= 0 and var index && (index < Slash(member.Name) || CharacterSet.Seen.IndexOfOther(member.Name) >= 0))
        {
            index = Math.Max(index, CharacterSet.Seen.IndexOfOther(member.Name));
            Report(member.NamePlace, member.Name, index, Rename(member, index), context);
        }
    }

    private static int Slash(string name) => name.IndexOf('/') is >= 0 and var slash ? slash : name.Length;

    private static void CheckValues(WrittenNode node, CharacterSet allowed, RuleContext context)
    {
        switch (node)
        {
            case WrittenValue { Text: { } text } value when allowed.IndexOfOther(text) is >= 0 and var index:
                Report(value.PartPlace(new TextSpan(index, 1)), text, index, Rewrite(value, text, index), context);
                break;
            case WrittenList list:
                foreach (var item in list.Items)
                {
                    CheckValues(item, allowed, context);
                }

                break;
        }
    }

    private static ImmutableArray<Change> Rename(WrittenMember member, int index) =>
        CharacterNames.Repaired(member.Name, index) is { Length: > 0 } repaired ? ReplaceText.Of(member, repaired, isSafe: true) : [];

    /// <summary>A sign that looks like an asterisk is not one: whoever makes it one grants more.</summary>
    private static ImmutableArray<Change> Rewrite(WrittenValue value, string text, int index) =>
        CharacterNames.Repaired(text, index) is { Length: > 0 } repaired ? ReplaceText.Of(value, repaired, repaired.Count(IsWildcard) == text.Count(IsWildcard)) : [];

    private static bool IsWildcard(char unit) => unit is '*' or '?';

    private static void Report(Place place, string text, int index, ImmutableArray<Change> changes, RuleContext context)
    {
        var what = CharacterNames.Describe(text, index);
        context.Report(new Occurrence(place) { Arguments = [CharacterNames.Shown(text, index), what], Label = what, Changes = changes });
    }
}
