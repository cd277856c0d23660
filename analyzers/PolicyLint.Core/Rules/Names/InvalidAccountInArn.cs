using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN whose account can be none.</summary>
internal sealed class InvalidAccountInArn : IStatementRule
{
    private const int Digits = 12;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2027",
        Title = "Invalid account in an ARN",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no account: {1}",
        Advice = "write its twelve digits",
        Why = "An account is twelve digits, or the word aws for what AWS itself owns. AWS rejects an ARN with any other, or it never matches a request.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
        Equivalents = ["access-analyzer:INVALID_ARN_ACCOUNT", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:11112222333:orders"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            var field = arn.Arn.Account;
            if (!field.IsEmpty && Fault(arn.Arn.Text, field) is { } fault)
            {
                context.Report(new Occurrence(arn.PlaceOf(field)) { Arguments = [ShownName.Of(arn.Arn[field]), fault], Label = fault });
            }
        }
    }

    private static string? Fault(string text, TextSpan field)
    {
        var (digits, letters, runs) = (0, 0, 0);
        for (var index = field.Start; index < field.End; index++)
        {
            var unit = text[index];
            digits += unit is >= '0' and <= '9' or '?' ? 1 : 0;
            letters += unit is >= 'a' and <= 'z' or '-' ? 1 : 0;
            runs += unit == '*' ? 1 : 0;
        }

        // Words stand for owners that are no account: aws, cloudfront, aws-marketplace.
        if (letters == field.Length || (digits + runs == field.Length && (runs == 0 ? digits == Digits : digits <= Digits)) || ArnFieldText.IsOpen(text, field, "account"))
        {
            return null;
        }

        return digits == field.Length ? $"it has {digits} digits" : "it is not twelve digits";
    }
}
