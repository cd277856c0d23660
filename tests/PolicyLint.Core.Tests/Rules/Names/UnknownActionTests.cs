using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnknownActionTests : RuleTests
{
    [Test]
    public void Reports_each_misspelt_action() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL2002:"s3:GetObjct"|},{|PL2002:"s3:PutObjct"|}],"Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_it_in_a_deny_and_says_that_it_stops_nothing()
    {
        var finding = Verdicts.Findings("""{"Effect":"Deny","Action":"s3:DeletObject","Resource":"arn:aws:s3:::a/*"}""").Single();

        Assert.That(finding.Message, Does.EndWith("so the Deny does not stop what was meant"));
        Assert.That(finding.Advice, Is.EqualTo("did you mean 's3:DeleteObject'?"));
    }

    [Test]
    public void Reports_it_in_a_trust_policy() => Reports(
        """
        {"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":{|PL2002:"sts:AssumeRoles"|}}
        """);

    [TestCase("s3:GetObjct", ExpectedResult = true)]
    [TestCase("s3:GetObjctt", ExpectedResult = false)]
    public bool Is_safe_to_change_where_one_letter_differs(string action) => Finding(action).Changes.Single().IsSafe;

    [Test]
    public void Changes_the_name_and_leaves_the_prefix()
    {
        var change = (ReplaceText)Finding("S3:GetObjct").Changes.Single();

        Assert.That((change.Leaf.Span.Start, change.Leaf.Span.Length, change.Replacement), Is.EqualTo((3, 8, "GetObject")));
    }

    [Test]
    public void Proposes_nothing_where_nothing_is_near() => Assert.That(Finding("s3:DoSomethingElse").Changes, Is.Empty);

    [TestCase("S3:getobject")]
    [TestCase("s3:${action}")]
    [TestCase("s3:<action>")]
    [TestCase("s3:ACTION")]
    [TestCase("apigateway:GET")]
    public void Allows_any_case_and_what_is_not_known(string action) =>
        Allows($$"""{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""");

    private static Finding Finding(string action) =>
        Verdicts.Findings($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a/*"}""").Single();
}
