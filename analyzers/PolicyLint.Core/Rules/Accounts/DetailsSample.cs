namespace PolicyLint.Rules.Accounts;

/// <summary>Small authorization details of account 111122223333 for the samples of rules.</summary>
internal static class DetailsSample
{
    public const string Name = "authorization-details.json";

    /// <summary>The trust policy of a role for programs on ECS.</summary>
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>Details of these users, groups, roles and policies, each a list of objects without its brackets.</summary>
    public static string Of(string users = "", string groups = "", string roles = "", string policies = "") =>
        $$$$"""{"UserDetailList":[{{{{users}}}}],"GroupDetailList":[{{{{groups}}}}],"RoleDetailList":[{{{{roles}}}}],"Policies":[{{{{policies}}}}]}""";

    /// <summary>A user, in the group staff unless another list of groups is given.</summary>
    public static string User(string name, string groups = "\"staff\"", string attached = "", string rest = "") =>
        $$$$"""{"Path":"/","UserName":"{{{{name}}}}","Arn":"arn:aws:iam::111122223333:user/{{{{name}}}}","CreateDate":"2025-01-10T08:00:00+00:00","GroupList":[{{{{groups}}}}],"AttachedManagedPolicies":[{{{{attached}}}}]{{{{rest}}}}}""";

    public static string Group(string name, string attached = "", string inline = "") =>
        $$$$"""{"Path":"/","GroupName":"{{{{name}}}}","Arn":"arn:aws:iam::111122223333:group/{{{{name}}}}","CreateDate":"2025-01-10T08:00:00+00:00","GroupPolicyList":[{{{{inline}}}}],"AttachedManagedPolicies":[{{{{attached}}}}]}""";

    /// <summary>A role, used on that day.</summary>
    public static string Role(string name, string lastUsed = "2026-06-20", string attached = "", string trust = Trust, string rest = "") =>
        $$$$"""{"Path":"/","RoleName":"{{{{name}}}}","Arn":"arn:aws:iam::111122223333:role/{{{{name}}}}","CreateDate":"2025-01-10T08:00:00+00:00","AssumeRolePolicyDocument":{{{{trust}}}},"RolePolicyList":[],"AttachedManagedPolicies":[{{{{attached}}}}],"RoleLastUsed":{{{{{(lastUsed.Length == 0 ? string.Empty : $"\"LastUsedDate\":\"{lastUsed}T08:00:00+00:00\"")}}}}}{{{{rest}}}}}""";

    /// <summary>A policy that reads objects of a bucket, attached once.</summary>
    public static string Policy(string name, string updated = "2026-01-10", string resources = "\"arn:aws:s3:::reports/*\"") =>
        $$$$"""{"PolicyName":"{{{{name}}}}","Arn":"arn:aws:iam::111122223333:policy/{{{{name}}}}","AttachmentCount":1,"PermissionsBoundaryUsageCount":0,"UpdateDate":"{{{{updated}}}}T08:00:00+00:00","DefaultVersionId":"v1","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":true,"Document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":[{{{{resources}}}}]}]}}]}""";

    /// <summary>An attachment of a policy of AWS.</summary>
    public static string OfAws(string path) => $$$$"""{"PolicyName":"{{{{path.Substring(path.LastIndexOf('/') + 1)}}}}","PolicyArn":"arn:aws:iam::aws:policy/{{{{path}}}}"}""";

    /// <summary>An attachment of a policy of the account.</summary>
    public static string OfAccount(string name) => $$$$"""{"PolicyName":"{{{{name}}}}","PolicyArn":"arn:aws:iam::111122223333:policy/{{{{name}}}}"}""";

    /// <summary>An inline policy with one statement.</summary>
    public static string Inline(string name, string statement) =>
        $$$$"""{"PolicyName":"{{{{name}}}}","PolicyDocument":{"Version":"2012-10-17","Statement":[{{{{statement}}}}]}}""";
}
