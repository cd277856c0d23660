namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnknownPartitionTests : RuleTests
{
    [Test]
    public void Reports_a_misspelt_partition() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:{|PL2023:awss|}:sqs:eu-west-1:*:orders"}
        """);

    [Test]
    public void Reports_it_in_the_condition_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:{|PL2023:aws-china|}:iam::*:role/a"}}}
        """);

    [Test]
    public void Allows_every_partition_and_a_pattern() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws-cn:sqs:*:*:orders","arn:aws-us-gov:sqs:*:*:orders","arn:aws-iso:sqs:*:*:orders","arn:aws-iso-b:sqs:*:*:orders","arn:aws-iso-e:sqs:*:*:orders","arn:aws-iso-f:sqs:*:*:orders","arn:aws-eusc:sqs:*:*:orders","arn:aws-*:sqs:*:*:orders","arn:*:sqs:*:*:orders"]}
        """);

    [Test]
    public void Allows_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:<partition>:sqs:*:*:orders","arn:partition:sqs:*:*:orders","arn:${AWS::Partition}:sqs:*:*:orders"]}
        """);
}
