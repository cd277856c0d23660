namespace PolicyLint.Core.Tests.Rules.Variables;

public sealed class VariableNeedsCurrentVersionTests : RuleTests
{
    [Test]
    public void Reports_a_variable_in_a_policy_of_2008() => ReportsIn(
        """
        {"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/{|PL1101:${aws:username}|}/*"}}
        """);

    [Test]
    public void Reports_a_variable_in_a_condition_of_a_deny_without_version() => ReportsIn(
        """
        {"Statement":{"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringNotEquals":{"s3:prefix":"{|PL1101:${aws:username}|}"}}}}
        """);

    [Test]
    public void Allows_it_with_the_current_version() => AllowsIn(
        """
        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}}
        """);

    [Test]
    public void Allows_a_placeholder() => AllowsIn(
        """
        {"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::${bucket}/*"}}
        """);

    [Test]
    public void Allows_it_when_the_version_is_not_known() => AllowsIn(
        """
        {"Version":"<version>","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}}
        """);
}
