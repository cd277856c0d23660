using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>A user is in as many groups, or has as many access keys or MFA devices, as IAM takes, or more.</summary>
internal sealed class TooMuchOfUser : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6108",
        Title = "As many groups, access keys or MFA devices as a user may have, or more",
        Family = RuleFamily.Quotas,
        Severity = Severity.Error,
        Message = "this user has {0} {1}, and may have {2}",
        Advice = "remove what is not needed",
        Why = "A user may be in ten groups, and have two access keys, inactive ones too, and eight MFA devices. IAM rejects the next, and these quotas cannot be raised. With two keys there is no room to rotate one, as the new must exist beside the old; just at a quota it is an info.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entities",
        SampleName = "template.json",
        Bad = QuotaSamples.UserInGroups(11),
        Good = QuotaSamples.UserInGroups(9),
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is User user)
        {
            Check(user, UserCounts.Groups(user, context.Inventory), PolicyQuotas.GroupsOfUser, "groups", context);
            Check(user, UserCounts.AccessKeys(user), PolicyQuotas.AccessKeysOfUser, "access keys", context);
            Check(user, user.MfaDeviceCount, PolicyQuotas.MfaDevicesOfUser, "MFA devices", context);
        }
    }

    private static void Check(User user, int count, int most, string what, RuleContext context)
    {
        if (count >= most)
        {
            context.Report(new Occurrence(user.Place)
            {
                Severity = count == most ? Severity.Info : null,
                Arguments = [QuotaNumber.Words(count), what, count == most ? "no more" : QuotaNumber.Words(most)],
                Label = count == most ? "no room for more " + what : "too many " + what,
            });
        }
    }
}
