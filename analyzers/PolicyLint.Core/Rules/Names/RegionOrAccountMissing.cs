using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>No Region or no account in an ARN of a type that has one in each of its ARNs.</summary>
internal sealed class RegionOrAccountMissing : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2032",
        Title = "Region or account missing in an ARN",
        Family = RuleFamily.Names,
        Needs = StatementTraits.MisformedArn,
        Severity = Severity.Error,
        Supersedes = [new("PL2034"), new("PL2037"), new("PL2040")],
        Message = "ARNs of the type {0} have {1}, which this one lacks, so it matches nothing",
        Advice = "write {2}, or * for any",
        Why = "An empty field is not any Region or any account: it matches only ARNs in which the field is empty too. What AWS itself owns has no account in some ARNs, such as public parameters and documents of Systems Manager; these are left alone.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-arn-region",
        Equivalents = ["access-analyzer:MISSING_ARN_REGION", "access-analyzer:MISSING_ARN_ACCOUNT"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1::table/a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1:*:table/a"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (context.MisformedArnsOf(statement) is not { } misformed)
        {
            return;
        }

        for (var index = 0; index < misformed.Count; index++)
        {
            var arn = misformed[index];
            if (arn.Fault == ArnFault.RegionMissing)
            {
                var isBoth = index + 1 < misformed.Count && misformed[index + 1] is { Fault: ArnFault.AccountMissing } next && next.Written == arn.Written;
                Report(arn, isBoth ? "a Region and an account" : "a Region", isBoth ? "both" : "it", context.IsCatalogOld ? Severity.Warning : null, context);
                index += isBoth ? 1 : 0;
            }
            else if (arn.Fault == ArnFault.AccountMissing)
            {
                // Which resources AWS owns is in no list, and theirs may have none.
                Report(arn, "an account", "its twelve digits", Severity.Warning, context);
            }
        }
    }

    private static void Report(MisformedArn arn, string field, string advice, Severity? severity, RuleContext context) =>
        context.Report(new Occurrence(arn.Written.Written.Place)
        {
            Severity = severity,
            Arguments = [arn.Form!.Value.Type.Name, field, advice],
            Label = field + (field.Length > 12 ? " are missing" : " is missing"),
        });
}
