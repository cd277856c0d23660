namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class ValueOfWrongFormForKeyTests : RuleTests
{
    [TestCase("StringEquals", "aws:SourceVpc", "vpc_123")]
    [TestCase("StringEquals", "aws:SourceVpce", "vpc-1a2b3c4d")]
    [TestCase("StringLike", "aws:SourceVpce", "vpc-*")]
    [TestCase("StringEquals", "AWS:sourcevpc", "vpc-123")]
    [TestCase("StringEquals", "aws:PrincipalOrgID", "o-123")]
    [TestCase("StringEquals", "aws:ResourceOrgID", "r-ab12")]
    [TestCase("ForAnyValue:StringEquals", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111")]
    [TestCase("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "r-ab12/*")]
    [TestCase("StringEquals", "s3:x-amz-server-side-encryption-aws-kms-key-id", "alias/x")]
    [TestCase("StringEquals", "s3:x-amz-server-side-encryption-aws-kms-key-id", "1234abcd-12ab-34cd-56ef-1234567890ab")]
    [TestCase("ArnLike", "s3:x-amz-server-side-encryption-aws-kms-key-id", "arn:aws:iam::111122223333:key/*")]
    public void Reports_an_id_of_another_form(string test, string key, string value) => Reports(
        $$$"""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"{{{test}}}":{"{{{key}}}":{|PL2108:"{{{value}}}"|}} } }""");

    [TestCase("StringEquals", "aws:SourceVpc", "vpc-1a2b3c4d")]
    [TestCase("StringLike", "aws:SourceVpc", "vpc-*")]
    [TestCase("StringLike", "aws:SourceVpc", "*")]
    [TestCase("StringEquals", "aws:SourceVpce", "vpce-0123456789abcdef0")]
    [TestCase("StringEquals", "aws:SourceVpce", "vpce-EXAMPLE")]
    [TestCase("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5")]
    [TestCase("StringEquals", "aws:PrincipalOrgID", "ORG-ID")]
    [TestCase("StringEquals", "aws:PrincipalOrgID", "organization-id")]
    [TestCase("StringEquals", "aws:SourceVpc", "your-vpc-id")]
    [TestCase("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/*")]
    [TestCase("ForAnyValue:StringEquals", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/")]
    [TestCase("StringEquals", "s3:x-amz-server-side-encryption-aws-kms-key-id", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [TestCase("ArnLike", "s3:x-amz-server-side-encryption-aws-kms-key-id", "arn:aws:kms:*:111122223333:key/*")]
    [TestCase("StringEquals", "aws:ResourceOrgID", "${aws:PrincipalOrgID}")]
    [TestCase("StringEquals", "aws:PrincipalOrgID", "${organization}")]
    public void Allows_the_ids_of_AWS(string test, string key, string value) => Allows(
        $$$"""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"{{{test}}}":{"{{{key}}}":"{{{value}}}"} } }""");
}
