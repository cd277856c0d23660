using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RootWithVirtualMfaTests() : AccountRuleTests("PL8004")
{
    [Test]
    public void Reports_an_app() => Reports("""{"VirtualMFADevices":[{|PL8004:{"SerialNumber":"arn:aws:iam::111122223333:mfa/root-account-mfa-device","User":{"Arn":"arn:aws:iam::111122223333:root"}}|}]}""");

    [Test]
    public void Allows_apps_of_users_and_no_device()
    {
        Allows("""{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/ann","User":{"Arn":"arn:aws:iam::111122223333:user/ann"}},{"SerialNumber":"arn:aws:iam::111122223333:mfa/spare"}]}""");
        Allows("""{"VirtualMFADevices":[]}""", Report(Root()));
    }

    [Test]
    public void Allows_a_device_of_a_root_user_that_cannot_sign_in() => Allows("""{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/root-account-mfa-device","User":{"Arn":"arn:aws:iam::111122223333:root"}}]}""", Summary("\"AccountPasswordPresent\":0"));

    [Test]
    public void Says_nothing_without_the_list() => Allows(Report(Root()), Summary("\"AccountMFAEnabled\":1"));
}
