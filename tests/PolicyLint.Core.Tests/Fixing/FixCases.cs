using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>Every change of every rule, before and after.</summary>
internal static class FixCases
{
    private const string Mfa = ",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}";

    private static readonly RuleSettings AskForMfa = FixRun.Strict with { RequiredConditions = [new RequiredCondition("s3:PutObject", ["aws:MultiFactorAuthPresent"])] };

    private static readonly RuleSettings OneAccount = FixRun.Strict with { OwnAccounts = ["123456789012"] };

    private const string Get = """ "Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*" """;

    public static IReadOnlyList<FixCase> All { get; } =
    [
        FixCase.Of("PL1001", S(""" "Effect":"Allow","Actions":"s3:GetObject","Resource":"arn:aws:s3:::a/*" """), S(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*" """)),
        FixCase.Of("PL1001", S(""" "effect":"Deny", """ + Get), S(""" "Effect":"Deny", """ + Get)),
        FixCase.Of("PL1002", S(""" "Effect":"Deny","Effect":"Deny", """ + Get), S(""" "Effect":"Deny", """ + Get)),
        FixCase.Of("PL1005", S(""" "Effect":"allow", """ + Get), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1007", S(""" "Effect":"Allow","Principal":{"AWS":"111122223333"}, """ + Get), S(""" "Effect":"Allow", """ + Get)) with { Name = "team.boundary.json", IsForReview = true },
        new("PL1008", P("2012-10-18", """ "Effect":"Allow", """ + Get), P("2012-10-17", """ "Effect":"Allow", """ + Get)),
        new("PL1009", P("2008-10-17", """ "Effect":"Allow", """ + Get), P("2012-10-17", """ "Effect":"Allow", """ + Get)),
        new("PL1009", Compact("""{"Statement":[{"Effect":"Allow", """ + Get + "}]}"), P("2012-10-17", """ "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1010", S(""" "Sid":"allow-read","Effect":"Allow", """ + Get), S(""" "Sid":"AllowRead","Effect":"Allow", """ + Get)),
        FixCase.Of("PL1011", S(""" "Sid":"A","Effect":"Allow", """ + Get) + "," + S(""" "Sid":"A","Effect":"Deny", """ + Get), S(""" "Sid":"A","Effect":"Allow", """ + Get) + "," + S(""" "Sid":"A2","Effect":"Deny", """ + Get)),
        new("PL1014", P("2008-10-17", """ "Effect":"Deny", """ + Get), P("2012-10-17", """ "Effect":"Deny", """ + Get)) { Name = "team.scp.json" },
        FixCase.Of("PL1015", S(""" "Sid":"","Effect":"Allow", """ + Get), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1015", S(""" "Effect":"Allow","Sid":"", """ + Get), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1015", S(""" "Effect":"Allow", """ + Get + ""","Sid":"" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1016", Role("A", "a") + "," + Role("A", "b"), Role("A", "a") + "," + Role("A2", "b")) with { Name = "bucket.resource.json" },
        FixCase.Of("PL1017", S(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::\u0430/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1017", S(""" "Effect":"Allow","Action":"s3:Get\u200BObject","Resource":"arn:aws:s3:::a/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1017", S(""" "Effect":"Allow","Acti\u043En":"s3:GetObject","Resource":"arn:aws:s3:::a/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL1018", S(""" "Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*" """), S(""" "Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole" """)) with { Name = "team.trust.json", IsForReview = true },
        new("PL1101", P("2008-10-17", Home("${aws:username}")), P("2012-10-17", Home("${aws:username}"))) { IsForReview = true },
        FixCase.Of("PL1102", S(Home("${ aws:username }")), S(Home("${aws:username}"))),
        FixCase.Of("PL1109", S(Home("${aws:usernam}")), S(Home("${aws:username}"))),
        FixCase.Of("PL2001", S(""" "Effect":"Allow","Action":"dynamobd:GetItem","Resource":"arn:aws:dynamodb:eu-central-1:123456789012:table/a" """), S(""" "Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-central-1:123456789012:table/a" """)),
        FixCase.Of("PL2002", S(""" "Effect":"Allow","Action":["s3:GetObjct","s3:PutObject"],"Resource":"arn:aws:s3:::a/*" """), S(""" "Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::a/*" """)),
        FixCase.Of("PL2004", S(""" "Effect":"Allow","Action":"s3:ListObjects","Resource":"arn:aws:s3:::a" """), S(""" "Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a" """)) with { IsForReview = true },
        FixCase.Of("PL2008", Attach("ReadOnlyAcess"), Attach("ReadOnlyAccess")) with { IsForReview = true },
        FixCase.Of("PL2010", S(""" "Effect":"Allow","Action":"s3:GetObject ","Resource":"arn:aws:s3:::a/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL2020", S(""" "Effect":"Allow","Action":"s3:GetObject","Resource":" arn:aws:s3:::a/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL2023", S(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:awss:s3:::a/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL2025", Table("eu_central-1"), Table("eu-central-1")),
        FixCase.Of("PL2025", Table("eu-central-1a"), Table("eu-central-1")) with { IsForReview = true },
        FixCase.Of("PL2031", S(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3::905418123456:a/*" """), S(""" "Effect":"Allow", """ + Get)) with { IsForReview = true },
        FixCase.Of("PL2033", S(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:S3:::a/*" """), S(""" "Effect":"Allow", """ + Get)),
        FixCase.Of("PL2038", Invoke("function/a"), Invoke("function:a")),
        FixCase.Of("PL2041", Table("eu-central-1").Replace("arn:aws:dynamodb", "arn:aws:dyanmodb"), Table("eu-central-1")) with { IsForReview = true },
        FixCase.Of("PL2102", C("Allow", "StringEqual", "aws:username", "alice"), C("Allow", "StringEquals", "aws:username", "alice")),
        FixCase.Of("PL2103", C("Deny", "ForAllValues:Null", "aws:SourceIp", "true"), C("Deny", "Null", "aws:SourceIp", "true")) with { IsForReview = true },
        FixCase.Of("PL2109", C("Allow", "DateLessThan", "aws:CurrentTime", "1798761600"), C("Allow", "DateLessThan", "aws:CurrentTime", "2027-01-01T00:00:00Z")),
        FixCase.Of("PL2112", C("Allow", "IpAddress", "aws:SourceIp", "203.0.113.7/24"), C("Allow", "IpAddress", "aws:SourceIp", "203.0.113.0/24")),
        FixCase.Of("PL2130", C("Allow", "IpAddress", "SourceIp", "203.0.113.0/24"), C("Allow", "IpAddress", "aws:SourceIp", "203.0.113.0/24")),
        FixCase.Of("PL2131", C("Allow", "IpAddress", "aws:SourcIp", "203.0.113.0/24"), C("Allow", "IpAddress", "aws:SourceIp", "203.0.113.0/24")),
        FixCase.Of("PL2132", S(""" "Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringEquals":{"s3:prefx":"b"}} """), S(""" "Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringEquals":{"s3:prefix":"b"}} """)),
        FixCase.Of("PL2137", Key("kms:CustomerMasterKeySpec"), Key("kms:KeySpec")) with { IsForReview = true },
        FixCase.Of("PL2138", C("Allow", "StringLike", "aws:arn", "a*"), C("Allow", "StringLike", "aws:PrincipalArn", "a*")) with { IsForReview = true },
        FixCase.Of("PL2141", C("Deny", "StringNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/a"), C("Deny", "ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/a")) with { IsForReview = true },
        FixCase.Of("PL2142", Trust("lambda"), Trust("lambda.amazonaws.com")) with { Name = "team.trust.json" },
        FixCase.Of("PL2144", S(""" "Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3s:prefix":"a/*"}} """), S(""" "Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}} """)) with { IsForReview = true },
        FixCase.Of("PL3001", Delete("Allow", """{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}"""), Delete("Allow", """{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""")) with { IsForReview = true },
        FixCase.Of("PL3002", Delete("Allow", """{"ForAllValues:Bool":{"aws:MultiFactorAuthPresent":"true"}}"""), Delete("Allow", """{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""")) with { IsForReview = true },
        FixCase.Of("PL3005", Delete("Allow", """{"NumericLessThanIfExists":{"aws:MultiFactorAuthAge":"3600"}}"""), Delete("Allow", """{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}""")) with { IsForReview = true },
        FixCase.Of("PL3008", Delete("Deny", """{"Bool":{"aws:MultiFactorAuthPresent":"false"}}"""), Delete("Deny", """{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}""")) with { IsForReview = true },
        FixCase.Of("PL3101", Deny("""["s3:Delete*","s3:DeleteObject"]"""), Deny("""["s3:Delete*"]""")),
        FixCase.Of("PL3101", Deny("""["s3:DeleteObject","s3:Delete*","s3:GetObject"]"""), Deny("""["s3:Delete*","s3:GetObject"]""")),
        Move(AnnHas("\"PermissionsBoundary\":\"LIMIT\",\"ManagedPolicyArns\":[\"ARN\"]") + ",\"Properties\":{\"Path\":\"/x/\"}", AnnHas("\"PermissionsBoundary\":\"LIMIT\"") + ",\"Properties\":{\"ManagedPolicyArns\":[\"ARN\"],\"Path\":\"/x/\"}"),
        Move(AnnHas("\"ManagedPolicyArns\":[\"ARN\"]") + ",\"Properties\":{\"ManagedPolicyArns\":[\"LIMIT\"]}", AnnHas("") + ",\"Properties\":{\"ManagedPolicyArns\":[\"ARN\",\"LIMIT\"]}"),
        Move(AnnHas("") + ReadsBy("Users", "Ann"), AnnHas("") + ReadsBy("Groups", "Team")),
        FixCase.Of("PL4036", Put(""), Put(Mfa)) with { IsForReview = true, Settings = AskForMfa },
        FixCase.Of("PL4036", Put(",\"Condition\":{\"StringEquals\":{\"aws:PrincipalTag/a\":\"b\"}}"), Put(",\"Condition\":{\"StringEquals\":{\"aws:PrincipalTag/a\":\"b\"},\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}")) with { IsForReview = true, Settings = AskForMfa },
        FixCase.Of("PL4036", Put(",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}}"), Put(",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\",\"aws:MultiFactorAuthPresent\":\"true\"}}")) with { IsForReview = true, Settings = AskForMfa },
        new("PL7009", Desk(""), Desk(Mfa)) { Name = FixCase.Template, IsForReview = true },
        new("PL7010", Admin(""), Admin(Mfa)) { Name = FixCase.Template, IsForReview = true },
        FixCase.Of("PL5101", Trust("*", "AWS"), Trust("123456789012", "AWS")) with { Name = "team.trust.json", IsForReview = true, Settings = OneAccount, Leaves = "PL5003" },
        FixCase.Of("PL5101", """{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}""", Trust("123456789012", "AWS")) with { Name = "team.trust.json", IsForReview = true, Settings = OneAccount, Leaves = "PL5003" },
        new("PL5101", Taken("\"*\""), Taken("{\"AWS\":{\"Ref\":\"AWS::AccountId\"}}")) { Name = FixCase.Template, IsForReview = true, Leaves = "PL5003" },
        new("PL5101", Taken("{\"AWS\":\"*\"}"), Taken("{\"AWS\":{\"Ref\":\"AWS::AccountId\"}}")) { Name = FixCase.Template, IsForReview = true, Leaves = "PL5003" },
        FixCase.Of("PL5004", Trust("ec2.amazonaws.com", "service"), Trust("ec2.amazonaws.com")) with { Name = "team.trust.json" },
    ];

    /// <summary>Statements are written with spaces for the eye; the cases are compact.</summary>
    private static string S(string members) => "{" + Compact(members) + "}";

    private static string P(string version, string members) => $$"""{"Version":"{{version}}","Statement":[{{S(members)}}]}""";

    private static string Home(string variable) => $$""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/{{variable}}/*" """;

    private static string Invoke(string function) => S($$""" "Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-west-1:905418123456:{{function}}" """);

    private static string Role(string sid, string role) => S($$""" "Sid":"{{sid}}","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/{{role}}"}, """ + Get);

    private static string Attach(string policy) => S($$$""" "Effect":"Allow","Action":"iam:AttachUserPolicy","Resource":"arn:aws:iam::123456789012:user/dev/*","Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/{{{policy}}}"}} """);

    private static string Table(string region) => S($$""" "Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:{{region}}:123456789012:table/a" """);

    private static string C(string effect, string test, string key, string value) => S($$$""" "Effect":"{{{effect}}}","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{test}}}":{"{{{key}}}":"{{{value}}}"}} """);

    private static string Key(string key) => S($$$""" "Effect":"Allow","Action":"kms:CreateKey","Resource":"*","Condition":{"StringEquals":{"{{{key}}}":"SYMMETRIC_DEFAULT"}} """);

    private static string Delete(string effect, string condition) => S($$""" "Effect":"{{effect}}","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{{condition}} """);

    private static string Deny(string actions) => S($$""" "Effect":"Deny","Action":{{actions}},"Resource":"arn:aws:s3:::a/*" """);

    private static string Trust(string principal, string type = "Service") => S($$""" "Effect":"Allow","Principal":{"{{type}}":"{{principal}}"},"Action":"sts:AssumeRole" """);

    private static string Put(string condition) => "{\"Effect\":\"Allow\",\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::a/*\"" + condition + "}";

    /// <summary>A group that may change users.</summary>
    private static string Desk(string condition) =>
        "{\"Resources\":{\"Desk\":{\"Type\":\"AWS::IAM::Group\",\"Properties\":{\"Policies\":[{\"PolicyName\":\"p\",\"PolicyDocument\":"
        + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:PutUserPolicy\",\"Resource\":\"arn:aws:iam::123456789012:user/guests/*\"" + condition + "}]}}]}}}}";

    /// <summary>A role of administrators that an account may take.</summary>
    private static string Admin(string condition) => Role("\"ManagedPolicyArns\":[\"arn:aws:iam::aws:policy/AdministratorAccess\"],", "{\"AWS\":\"123456789012\"}", condition);

    private static string Taken(string principal) => Role(string.Empty, principal, string.Empty);

    private static string Role(string properties, string principal, string condition) =>
        "{\"Resources\":{\"Deploy\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":{" + properties + "\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
        + principal + ",\"Action\":\"sts:AssumeRole\"" + condition + "}]}}}}}";

    /// <summary>Ann and her team; what follows is the rest of the team, or another resource.</summary>
    private static string AnnHas(string properties) =>
        "\"Ann\":{\"Type\":\"AWS::IAM::User\",\"Properties\":{\"Groups\":[{\"Ref\":\"Team\"}]" + (properties.Length == 0 ? string.Empty : "," + properties)
        + "}},\"Team\":{\"Type\":\"AWS::IAM::Group\"";

    private static string ReadsBy(string list, string name) =>
        "},\"Read\":{\"Type\":\"AWS::IAM::ManagedPolicy\",\"Properties\":{\"" + list + "\":[{\"Ref\":\"" + name + "\"}],\"PolicyDocument\":" + P("2012-10-17", " \"Effect\":\"Allow\", " + Get) + "}";

    private static FixCase Move(string bad, string repaired) => new("PL7001", OfApp(bad), OfApp(repaired)) { Name = FixCase.Template, IsForReview = true };

    private static string OfApp(string resources) => ("{\"Resources\":{" + resources + "}}}")
        .Replace("\"ARN\"", "\"arn:aws:iam::aws:policy/ReadOnlyAccess\"", StringComparison.Ordinal)
        .Replace("\"LIMIT\"", "\"arn:aws:iam::123456789012:policy/limit\"", StringComparison.Ordinal);

    /// <summary>Without the spaces outside the strings.</summary>
    private static string Compact(string json)
    {
        var compact = new System.Text.StringBuilder();
        var isInside = false;
        foreach (var unit in json)
        {
            isInside ^= unit == '"';
            compact.Append(unit == ' ' && !isInside ? string.Empty : unit.ToString());
        }

        return compact.ToString();
    }
}
