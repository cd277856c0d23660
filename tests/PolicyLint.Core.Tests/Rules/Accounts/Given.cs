using PolicyLint.Core.Tests.Reading.Accounts;

namespace PolicyLint.Core.Tests.Rules.Accounts;

/// <summary>Small exports of account 111122223333 on 2026-06-21, in which nothing is wrong unless a part is given that is.</summary>
internal static class Given
{
    public const string NoKey = "false,N/A,N/A,N/A,N/A";
    public const string NoPassword = "false,N/A,N/A,N/A";
    public const string Ecs = """{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}""";

    /// <summary>The columns of a password: when it was last used and set.</summary>
    public static string Password(string used = "2026-06-20", string set = "2026-05-20") => $"true,{Time(used)},{Time(set)},N/A";

    /// <summary>The columns of a key: when it was made and last used.</summary>
    public static string Key(string made = "2026-05-20", string used = "2026-06-20", string active = "true") =>
        $"{active},{Time(made)},{Time(used)},{(used.StartsWith('2') ? "eu-central-1,s3" : "N/A,N/A")}";

    /// <summary>A credential report; rows as of <see cref="Root"/> and <see cref="User"/>.</summary>
    public static string Report(params string[] rows) => Exports.Header + string.Concat(rows);

    public static string Root(string password = "not_supported,no_information,not_supported,not_supported", string mfa = "true", string key = NoKey, string certificate = "false") =>
        $"<root_account>,arn:aws:iam::111122223333:root,2020-01-10T08:00:00+00:00,{password},{mfa},{key},{NoKey},{certificate},N/A,false,N/A\n";

    /// <summary>A row; the mark is that of a finding on the name of the user.</summary>
    public static string User(
        string name = "ann", string password = NoPassword, string mfa = "true", string key1 = NoKey, string key2 = NoKey, string created = "2024-02-01", string certificate = "false", string mark = "") =>
        $"{Marked(name, mark)},arn:aws:iam::111122223333:user/{name},{Time(created)},{password},{mfa},{key1},{key2},{certificate},N/A,false,N/A\n";

    /// <summary>A report without one of its columns, as a spreadsheet leaves it.</summary>
    public static string Without(string column, string report)
    {
        var lines = report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').ToList()).ToList();
        var index = lines[0].IndexOf(column);
        lines.ForEach(fields => fields.RemoveAt(index));
        return string.Concat(lines.Select(fields => string.Join(',', fields) + "\n"));
    }

    /// <summary>Authorization details; each part a list of objects without its brackets.</summary>
    public static string Details(string users = "", string groups = "", string roles = "", string policies = "", string rest = "") =>
        $$"""{"UserDetailList":[{{users}}],"GroupDetailList":[{{groups}}],"RoleDetailList":[{{roles}}],"Policies":[{{policies}}]{{rest}}}""";

    public static string Person(string name = "ann", string groups = "", string attached = "", string statement = "", string rest = "", string mark = "") =>
        Identity("User", name, statement, attached, mark, $",\"GroupList\":[{groups}]" + rest);

    public static string Group(string name, string attached = "", string statement = "", string mark = "") => Identity("Group", name, statement, attached, mark, string.Empty);

    public static string Role(string name, string trust = Ecs, string attached = "", string statement = "", string created = "2025-01-10", string used = "2026-06-20", string path = "/", string rest = "", string mark = "")
    {
        var last = used.Length == 0 ? string.Empty : $",\"RoleLastUsed\":{{{(used == "never" ? string.Empty : $"\"LastUsedDate\":\"{Time(used)}\"")}}}";
        return Identity("Role", name, statement, attached, mark, $",\"AssumeRolePolicyDocument\":{Policy(trust)}{last}{rest}", created, path);
    }

    /// <summary>A policy of the account; the mark is that of a finding on its name.</summary>
    public static string Managed(string name, string statement, string attached = "1", string updated = "2026-01-10", string mark = "") =>
        $$"""{"PolicyName":{{Quoted(name, mark)}},"Arn":"arn:aws:iam::111122223333:policy/{{name}}","AttachmentCount":{{attached}},"PermissionsBoundaryUsageCount":0,"UpdateDate":"{{Time(updated)}}","DefaultVersionId":"v1","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":true,"Document":{{Policy(statement)}}}]}""";

    public static string OfAws(string name) => $$"""{"PolicyName":"{{name}}","PolicyArn":"arn:aws:iam::aws:policy/{{name}}"}""";

    public static string OfAccount(string name) => $$"""{"PolicyName":"{{name}}","PolicyArn":"arn:aws:iam::111122223333:policy/{{name}}"}""";

    public static string Boundary(string name) => $$""","PermissionsBoundary":{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/{{name}}"}""";

    public static string Policy(string statement) => $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""";

    /// <summary>A password policy that asks for enough.</summary>
    public static string Passwords() =>
        """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""";

    public static string Summary(string members) => "{\"SummaryMap\":{" + members + "}}";

    public static string Analyzer(string type = "ACCOUNT", string region = "eu-central-1", string rest = "", string status = "ACTIVE") =>
        $$"""{"arn":"arn:aws:access-analyzer:{{region}}:111122223333:analyzer/a","name":"a","type":"{{type}}","status":"{{status}}"{{rest}}}""";

    /// <summary>The organization of account 999988887777, which administers it.</summary>
    public static string OfOrganization(string management = "999988887777") =>
        $$$"""{"Organization":{"Id":"o-a1b2c3d4e5","Arn":"arn:aws:organizations::{{{management}}}:organization/o-a1b2c3d4e5","MasterAccountId":"{{{management}}}"}}""";

    /// <summary>A service control policy and what it is attached to, as the collecting script keeps it.</summary>
    public static string ControlPolicy(string name, string? statement, string targets = "\"111122223333\"", bool isOfAws = false, string mark = "")
    {
        var content = statement is null ? string.Empty : $",\"Content\":{Newtonsoft.Json.JsonConvert.ToString(Policy(statement))}";
        var listed = string.Join(',', targets.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(target => $"{{\"TargetId\":{target}}}"));
        return $$$"""{"arn:aws:organizations::999988887777:policy/o-a1b2c3d4e5/service_control_policy/p-{{{name}}}":[{"Policy":{"PolicySummary":{"Id":"p-{{{name}}}","Name":{{{Quoted(name, mark)}}},"Type":"SERVICE_CONTROL_POLICY","AwsManaged":{{{(isOfAws ? "true" : "false")}}}}{{{content}}}}},{"Targets":[{{{listed}}}]}]}""";
    }

    private static string Identity(string noun, string name, string statement, string attached, string mark, string rest, string created = "2025-01-10", string path = "/")
    {
        var inline = statement.Length == 0 ? string.Empty : $$"""{"PolicyName":"inline","PolicyDocument":{{Policy(statement)}}}""";
        return $$"""{"Path":"{{path}}","{{noun}}Name":{{Quoted(name, mark)}},"Arn":"arn:aws:iam::111122223333:{{noun.ToLowerInvariant()}}{{path}}{{name}}","CreateDate":"{{Time(created)}}","{{noun}}PolicyList":[{{inline}}],"AttachedManagedPolicies":[{{attached}}]{{rest}}}""";
    }

    private static string Quoted(string name, string mark) => Marked("\"" + name + "\"", mark);

    private static string Marked(string text, string mark) => mark.Length == 0 ? text : $"{{|{mark}:{text}|}}";

    /// <summary>A day is one at nine; anything else stays as it is.</summary>
    private static string Time(string text) => text.Length == 10 && text[0] == '2' ? text + "T09:00:00+00:00" : text;
}
