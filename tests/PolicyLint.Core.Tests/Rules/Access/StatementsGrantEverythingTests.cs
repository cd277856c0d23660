namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class StatementsGrantEverythingTests : RuleTests
{
    [Test]
    public void Reports_what_another_statement_adds() => Reports(
        """
        {"Effect":"Allow",{|PL4004:"NotAction"|}:["s3:Get*","sqs:*Message"],"Resource":"*"},{"Effect":"Allow","Action":["s3:G*","sqs:*Message"],"Resource":"*"}
        """);

    [Test]
    public void Allows_an_addition_on_one_resource() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_addition_of_less() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:["s3:Get*","sqs:SendMessage"],"Resource":"*"},{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}
        """);

    [Test]
    public void Allows_an_addition_with_mfa() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"s3:Get*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","NotAction":"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}
        """);

    [Test]
    public void Allows_what_is_not_known() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"${actions}","Resource":"*"}
        """);
}
