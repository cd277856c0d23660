namespace PolicyLint.Core.Tests.Evaluation;

/// <summary>
/// What AWS documents as not valid, in the kinds of policy that say so, each with the rule that finds it. Two things that are documented
/// so are not here: AWS accepts a wildcard for the partition of an ARN, and the principal * in a trust policy.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html and the pages of the elements;
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html;
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html;
/// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html. Read in 2026-11.
/// </remarks>
internal static class RejectedPolicies
{
    public static readonly RejectedPolicy[] All =
    [
        new("a Principal in a permissions boundary", "a.boundary.json", "PL1007", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a NotPrincipal in a permissions boundary", "a.boundary.json", "PL1007", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a Principal in an identity policy", "a.identity.json", "PL1007", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a NotPrincipal in an identity policy", "a.identity.json", "PL1007", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("no Effect", "policy.json", "PL1004", """{"Version":"2012-10-17","Statement":[{"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("an Effect in small letters", "policy.json", "PL1005", """{"Version":"2012-10-17","Statement":[{"Effect":"deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("no Resource in an identity policy", "policy.json", "PL1004", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject"}]}"""),
        new("an Action beside a NotAction", "policy.json", "PL1006", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","NotAction":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a Principal beside a NotPrincipal", "a.resource.json", "PL1006", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("no Principal in a bucket policy", "a.resource.json", "PL1004", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a Version that is only a date", "policy.json", "PL1008", """{"Version":"2026-11-25","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""),
        new("a Version that is a number", "policy.json", "PL1003", """{"Version":2012,"Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""),
        new("the same Sid twice", "policy.json", "PL1011", """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Sid":"Read","Effect":"Deny","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("two Effects in one statement", "policy.json", "PL1002", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("IfExists behind Null", "policy.json", "PL2102", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"NullIfExists":{"aws:SourceVpc":"true"}}}]}"""),
        new("an operator that AWS does not have", "policy.json", "PL2102", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringContains":{"aws:username":"a"}}}]}"""),
        new("the global key that was never supported", "policy.json", "PL2138", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnEquals":{"aws:ARN":"arn:aws:iam::111122223333:user/a"}}}]}"""),
        new("a tag key without its tag", "policy.json", "PL2139", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag":"team"}}}]}"""),
        new("a policy variable in an action", "policy.json", "PL1103", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:${aws:PrincipalTag/action}","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a policy variable in the language of 2008", "policy.json", "PL1101", """{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:userid}/*"}}"""),
        new("a space in the name of a variable", "policy.json", "PL1102", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws: userid}/*"}]}"""),
        new("a variable that is not closed", "policy.json", "PL1102", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:userid/*"}]}"""),
        new("a wildcard in the type of a resource", "policy.json", "PL2030", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-central-1:111122223333:func*:a"}]}"""),
        new("an account in the ARN of a bucket", "policy.json", "PL2031", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3::111122223333:a/*"}]}"""),
        new("a Region in the ARN of a user", "policy.json", "PL2031", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetUser","Resource":"arn:aws:iam:eu-central-1:111122223333:user/a"}]}"""),
        new("a wildcard in the ARN of a user as principal", "a.resource.json", "PL5005", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/a*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a wildcard for all sessions of a role", "a.resource.json", "PL5005", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:sts::111122223333:assumed-role/a/*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("an identity provider outside a trust policy", "a.resource.json", "PL5006", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("every service as principal", "a.trust.json", "PL5006", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"*"},"Action":"sts:AssumeRole"}]}"""),
        new("a NotPrincipal in a trust policy", "a.trust.json", "PL1018", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotPrincipal":{"AWS":"444455556666"},"Action":"sts:AssumeRole"}]}"""),
        new("Roles Anywhere without the actions that it needs", "a.trust.json", "PL5102", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}"""),
        new("a Principal in a service control policy", "a.scp.json", "PL1007", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a service control policy in the language of 2008", "a.scp.json", "PL1014", """{"Version":"2008-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""),
        new("an Allow in a resource control policy", "a.rcp.json", "PL6001", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}]}"""),
        new("every action in a resource control policy", "a.rcp.json", "PL6001", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}"""),
        new("a NotAction in a resource control policy", "a.rcp.json", "PL1018", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","NotAction":"s3:GetObject","Resource":"*"}]}"""),
        new("a single principal at a gateway endpoint", "a.endpoint.json", "PL6002", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""),
        new("a pattern for an account in an endpoint policy", "a.endpoint.json", "PL2113", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:ResourceAccount":"4444*"}}}]}"""),
        new("a key policy without a Resource", "a.resource.json", "PL1004", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"kms:Decrypt"}]}"""),
        new("a key policy without an Action", "a.resource.json", "PL1004", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Resource":"*"}]}"""),
    ];
}
