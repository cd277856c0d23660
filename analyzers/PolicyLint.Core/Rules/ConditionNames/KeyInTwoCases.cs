using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Two keys of one operator differ in case only, and so are the same key.</summary>
internal sealed class KeyInTwoCases : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2104",
        Title = "Condition key twice, in different case",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Message = "'{0}' is the same key as '{1}' before it",
        Advice = "merge their values into one list",
        Why = "Condition keys are the same in any case. AWS rejects a policy that has one twice under an operator.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-duplicate-keys-with-different-case",
        Equivalents = ["access-analyzer:DUPLICATE_KEYS_WITH_DIFFERENT_CASE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":"alice","aws:UserName":"bob"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":["alice","bob"]}}}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Written.Find(ElementNames.Condition)?.Value is not WrittenMap operators)
            {
                continue;
            }

            foreach (var one in operators.Members)
            {
                if (one.Value is WrittenMap { Members.Length: > 1 } keys)
                {
                    Check(keys, context);
                }
            }
        }
    }

    private static void Check(WrittenMap keys, RuleContext context)
    {
        var seen = new Dictionary<string, WrittenMember>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in keys.Members)
        {
            if (!seen.TryGetValue(member.Name, out var first))
            {
                seen.Add(member.Name, member);
            }
            else if (!string.Equals(first.Name, member.Name, StringComparison.Ordinal) && !first.Guard.Excludes(member.Guard))
            {
                context.Report(new Occurrence(member.NamePlace)
                {
                    Arguments = [member.Name, first.Name],
                    Label = "the same key",
                    Related = [new RelatedPlace(first.NamePlace, "first here")],
                });
            }
        }
    }
}
