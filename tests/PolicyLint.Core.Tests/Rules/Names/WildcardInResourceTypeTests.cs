namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class WildcardInResourceTypeTests : RuleTests
{
    [Test]
    public void Reports_a_type_that_is_cut_short_in_a_deny() => Reports(
        """{"Effect":"Deny","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-central-1:444455556666:{|PL2030:func*|}:a"}""");

    [TestCase("lambda:InvokeFunction", "arn:aws:lambda:eu-central-1:444455556666:function:a*")]
    [TestCase("lambda:InvokeFunction", "arn:aws:lambda:eu-central-1:444455556666:*")]
    [TestCase("lambda:InvokeFunction", "arn:aws:lambda:eu-central-1:444455556666:function*")]
    [TestCase("sqs:SendMessage", "arn:aws:sqs:eu-central-1:444455556666:queue-*")]
    [TestCase("lambda:InvokeFunction", "arn:aws:lambda:eu-central-1:444455556666:${type}:a*")]
    public void Allows_whole_words_names_and_what_is_not_known(string action, string arn) =>
        Allows($$"""{"Effect":"Deny","Action":"{{action}}","Resource":"{{arn}}"}""");
}
