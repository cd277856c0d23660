namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class UnknownElementTests : RuleTests
{
    [Test]
    public void Reports_a_misspelt_element() => Reports("""{"Effect":"Allow","Action":"s3:GetObject",{|PL1001:"Resourse"|}:"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_a_misspelt_element_of_a_deny() => Reports("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"*",{|PL1001:"Conditions"|}:{}}""");

    [Test]
    public void Allows_the_elements_of_a_policy() =>
        AllowsIn("""{"Id":"a","Version":"2012-10-17","Statement":{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""");

    [Test]
    public void Allows_a_name_that_only_a_condition_holds() =>
        Allows("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:PrincipalTag/Actions":"x"}}}""");
}
