using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>StringLike on an ARN, with a wildcard that may match more parts of it than the one it stands in.</summary>
internal sealed class WildcardCrossesColons : IConditionRule
{
    /// <summary>Of an ARN's six parts the last may hold colons, under ArnLike too.</summary>
    private const int ColonsOfArn = 5;

    private static readonly char[] Wildcards = ['*', '?'];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2141",
        Title = "String operator with a wildcard that may match across the parts of an ARN",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.PatternTest | ConditionTraits.ArnKey,
        Message = "the wildcard in '{0}' may match across colons, as {1} does not know an ARN's parts",
        Advice = "use {2}",
        Why = "StringLike compares letters, so that arn:aws:s3:*:*:b* matches whatever ends in a part that begins with b. ArnLike compares each of the six parts for itself, and a wildcard before the last one stays within its part.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN",
        Equivalents = ["access-analyzer:STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", "parliament:MISMATCHED_TYPE_BUT_USABLE", "iam-policy-validator:type_mismatch_usable"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/a"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/a"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Name is not ("StringLike" or "StringNotLike") || context.Catalog.FindConditionKey(condition.Key) is not { Type: ConditionKeyType.Arn })
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is { } text && CrossingWildcard(text) is var index and >= 0)
            {
                Report(value, text, index, condition, context);
                return;
            }
        }
    }

    /// <summary>Where the first wildcard before the fifth colon stands, or a negative number; what is only a wildcard asks for no part.</summary>
    private static int CrossingWildcard(string text)
    {
        var wildcard = text.IndexOfAny(Wildcards);
        return wildcard >= 0 && text.IndexOf(':') >= 0 && Colons(text, wildcard) < ColonsOfArn ? wildcard : -1;
    }

    private static int Colons(string text, int end)
    {
        var colons = 0;
        for (var index = 0; index < end; index++)
        {
            colons += text[index] == ':' ? 1 : 0;
        }

        return colons;
    }

    /// <summary>Not if other keys share the operator, nor if a value is no whole ARN, which ArnLike would never match.</summary>
    private static ImmutableArray<Change> Changes(Condition condition, string replacement)
    {
        if (condition.OperatorMember.NameText is not { } place || condition.OperatorMember.Value is not WrittenMap { Members.Length: 1 })
        {
            return [];
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is not { } text || Colons(text, text.Length) < ColonsOfArn)
            {
                return [];
            }
        }

        var written = condition.Operator.Written;
        var start = written.IndexOf(condition.Operator.Name, StringComparison.OrdinalIgnoreCase);
        var repaired = written.Substring(0, start) + replacement + written.Substring(start + condition.Operator.Name.Length);
        return [new ReplaceText($"write '{repaired}'", false, place, repaired)];
    }

    private static void Report(WrittenValue value, string text, int index, Condition condition, RuleContext context)
    {
        var replacement = condition.Operator.IsNegated ? "ArnNotLike" : "ArnLike";
        context.Report(new Occurrence(value.PartPlace(new TextSpan(index, 1)))
        {
            Arguments = [text.Length <= 60 ? text : text.Substring(0, 59) + "…", condition.Operator.Name, replacement],
            Label = "may match colons",
            Changes = Changes(condition, replacement),
        });
    }
}
