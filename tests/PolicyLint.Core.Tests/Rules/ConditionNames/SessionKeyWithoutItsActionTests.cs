namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class SessionKeyWithoutItsActionTests : RuleTests
{
    private const string Name = "role.trust.json";

    [TestCase("StringEquals", "sts:SourceIdentity")]
    [TestCase("StringLike", "aws:RequestTag/team")]
    [TestCase("ForAnyValue:StringEquals", "sts:TransitiveTagKeys")]
    public void Reports_a_key_that_nobody_may_set(string test, string key) => Reports(
        $$$$"""
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"{{{{test}}}}":{{|PL2135:"{{{{key}}}}"|}:"a"}}}
        """,
        name: Name);

    [TestCase("\"sts:AssumeRole\",\"sts:TagSession\"")]
    [TestCase("\"sts:AssumeRole\",\"sts:Tag*\"")]
    [TestCase("\"sts:AssumeRole\",\"<action>\"")]
    public void Allows_a_key_that_the_statement_lets_one_set(string actions) => Allows(
        $$$$"""
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":[{{{{actions}}}}],"Condition":{"StringEquals":{"aws:RequestTag/team":"a"}}}
        """,
        name: Name);

    [Test]
    public void Allows_a_key_that_another_statement_lets_one_set() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:RequestTag/team":"a"}}},
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:TagSession"}
        """,
        name: Name);

    [TestCase("Deny", "StringEquals")]
    [TestCase("Allow", "StringEqualsIfExists")]
    public void Allows_a_key_that_need_not_be_there(string effect, string test) => Allows(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"{{{{test}}}}":{"sts:SourceIdentity":"a"}}}
        """,
        name: Name);
}
