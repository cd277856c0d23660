namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ActionAndResourceDoNotFitTests : RuleTests
{
    [Test]
    public void Reports_an_action_on_objects_with_a_bucket() => Reports(
        """
        {"Effect":"Allow","Action":{|PL2034:"s3:GetObject"|},"Resource":"arn:aws:s3:::a"}
        """);

    [Test]
    public void Reports_an_action_on_a_bucket_with_objects() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL2034:"s3:ListBucket"|}],"Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/${aws:username}/*"]}
        """);

    [Test]
    public void Reports_a_resource_of_another_service() => Reports(
        """
        {"Effect":"Allow","Action":{|PL2034:"sqs:SendMessage"|},"Resource":"arn:aws:sns:eu-central-1:*:orders"}
        """);

    [Test]
    public void Allows_actions_that_fit_one_resource_each() => Allows(
        """
        {"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::a","arn:aws:s3:::a/*"]},
        {"Effect":"Allow","Action":["iam:GetRole","iam:ListRoles"],"Resource":["arn:aws:iam::*:role/path/*"]},
        {"Effect":"Allow","Action":"ec2:TerminateInstances","Resource":"arn:aws:ec2:*:*:*/*"}
        """);

    [Test]
    public void Allows_what_another_statement_grants() => Allows(
        """
        {"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"arn:aws:s3:::a"},
        {"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_deny() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a"}
        """);

    [Test]
    public void Allows_wildcards_and_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":["s3:ListBucket","s3:GetObj*"],"Resource":"arn:aws:s3:::a"},
        {"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a","arn:aws:s3:::<place>"]},
        {"Effect":"Allow","Action":"ec2:StartInstances","Resource":["arn:aws:ec2:*:*:${aws:PrincipalTag/instance}"]}
        """);
}
