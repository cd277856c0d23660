namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class InvalidAccountInArnTests : RuleTests
{
    [Test]
    public void Reports_too_few_digits_and_dashes() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:sqs:*:{|PL2027:12345|}:orders","arn:aws:sqs:*:{|PL2027:1111-2222-3333|}:orders"]}
        """);

    [Test]
    public void Reports_it_in_the_condition_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::{|PL2027:1111222233334*|}:role/a"}}}
        """);

    [Test]
    public void Allows_owners_wildcards_and_nothing() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:iam::aws:policy/x","arn:aws:sqs:*:1111*:orders","arn:aws:sqs:*:????????????:orders","arn:aws:s3:::b/a"]}
        """);

    [Test]
    public void Allows_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:sqs:*:<account>:orders","arn:aws:sqs:*:${aws:PrincipalAccount}:orders","arn:aws:sqs:*:ACCOUNT-ID:orders","arn:aws:sqs:*:ACCOUNT-1-ID:orders","arn:aws:sqs:*:accountID:orders","arn:aws:sqs:*:{{account}}:orders"]}
        """);

    [TestCase("arn:aws:sns:eu-west-1:{|PL2027:orders|}:new")]
    [TestCase("arn:aws:sqs:eu-west-1:{|PL2027:prod|}:orders")]
    public void Reports_a_word_that_is_no_owner(string arn) => Reports($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"{{arn}}"}""");

    [TestCase("aws")]
    [TestCase("aws-marketplace")]
    [TestCase("xxxxxxxxxxxx")]
    [TestCase("acct-id")]
    public void Allows_owners_and_words_to_be_filled_in(string account) =>
        Allows($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:{{account}}:orders"}""");
}
