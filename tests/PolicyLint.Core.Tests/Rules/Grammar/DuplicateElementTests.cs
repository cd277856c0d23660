namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class DuplicateElementTests : RuleTests
{
    [Test]
    public void Reports_the_second_of_two() =>
        Reports("""{"Effect":"Allow","Action":"s3:GetObject",{|PL1002:"Action"|}:"s3:PutObject","Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_the_second_of_two_in_a_deny() =>
        Reports("""{"Effect":"Deny","Action":"s3:GetObject",{|PL1002:"Action"|}:"s3:PutObject","Resource":"*"}""");

    [Test]
    public void Allows_the_same_name_in_two_statements() =>
        Allows("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}""");
}
