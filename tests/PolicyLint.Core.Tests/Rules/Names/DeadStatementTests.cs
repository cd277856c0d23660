namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class DeadStatementTests : RuleTests
{
    [Test]
    public void Reports_a_service_on_the_resource_of_another() => Reports(
        """{"Effect":"Allow","Action":{|PL2040:"sqs:*"|},"Resource":"arn:aws:sns:eu-west-1:111122223333:t"}""");

    [Test]
    public void Reports_one_cause_for_all_actions_of_the_statement() => Reports(
        """{"Effect":"Allow","Action":["sqs:SendMessage",{|PL2040:"sqs:Get*"|}],"Resource":"arn:aws:sns:eu-west-1:111122223333:t"}""");

    [Test]
    public void Reports_actions_on_objects_where_only_a_bucket_is_named() => Reports(
        """{"Effect":"Allow","Action":{|PL2040:"s3:GetObject*"|},"Resource":"arn:aws:s3:::a"}""");

    [TestCase("sqs:*", "arn:aws:sns:eu-west-1:111122223333:t\",\"arn:aws:sqs:eu-west-1:111122223333:q")]
    [TestCase("s3:*", "arn:aws:s3:::a")]
    [TestCase("ec2:Describe*", "arn:aws:ec2:eu-west-1:111122223333:instance/*")]
    [TestCase("sqs:*", "arn:aws:*:eu-west-1:111122223333:t")]
    [TestCase("sqs:*", "arn:aws:${Service}:eu-west-1:111122223333:t")]
    [TestCase("sqs:*", "<queue>")]
    [TestCase("*", "arn:aws:sns:eu-west-1:111122223333:t")]
    public void Allows_what_may_fit(string action, string resources) => Assert.That(
        Verdicts.Of($$"""{"Effect":"Allow","Action":"{{action}}","Resource":["{{resources}}"]}"""), Does.Not.Contain("PL2040"));

    [Test]
    public void Allows_a_deny() => Allows("""{"Effect":"Deny","Action":"sqs:*","Resource":"arn:aws:sns:eu-west-1:111122223333:t"}""");
}
