using PolicyLint.Grants;

namespace PolicyLint.Core.Tests.Grants;

/// <summary>
/// The documented semantics, in policies and requests of our own: one row for each thing that the pages of the IAM User Guide say on
/// elements, operators and evaluation, as of 2025-11.
/// </summary>
internal static class EvaluationCases
{
    private const string User = "arn:aws:iam::905418123456:user/dev/mia";
    private const string Session = "arn:aws:sts::905418123456:assumed-role/build/run7";
    private const string Bucket = "arn:aws:s3:::reports";

    public static IReadOnlyList<EvaluationCase> All { get; } =
    [
        // Action
        Of("names in any case", Allow("SQS:sendmessage", "*"), "sqs:SendMessage", "arn:aws:sqs:eu-west-1:905418123456:jobs", Verdict.Allowed),
        Of("a wildcard in the middle", Allow("iam:*LoginProfile*", "*"), "iam:DeleteLoginProfile", "arn:aws:iam::905418123456:user/dev/mia", Verdict.Allowed),
        Of("a wildcard that does not reach", Allow("iam:*LoginProfile*", "*"), "iam:CreateUser", "arn:aws:iam::905418123456:user/dev/mia", Verdict.ImplicitDeny),
        Of("one character", Allow("ec2:?topInstances", "*"), "ec2:StopInstances", "*", Verdict.Allowed),
        Of("every action", Allow("*", "*"), "kms:Decrypt", "arn:aws:kms:eu-west-1:905418123456:key/a", Verdict.Allowed),
        Of("another service", Allow("s3:*", "*"), "sqs:SendMessage", "*", Verdict.ImplicitDeny),
        Of("all actions but some", """{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "ec2:RunInstances", "*", Verdict.Allowed),
        Of("one of those", """{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "iam:CreateRole", "*", Verdict.ImplicitDeny),
        Of("all but some, of certain resources", """{"Effect":"Allow","NotAction":"s3:DeleteBucket","Resource":"arn:aws:s3:::*"}""", "ec2:StopInstances", "arn:aws:ec2:eu-west-1:905418123456:instance/i-1", Verdict.ImplicitDeny),
        Of("an empty list", """{"Effect":"Allow","Action":[],"Resource":"*"}""", "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),

        // Effect
        Of("a Deny wins", Allow("s3:*", "*") + "," + Deny("s3:DeleteObject", Bucket + "/*"), "s3:DeleteObject", Bucket + "/a", Verdict.ExplicitDeny),
        Of("a Deny of something else", Allow("s3:*", "*") + "," + Deny("s3:DeleteObject", Bucket + "/*"), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("a Deny alone", Deny("s3:DeleteObject", "*"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),
        Of("a Deny of all but some does not allow them", """{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}""", "iam:ListUsers", "*", Verdict.ImplicitDeny),
        Of("an Effect that is none", """{"Effect":"allow","Action":"s3:*","Resource":"*"}""", "s3:GetObject", Bucket + "/a", Verdict.Unknown),

        // Resource
        Of("a wildcard passes slashes", Allow("s3:GetObject", Bucket + "/*/in/*"), "s3:GetObject", Bucket + "/2026/q1/in/x/y.csv", Verdict.Allowed),
        Of("a wildcard may be nothing", Allow("s3:GetObject", Bucket + "/*/in/*"), "s3:GetObject", Bucket + "//in/", Verdict.Allowed),
        Of("slashes are characters", Allow("s3:GetObject", Bucket + "/*/in/*"), "s3:GetObject", Bucket + "/in/y.csv", Verdict.ImplicitDeny),
        Of("as many characters as marks", Allow("s3:GetObject", Bucket + "/???.csv"), "s3:GetObject", Bucket + "/abcd.csv", Verdict.ImplicitDeny),
        Of("case counts", Allow("s3:GetObject", Bucket + "/A.csv"), "s3:GetObject", Bucket + "/a.csv", Verdict.ImplicitDeny),
        Of("any Region", Allow("ec2:StopInstances", "arn:aws:ec2:*:905418123456:instance/*"), "ec2:StopInstances", "arn:aws:ec2:eu-west-1:905418123456:instance/i-1", Verdict.Allowed),
        Of("fields that are left out", Allow("sns:Publish", "arn:aws:sns"), "sns:Publish", "arn:aws:sns:eu-west-1:905418123456:news", Verdict.Allowed),
        Of("of that service only", Allow("*", "arn:aws:sns"), "sqs:SendMessage", "arn:aws:sqs:eu-west-1:905418123456:jobs", Verdict.ImplicitDeny),
        Of("a last wildcard passes colons", Allow("logs:PutLogEvents", "arn:aws:logs:eu-west-1:905418123456:*"), "logs:PutLogEvents", "arn:aws:logs:eu-west-1:905418123456:log-group:a:log-stream:b", Verdict.Allowed),
        Of("one of a list", """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::reports/*"]}""", "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("a bucket is none of its objects", Allow("s3:ListBucket", Bucket + "/*"), "s3:ListBucket", Bucket, Verdict.ImplicitDeny),
        Of("an index is no table", Allow("dynamodb:Query", "arn:aws:dynamodb:eu-west-1:905418123456:table/jobs"), "dynamodb:Query", "arn:aws:dynamodb:eu-west-1:905418123456:table/jobs/index/day", Verdict.ImplicitDeny),
        Of("all resources but one", """{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::reports"}""", "iam:CreateUser", "arn:aws:iam::905418123456:user/x", Verdict.Allowed),
        Of("that one", """{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::reports"}""", "s3:ListBucket", Bucket, Verdict.ImplicitDeny),
        Of("an action on no resource is on none that is named", Allow("s3:ListAllMyBuckets", Bucket), "s3:ListAllMyBuckets", "*", Verdict.ImplicitDeny),
        Of("no resource at all", """{"Effect":"Allow","Action":"s3:*","Resource":[]}""", "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),

        // Variables
        Of("the caller's own folder", Allow("s3:GetObject", Bucket + "/${aws:username}/*"), "s3:GetObject", Bucket + "/mia/a", Verdict.Allowed, """{"aws:username":"mia"}"""),
        Of("somebody else's", Allow("s3:GetObject", Bucket + "/${aws:username}/*"), "s3:GetObject", Bucket + "/tom/a", Verdict.ImplicitDeny, """{"aws:username":"mia"}"""),
        Of("names of variables in any case", Allow("s3:GetObject", Bucket + "/${AWS:UserName}/*"), "s3:GetObject", Bucket + "/mia/a", Verdict.Allowed, """{"aws:username":"mia"}"""),
        Of("a variable without a value", Allow("s3:GetObject", Bucket + "/${aws:username}/*"), "s3:GetObject", Bucket + "//a", Verdict.ImplicitDeny),
        Of("a default", Allow("s3:GetObject", Bucket + "/${aws:PrincipalTag/team, 'all'}/*"), "s3:GetObject", Bucket + "/all/a", Verdict.Allowed),
        Of("a value instead of the default", Allow("s3:GetObject", Bucket + "/${aws:PrincipalTag/team, 'all'}/*"), "s3:GetObject", Bucket + "/all/a", Verdict.ImplicitDeny, """{"aws:PrincipalTag/team":"red"}"""),
        Of("an asterisk itself", Allow("s3:GetObject", Bucket + "/a${*}"), "s3:GetObject", Bucket + "/ab", Verdict.ImplicitDeny),
        Of("a dollar itself", Allow("s3:GetObject", Bucket + "/a${$}"), "s3:GetObject", Bucket + "/a$", Verdict.Allowed),
        Of("plain text in the old language", "OLD" + Allow("s3:GetObject", Bucket + "/${aws:username}/*"), "s3:GetObject", Bucket + "/mia/a", Verdict.ImplicitDeny, """{"aws:username":"mia"}"""),
        Of("a variable in a condition", When("StringLike", "s3:prefix", "[\"\",\"home/${aws:username}/\"]"), "s3:GetObject", Bucket + "/a", Verdict.Allowed, """{"s3:prefix":"home/mia/","aws:username":"mia"}"""),
        Of("another value of the list", When("StringLike", "s3:prefix", "[\"\",\"home/${aws:username}/\"]"), "s3:GetObject", Bucket + "/a", Verdict.Allowed, """{"s3:prefix":""}"""),
        Of("none of the list", When("StringLike", "s3:prefix", "[\"\",\"home/${aws:username}/\"]"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny, """{"s3:prefix":"home/mia/"}"""),

        // Texts
        Condition("StringEquals", "\"red\"", "red", Verdict.Allowed),
        Condition("StringEquals", "\"red\"", "Red", Verdict.ImplicitDeny),
        Condition("StringEquals", "\"red\"", null, Verdict.ImplicitDeny),
        Condition("StringEquals", "\"r*\"", "red", Verdict.ImplicitDeny),
        Condition("StringEquals", "[\"blue\",\"red\"]", "red", Verdict.Allowed),
        Condition("StringEqualsIgnoreCase", "\"red\"", "RED", Verdict.Allowed),
        Condition("StringLike", "\"r?d\"", "red", Verdict.Allowed),
        Condition("StringLike", "\"r?d\"", "read", Verdict.ImplicitDeny),
        Condition("StringNotEquals", "\"red\"", null, Verdict.Allowed),
        Condition("StringNotEquals", "[\"blue\",\"red\"]", "red", Verdict.ImplicitDeny),
        Condition("StringNotEquals", "[\"blue\",\"red\"]", "green", Verdict.Allowed),
        Condition("StringNotLike", "\"r*\"", "red", Verdict.ImplicitDeny),
        Condition("StringEqualsIfExists", "\"red\"", null, Verdict.Allowed),
        Condition("StringEqualsIfExists", "\"red\"", "blue", Verdict.ImplicitDeny),
        Condition("StringNotEqualsIfExists", "\"red\"", "red", Verdict.ImplicitDeny),
        Condition("StringEqualsIfExists", "[]", null, Verdict.Allowed),
        Condition("StringEqualsIfExists", "[]", "red", Verdict.ImplicitDeny),
        Condition("StringEquals", "[]", "red", Verdict.Unknown),
        Condition("StringAlmost", "\"red\"", "red", Verdict.Unknown),

        // Numbers, dates, truth
        Condition("NumericLessThanEquals", "\"10\"", "10", Verdict.Allowed),
        Condition("NumericLessThanEquals", "10", "11", Verdict.ImplicitDeny),
        Condition("NumericLessThan", "\"10\"", "10", Verdict.ImplicitDeny),
        Condition("NumericGreaterThan", "\"1.5\"", "2", Verdict.Allowed),
        Condition("NumericLessThan", "[\"5\",\"50\"]", "20", Verdict.Allowed),
        Condition("NumericNotEquals", "\"10\"", null, Verdict.Allowed),
        Condition("NumericLessThan", "\"ten\"", "9", Verdict.Unknown),
        Condition("DateGreaterThan", "\"2026-01-01T00:00:00Z\"", "2025-12-31T23:59:59Z", Verdict.ImplicitDeny),
        Condition("DateLessThanEquals", "\"2026-01-01T00:00:00Z\"", "2026-01-01T00:00:00Z", Verdict.Allowed),
        Condition("DateGreaterThan", "\"1767225600\"", "2026-01-02T00:00:00Z", Verdict.Allowed),
        Condition("DateEquals", "\"2026-07-16T19:20:30+01:00\"", "2026-07-16T18:20:30Z", Verdict.Allowed),
        Condition("DateGreaterThan", "\"2026-01-01\"", null, Verdict.ImplicitDeny),
        Condition("DateLessThan", "\"soon\"", "2026-01-01T00:00:00Z", Verdict.Unknown),
        Condition("Bool", "true", "true", Verdict.Allowed),
        Condition("Bool", "\"true\"", "false", Verdict.ImplicitDeny),
        Condition("Bool", "\"false\"", null, Verdict.ImplicitDeny),
        Condition("BoolIfExists", "\"true\"", null, Verdict.Allowed),
        Condition("Bool", "\"True\"", "true", Verdict.Unknown),
        Condition("BinaryEquals", "\"cmVk\"", "cmVk", Verdict.Allowed),
        Condition("BinaryEquals", "\"cmVk\"", null, Verdict.ImplicitDeny),

        // Networks and ARNs
        Condition("IpAddress", "\"198.51.100.0/24\"", "198.51.100.77", Verdict.Allowed),
        Condition("IpAddress", "\"198.51.100.0/24\"", "198.51.101.0", Verdict.ImplicitDeny),
        Condition("IpAddress", "\"198.51.100.7\"", "198.51.100.8", Verdict.ImplicitDeny),
        Condition("IpAddress", "\"198.51.100.0/24\"", null, Verdict.ImplicitDeny),
        Condition("IpAddress", "[\"198.51.100.0/24\",\"2001:DB8:77::/48\"]", "2001:db8:77:1::5", Verdict.Allowed),
        Condition("IpAddress", "\"::/0\"", "198.51.100.7", Verdict.ImplicitDeny),
        Condition("NotIpAddress", "[\"198.51.100.0/24\",\"203.0.113.0/24\"]", "203.0.113.9", Verdict.ImplicitDeny),
        Condition("NotIpAddress", "\"198.51.100.0/24\"", null, Verdict.Allowed),
        Condition("ArnEquals", "\"arn:aws:sns:*:905418123456:n*\"", "arn:aws:sns:eu-west-1:905418123456:news", Verdict.Allowed),
        Condition("ArnLike", "\"arn:aws:sns:eu-west-1:905418123456:news\"", "arn:aws:sns:eu-west-1:905418123456:NEWS", Verdict.ImplicitDeny),
        Condition("ArnLike", "\"arn:aws:x:*:905418123456:in/*\"", "arn:aws:x:eu-west-1:111122223333:out/a:905418123456:in/b", Verdict.ImplicitDeny),
        Condition("StringLike", "\"arn:aws:x:*:905418123456:in/*\"", "arn:aws:x:eu-west-1:111122223333:out/a:905418123456:in/b", Verdict.Allowed),
        Condition("ArnNotLike", "\"arn:aws:iam::905418123456:role/app*\"", "arn:aws:iam::905418123456:role/other", Verdict.Allowed),
        Condition("ArnNotLike", "\"arn:aws:iam::905418123456:role/app*\"", null, Verdict.Allowed),
        Condition("ArnLike", "\"*\"", "arn:aws:iam::905418123456:role/other", Verdict.Unknown),

        // Absence and sets
        Condition("Null", "\"true\"", null, Verdict.Allowed),
        Condition("Null", "\"true\"", "red", Verdict.ImplicitDeny),
        Condition("Null", "false", "red", Verdict.Allowed),
        Condition("Null", "\"false\"", null, Verdict.ImplicitDeny),
        Condition("ForAllValues:Null", "\"true\"", "red", Verdict.Allowed),
        Condition("ForAnyValue:Null", "\"true\"", null, Verdict.ImplicitDeny),
        Condition("NullIfExists", "\"true\"", null, Verdict.Unknown),
        Set("ForAllValues:StringEquals", "[\"a\",\"b\"]", "[\"a\"]", Verdict.Allowed),
        Set("ForAllValues:StringEquals", "[\"a\",\"b\"]", "[\"a\",\"c\"]", Verdict.ImplicitDeny),
        Set("ForAllValues:StringEquals", "[\"a\",\"b\"]", null, Verdict.Allowed),
        Set("ForAllValues:StringEquals", "[]", "[\"a\"]", Verdict.ImplicitDeny),
        Set("ForAllValues:StringEquals", "[]", null, Verdict.Allowed),
        Set("ForAllValues:StringNotEquals", "[\"a\"]", "[\"b\",\"c\"]", Verdict.Allowed),
        Set("ForAllValues:StringNotEquals", "[\"a\"]", "[\"b\",\"a\"]", Verdict.ImplicitDeny),
        Set("ForAnyValue:StringEquals", "[\"a\",\"b\"]", "[\"c\",\"b\"]", Verdict.Allowed),
        Set("ForAnyValue:StringEquals", "[\"a\",\"b\"]", "[\"c\"]", Verdict.ImplicitDeny),
        Set("ForAnyValue:StringEquals", "[\"a\",\"b\"]", null, Verdict.ImplicitDeny),
        Set("ForAnyValue:StringEquals", "[]", "[\"a\"]", Verdict.ImplicitDeny),
        Set("ForAnyValue:StringNotEquals", "[\"a\"]", "[\"a\"]", Verdict.ImplicitDeny),
        Set("ForAnyValue:StringNotEquals", "[\"a\"]", "[\"a\",\"b\"]", Verdict.Allowed),
        Set("ForAnyValue:StringEqualsIfExists", "[\"a\"]", null, Verdict.Unknown),
        Set("ForAllValues:ArnLike", "[\"arn:aws:x:::a*\"]", "[\"arn:aws:x:::a1\",\"arn:aws:x:::b1\"]", Verdict.ImplicitDeny),
        Set("StringEquals", "[\"a\"]", "[\"a\",\"b\"]", Verdict.Unknown),
        Of("names of keys in any case", When("StringEquals", "AWS:principaltag/Team", "\"red\""), "s3:GetObject", Bucket + "/a", Verdict.Allowed, """{"aws:PrincipalTag/team":"red"}"""),
        Of("all operators and keys", WhenAll("""{"StringEquals":{"aws:PrincipalTag/a":"1","aws:PrincipalTag/b":["2","3"]},"Bool":{"aws:SecureTransport":"true"}}"""), "s3:GetObject", Bucket + "/a", Verdict.Allowed, """{"aws:PrincipalTag/a":"1","aws:PrincipalTag/b":"3","aws:SecureTransport":"true"}"""),
        Of("one of them false", WhenAll("""{"StringEquals":{"aws:PrincipalTag/a":"1","aws:PrincipalTag/b":["2","3"]},"Bool":{"aws:SecureTransport":"true"}}"""), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny, """{"aws:PrincipalTag/a":"1","aws:PrincipalTag/b":"4","aws:SecureTransport":"true"}"""),
        Of("a set that must be there", WhenAll("""{"ForAllValues:StringEquals":{"aws:TagKeys":["a"]},"Null":{"aws:TagKeys":"false"}}"""), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),

        // MFA
        Of("denied without MFA, by an access key", Allow("s3:*", "*") + "," + DenyWhen("BoolIfExists", "aws:MultiFactorAuthPresent", "false"), "s3:GetObject", Bucket + "/a", Verdict.ExplicitDeny),
        Of("denied without MFA, with MFA", Allow("s3:*", "*") + "," + DenyWhen("BoolIfExists", "aws:MultiFactorAuthPresent", "false"), "s3:GetObject", Bucket + "/a", Verdict.Allowed, """{"aws:MultiFactorAuthPresent":"true"}"""),
        Of("the Deny that an access key passes", Allow("s3:*", "*") + "," + DenyWhen("Bool", "aws:MultiFactorAuthPresent", "false"), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("the Allow that an access key passes", When("BoolIfExists", "aws:MultiFactorAuthPresent", "\"true\""), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("MFA not long ago", When("NumericLessThan", "aws:MultiFactorAuthAge", "\"3600\""), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),
        Of("a Deny outside of some Regions", Allow("*", "*") + "," + DenyWhen("StringNotEquals", "aws:RequestedRegion", "eu-west-1"), "ec2:RunInstances", "*", Verdict.ExplicitDeny, """{"aws:RequestedRegion":"us-east-1"}"""),

        // Principal
        Of("everyone", By("\"*\""), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("everyone of AWS", By("{\"AWS\":\"*\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("an account", By("{\"AWS\":\"905418123456\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("an account by its root", By("{\"AWS\":\"arn:aws:iam::905418123456:root\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("another account", By("{\"AWS\":\"111122223333\"}"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),
        Of("a user", By("{\"AWS\":\"" + User + "\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("a user of another case", By("{\"AWS\":\"arn:aws:iam::905418123456:user/dev/Mia\"}"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),
        Of("no wildcard in an ARN", By("{\"AWS\":\"arn:aws:iam::905418123456:user/*\"}"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),
        Of("a role, by a session of it", By("{\"AWS\":\"arn:aws:iam::905418123456:role/ci/build\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed, caller: Session),
        Of("another role", By("{\"AWS\":\"arn:aws:iam::905418123456:role/ci/deploy\"}"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny, caller: Session),
        Of("one session", By("{\"AWS\":\"" + Session + "\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed, caller: Session),
        Of("an id", By("{\"AWS\":\"AIDAABCDEFGHIJKLMNOPQ\"}"), "s3:GetObject", Bucket + "/a", Verdict.Unknown),
        Of("a service", By("{\"Service\":\"sns.amazonaws.com\"}"), "s3:GetObject", Bucket + "/a", Verdict.Allowed, caller: "sns.amazonaws.com"),
        Of("a service is no user", By("{\"Service\":\"sns.amazonaws.com\"}"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny),
        Of("a user is no service", By("{\"AWS\":\"905418123456\"}"), "s3:GetObject", Bucket + "/a", Verdict.ImplicitDeny, caller: "sns.amazonaws.com"),
        Of("all but one, and that one", Allow("s3:*", "*") + """,{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::905418123456:user/dev/mia"},"Action":"s3:*","Resource":"*"}""", "s3:GetObject", Bucket + "/a", Verdict.Allowed),
        Of("all but one, and another", Allow("s3:*", "*") + """,{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::905418123456:user/tom"},"Action":"s3:*","Resource":"*"}""", "s3:GetObject", Bucket + "/a", Verdict.Unknown),
        Of("a trust policy is about its role", """{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""", "sts:AssumeRole", "arn:aws:iam::905418123456:role/x", Verdict.Allowed, caller: "ec2.amazonaws.com"),
    ];

    private static EvaluationCase Of(string topic, string statements, string action, string resource, Verdict expected, string context = "{}", string caller = User)
    {
        var isOld = statements.StartsWith("OLD", StringComparison.Ordinal);
        var policy = $$"""{"Version":"{{(isOld ? "2008-10-17" : "2012-10-17")}}","Statement":[{{(isOld ? statements[3..] : statements)}}]}""";
        return new EvaluationCase(topic, policy, new Request(caller, action, resource, EvaluationCase.ContextOf(context)), expected);
    }

    private static EvaluationCase Condition(string test, string values, string? value, Verdict expected) =>
        Of($"{test} {values}", When(test, "x:key", values), "s3:GetObject", Bucket + "/a", expected, value is null ? "{}" : $$"""{"x:key":"{{value}}"}""");

    private static EvaluationCase Set(string test, string values, string? value, Verdict expected) =>
        Of($"{test} {values}", When(test, "x:keys", values), "s3:GetObject", Bucket + "/a", expected, value is null ? "{}" : $$"""{"x:keys":{{value}}}""");

    private static string Allow(string action, string resource) => $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";

    private static string Deny(string action, string resource) => $$"""{"Effect":"Deny","Action":"{{action}}","Resource":"{{resource}}"}""";

    private static string When(string test, string key, string values) => WhenAll($$$"""{"{{{test}}}":{"{{{key}}}":{{{values}}}}}""");

    private static string WhenAll(string conditions) => $$"""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*","Condition":{{conditions}}}""";

    private static string DenyWhen(string test, string key, string value) =>
        "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"" + test + "\":{\"" + key + "\":\"" + value + "\"}}}";

    private static string By(string principal) => $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}""";
}
