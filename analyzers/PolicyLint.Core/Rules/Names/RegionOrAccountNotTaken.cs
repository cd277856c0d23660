using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>A Region or an account in an ARN of a type that has none in its ARNs.</summary>
internal sealed class RegionOrAccountNotTaken : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2031",
        Title = "Region or account in an ARN that has none",
        Family = RuleFamily.Names,
        Needs = StatementTraits.MisformedArn,
        Severity = Severity.Error,
        Supersedes = [new("PL2034"), new("PL2037"), new("PL2040")],
        Message = "ARNs of the type {0} have no {1}, so this one with '{2}' matches nothing",
        Advice = "leave the field between its colons empty",
        Why = "Resources of some services are the same in every Region, and the names of some are the same in every account: their ARNs leave the field empty. One that fills it is the ARN of nothing. An asterisk also stands for nothing and is left alone.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-arn-region-not-allowed",
        Equivalents = ["access-analyzer:ARN_REGION_NOT_ALLOWED", "access-analyzer:ARN_ACCOUNT_NOT_ALLOWED"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3::905418123456:a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (context.MisformedArnsOf(statement) is not { } misformed)
        {
            return;
        }

        foreach (var arn in misformed)
        {
            if (arn.Fault == ArnFault.RegionNotTaken)
            {
                Report(arn, arn.Written.Arn.Region, "Region", context);
            }
            else if (arn.Fault == ArnFault.AccountNotTaken)
            {
                Report(arn, arn.Written.Arn.Account, "account", context);
            }
        }
    }

    private static void Report(MisformedArn arn, TextSpan field, string name, RuleContext context) =>
        context.Report(new Occurrence(arn.Written.PlaceOf(field))
        {
            Severity = ActionWords.SeverityByAge(context),
            Arguments = [arn.Form!.Value.Type.Name, name, ShownName.Of(arn.Written.ShownField(field))],
            Label = "no " + name + " belongs here",
            Changes = arn.Written.Written is { Text: not null } value && value.TextPlace(field) is { } place ? [new ReplaceText("leave the field empty", false, place, string.Empty)] : [],
        });
}
