namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class DuplicateSidTests : RuleTests
{
    [Test]
    public void Reports_the_second_of_two() => Reports(
        """
        {"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Sid":{|PL1011:"A"|},"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_sids_that_differ_in_case() => Allows(
        """
        {"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Sid":"a","Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_two_statements_without_sid() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
