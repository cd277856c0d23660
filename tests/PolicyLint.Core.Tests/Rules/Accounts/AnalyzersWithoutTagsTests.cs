using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class AnalyzersWithoutTagsTests() : AccountRuleTests("PL8027")
{
    [Test]
    public void Reports_one_without_a_tag() => Reports($$"""{"analyzers":[{|PL8027:{{Analyzer(rest: ",\"tags\":{}")}}|}]}""");

    [Test]
    public void Counts_no_tag_of_aws() => Reports($$"""{"analyzers":[{|PL8027:{{Analyzer(rest: ",\"tags\":{\"aws:cloudformation:stack-name\":\"a\"}")}}|}]}""");

    [Test]
    public void Allows_any_tag_of_its_owner() => Allows($$"""{"analyzers":[{{Analyzer(rest: ",\"tags\":{\"team\":\"security\"}")}}]}""");

    [Test]
    public void Says_nothing_where_tags_are_not_shown() => Allows($$"""{"analyzers":[{{Analyzer()}}]}""");
}
