using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class NoPasswordPolicyTests() : AccountRuleTests("PL8013")
{
    [Test]
    public void Reports_that_there_is_none() => Reports("{|PL8013:An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: The Password Policy with domain name 111122223333 cannot be found.|}\n");

    [Test]
    public void Allows_a_policy_and_an_account_where_nobody_has_a_password()
    {
        Allows(Passwords());
        Allows("An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: The Password Policy with domain name 111122223333 cannot be found.\n", Report(Root(), User(key1: Key())));
    }

    [Test]
    public void Says_nothing_where_the_command_was_denied() => Allows("An error occurred (AccessDenied) when calling the GetAccountPasswordPolicy operation: User: arn:aws:iam::111122223333:user/ann is not authorized to perform: iam:GetAccountPasswordPolicy\n", Report(Root()));
}
