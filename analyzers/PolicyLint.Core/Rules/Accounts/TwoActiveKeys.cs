using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Two keys of one user work.</summary>
internal sealed class TwoActiveKeys : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8009",
        Title = "Two access keys of a user work",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "both access keys of the user {0} work",
        Advice = "switch off the one that is not needed",
        Why = """
            The second key is there to replace the first without a pause. When both stay, one of them is forgotten. A key of the last days is
            silent: then they are being replaced.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
        Equivalents = ["cis:1.13", "prowler:iam_user_two_active_access_key"],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(key1: ReportSample.Key("2026-05-02", "2026-06-20"), key2: ReportSample.Key("2026-06-03", "2026-06-20"))),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(key1: ReportSample.Key("2026-05-02", "2026-06-20"), key2: ReportSample.Key("2026-06-18", "2026-06-20"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials.IsRoot || credentials.Keys is not [{ IsActive: Answer.Yes } first, { IsActive: Answer.Yes } second])
        {
            return;
        }

        var days = context.Settings.Account.KeyRotationDays;
        if (Age.IsOver(first.Rotated.Time, days, credentials.Account, context) && Age.IsOver(second.Rotated.Time, days, credentials.Account, context))
        {
            context.Report(new Occurrence(credentials.Place)
            {
                Arguments = [credentials.UserName],
                Label = "two keys",
                Related = [new RelatedPlace(first.Place, "key 1"), new RelatedPlace(second.Place, "key 2")],
            });
        }
    }
}
