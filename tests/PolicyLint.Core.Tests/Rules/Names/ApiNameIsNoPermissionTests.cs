using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ApiNameIsNoPermissionTests : RuleTests
{
    [Test]
    public void Reports_an_operation() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL2004:"s3:HeadObject"|}],"Resource":"arn:aws:s3:::a/*"}
        """);

    [TestCase("s3:CreateMultipartUpload", "write 's3:PutObject', which the operation needs")]
    [TestCase("kms:ReEncrypt", "write those of these that are used: kms:ReEncryptFrom and kms:ReEncryptTo")]
    [TestCase("lambda:CreateFunction20150331", "write 'lambda:CreateFunction', which the operation needs")]
    [TestCase("lambda:Invoke20150331", "write 'lambda:InvokeFunction', which the operation needs")]
    [TestCase("eks:GetToken", "leave it out, as the operation needs no permission")]
    [TestCase("sso:ListAccounts", "leave it out, as a token of its own allows the operation")]
    [TestCase("quicksight:DescribeDashboardDefinition", "look up in the Service Authorization Reference which action the operation needs")]
    public void Says_what_the_operation_needs(string action, string advice) => Assert.That(Finding(action).Advice, Is.EqualTo(advice));

    [TestCase("s3:ListObjectsV2", 1)]
    [TestCase("kms:ReEncrypt", 0)]
    public void Offers_a_change_for_review_where_one_permission_is_needed(string action, int changes)
    {
        Assert.That(Finding(action).Changes, Has.Length.EqualTo(changes));
        Assert.That(Finding(action).Changes.Select(change => change.IsSafe), Is.All.False);
    }

    [Test]
    public void Says_that_a_deny_stops_nothing() => Assert.That(
        Verdicts.Findings("""{"Effect":"Deny","Action":"s3:ListObjectsV2","Resource":"arn:aws:s3:::a"}""").Single().Message,
        Does.EndWith("so the Deny does not stop what was meant"));

    [Test]
    public void Allows_an_operation_that_is_a_permission_too() => Allows(
        """
        {"Effect":"Allow","Action":["lambda:CreateFunction","s3:${action}"],"Resource":"arn:aws:lambda:eu-west-1:111122223333:function:a"}
        """);

    private static Finding Finding(string action) =>
        Verdicts.Findings($$"""{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""").Single();
}
