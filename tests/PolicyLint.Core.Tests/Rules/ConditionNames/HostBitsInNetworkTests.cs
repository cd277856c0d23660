using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class HostBitsInNetworkTests : RuleTests
{
    [TestCase("10.1.2.3/16", "10.1.0.0/16")]
    [TestCase("203.0.113.129/25", "203.0.113.128/25")]
    [TestCase("2001:db8::1/32", "2001:db8::/32")]
    public void Reports_bits_behind_the_prefix_and_writes_the_network(string written, string network)
    {
        var text = $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"NotIpAddress":{"aws:SourceIp":"{{{written}}}"} } } }""";

        var finding = Linter.Lint(new SourceSet(new SourceText("policy.json", text)), LintOptions.Default).Findings.Single();

        var change = (ReplaceText)finding.Changes.Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.Rule.Id, Is.EqualTo("PL2112"));
            Assert.That(change.Replacement, Is.EqualTo(network));
            Assert.That(change.IsSafe, Is.True);
        });
    }

    [Test]
    public void Allows_networks_addresses_and_what_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24","203.0.113.7","203.0.113.7/32","0.0.0.0/0","2001:db8::/32","${ip}/16"]}}}
        """);
}
