namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnknownManagedPolicyTests : RuleTests
{
    [Test]
    public void Reports_a_policy_that_aws_does_not_have() => Reports(
        """
        {"Effect":"Deny","Action":"iam:AttachUserPolicy","Resource":"*","Condition":{"ArnNotEquals":{"iam:PolicyARN":[
        "arn:aws:iam::aws:policy/ReadOnlyAccess",{|PL2008:"arn:aws:iam::aws:policy/ReadOnlyAcess"|}]}}}
        """);

    [TestCase("AWSLambdaBasicExecutionRole", "did you mean 'service-role/AWSLambdaBasicExecutionRole'?", true)]
    [TestCase("ReadOnlyAcess", "did you mean 'ReadOnlyAccess'?", false)]
    public void Names_the_policy_with_its_path(string name, string advice, bool isSafe)
    {
        var finding = Verdicts.Findings(Statement("arn:aws:iam::aws:policy/" + name)).Single();

        Assert.That((finding.Advice, finding.Changes.Single().IsSafe), Is.EqualTo((advice, isSafe)));
    }

    [TestCase("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")]
    [TestCase("arn:aws-cn:iam::aws:policy/ReadOnlyAccess")]
    [TestCase("arn:aws:iam::aws:policy/ReadOnly*")]
    [TestCase("arn:aws:iam::aws:policy/${name}")]
    [TestCase("arn:aws:iam::111122223333:policy/Mine")]
    public void Allows_what_aws_has_and_what_is_not_known(string arn) => Allows(Statement(arn));

    private static string Statement(string arn) =>
        $$$"""{"Effect":"Deny","Action":"iam:AttachUserPolicy","Resource":"*","Condition":{"ArnNotEquals":{"iam:PolicyARN":"{{{arn}}}"} } }""";
}
