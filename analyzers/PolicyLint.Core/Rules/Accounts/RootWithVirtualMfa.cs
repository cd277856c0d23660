using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>The second factor of the root user is an app.</summary>
internal sealed class RootWithVirtualMfa : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8004",
        Title = "MFA of the root user is a virtual device",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "the MFA device of the root user of {0} is an app",
        Advice = "register a hardware token or a passkey on a security key, and remove the app",
        Why = """
            The secret of an app can be copied when it is set up, and is lost or kept with the telephone. For the one user that nothing
            limits, AWS and CIS advise a device whose secret cannot leave it.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html",
        Equivalents = ["security-hub:IAM.6", "config:root-account-hardware-mfa-enabled", "cis:1.6", "prowler:iam_root_hardware_mfa_enabled"],
        SampleName = "mfa-devices.json",
        Bad = """{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/root-account-mfa-device","User":{"Arn":"arn:aws:iam::111122223333:root"}}]}""",
        Good = """{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/ann","User":{"Arn":"arn:aws:iam::111122223333:user/ann"}}]}""",
    };

    public void Check(Account account, RuleContext context)
    {
        foreach (var device in account.MfaDevices)
        {
            if (device is { IsVirtual: true, IsRoots: true } && !RootUser.HasNoPassword(account))
            {
                context.Report(new Occurrence(device.Place) { Arguments = [account.Name], Label = "an app" });
            }
        }
    }
}
