using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class NoExternalAccessAnalyzerTests() : AccountRuleTests("PL8020")
{
    [Test]
    public void Reports_that_there_is_none()
    {
        Reports("""{|PL8020:{"analyzers":[]}|}""");
        Reports($$"""{|PL8020:{"analyzers":[{{Analyzer("ACCOUNT_UNUSED_ACCESS")}},{{Analyzer(status: "CREATING")}}]}|}""");
    }

    [Test]
    public void Reports_a_Region_without_one() => Assert.That(Reports($$"""{"analyzers":[{{Analyzer()}}]}""", """{"arn:aws:access-analyzer:us-east-1:111122223333:analyzer":[{|PL8020:{"analyzers":[]}|}]}""").Single().Message, Does.Contain("of account 111122223333 in us-east-1 finds"));

    [Test]
    public void Allows_one_of_the_account_or_of_the_organization()
    {
        Allows($$"""{"analyzers":[{{Analyzer()}}]}""");
        Allows($$"""{"analyzers":[{{Analyzer("ORGANIZATION")}}]}""", Report(Root()), OfOrganization("111122223333"));
    }

    [Test]
    public void Says_nothing_of_a_member_as_the_administrator_of_the_organization_may_have_one() => Allows("""{"analyzers":[]}""", Report(Root()), OfOrganization());

    [Test]
    public void Says_nothing_without_the_list_or_with_half_of_it()
    {
        Allows(Report(Root()));
        Allows("""{"analyzers":[],"nextToken":"more"}""");
    }
}
