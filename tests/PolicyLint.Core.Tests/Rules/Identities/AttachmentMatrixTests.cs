using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Identities;

/// <summary>
/// Every way to attach a policy, with every way to name what is attached or whom it is attached to: reported for users, clean for
/// groups and roles.
/// </summary>
public sealed class AttachmentMatrixTests
{
    private const string Team = "Team: {Type: AWS::IAM::Group}";
    private const string Maker = "Maker: {Type: 'Custom::Maker', Properties: {ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:maker'}}";

    private static readonly string[] Forms = ["literal", "Ref", "GetAtt", "Sub", "If", "ImportValue"];

    private static readonly string[] OnUsers = ["User.Policies", "User.ManagedPolicyArns", "Policy.Users", "ManagedPolicy.Users", "UserPolicy", "SSO USER"];

    private static readonly string[] OnGroups = ["Group.Policies", "Group.ManagedPolicyArns", "Policy.Groups", "ManagedPolicy.Groups", "GroupPolicy", "SSO GROUP"];

    private static readonly string[] OnRoles = ["Role.Policies", "Role.ManagedPolicyArns", "Policy.Roles", "ManagedPolicy.Roles", "RolePolicy"];

    [Test]
    public void Reports_what_hangs_on_a_user([ValueSource(nameof(OnUsers))] string way, [ValueSource(nameof(Forms))] string form) =>
        Assert.That(IdentityTemplate.RuleIds(Template(way, form)), Is.EqualTo(new[] { "PL7001" }));

    [Test]
    public void Allows_what_hangs_on_a_group([ValueSource(nameof(OnGroups))] string way, [ValueSource(nameof(Forms))] string form) =>
        Assert.That(IdentityTemplate.RuleIds(Template(way, form)), Is.Empty);

    [Test]
    public void Allows_what_hangs_on_a_role([ValueSource(nameof(OnRoles))] string way, [ValueSource(nameof(Forms))] string form) =>
        Assert.That(IdentityTemplate.RuleIds(Template(way, form)), Is.Empty);

    [Test]
    public void Sees_a_user_that_is_added_to_a_group([ValueSource(nameof(Forms))] string form)
    {
        var template = Lines(
            "Ann: {Type: AWS::IAM::User, Properties: {UserName: ann}}", Team, Maker,
            $"Add: {{Type: AWS::IAM::UserToGroupAddition, Properties: {{GroupName: !Ref Team, Users: [{Name("Ann", form)}]}}}}");

        var findings = IdentityTemplate.Lint(template);

        // Whom another stack or a resource of one's own names cannot be told to be Ann.
        Assert.That(findings.Select(finding => finding.Rule.Id), form == "GetAtt" ? Is.EqualTo(new[] { "PL7002" }) : Is.Empty);
    }

    [Test]
    public void Sees_the_group_that_a_user_is_added_to([ValueSource(nameof(Forms))] string form)
    {
        var template = Lines(
            "Ann: {Type: AWS::IAM::User, Properties: {UserName: ann}}", "Team: {Type: AWS::IAM::Group, Properties: {GroupName: team}}", Maker,
            $"Add: {{Type: AWS::IAM::UserToGroupAddition, Properties: {{GroupName: {Name("Team", form)}, Users: [!Ref Ann]}}}}");

        Assert.That(IdentityTemplate.RuleIds(template), Is.Empty);
    }

    /// <summary>A policy of a user in a branch of a condition is attached in that branch, whatever is in the other one.</summary>
    [Test]
    public void Says_nothing_of_the_branch_without_a_policy() => Assert.That(
        IdentityTemplate.Lint(Lines(Team, "Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team], ManagedPolicyArns: !If [C, [!Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'], []]}}"))
            .Single().Severity, Is.EqualTo(Severity.Warning));

    private static string Template(string way, string form) => way switch
    {
        "User.Policies" => Lines(Team, Maker, Identity("User", $"Groups: [!Ref Team], Policies: [{Inline(form)}]")),
        "User.ManagedPolicyArns" => Lines(Team, Maker, Policy(form), Identity("User", $"Groups: [!Ref Team], ManagedPolicyArns: [{Arn(form)}]")),
        "Group.Policies" => Lines(Maker, Identity("Group", $"Policies: [{Inline(form)}]")),
        "Group.ManagedPolicyArns" => Lines(Maker, Policy(form), Identity("Group", $"ManagedPolicyArns: [{Arn(form)}]")),
        "Role.Policies" => Lines(Maker, Identity("Role", $"AssumeRolePolicyDocument: {IdentityTemplate.Jobs}, Policies: [{Inline(form)}]")),
        "Role.ManagedPolicyArns" =>
            Lines(Maker, Policy(form), Identity("Role", $"AssumeRolePolicyDocument: {IdentityTemplate.Jobs}, ManagedPolicyArns: [{Arn(form)}]")),
        "SSO USER" or "SSO GROUP" => Lines(
            Maker, "Team: {Type: AWS::IdentityStore::Group, Properties: {DisplayName: team, IdentityStoreId: d-1}}",
            "Set: {Type: AWS::SSO::PermissionSet, Properties: {Name: readers, InstanceArn: 'arn:aws:sso:::instance/ssoins-1', ManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']}}",
            $"Give: {{Type: AWS::SSO::Assignment, Properties: {{InstanceArn: 'arn:aws:sso:::instance/ssoins-1', PermissionSetArn: !GetAtt Set.PermissionSetArn, TargetType: AWS_ACCOUNT, TargetId: '111122223333', PrincipalType: {way[4..]}, PrincipalId: {Name("Team", form)}}}}}"),
        _ => Lines(Team, Maker, AllOf(way), Attached(way, form)),
    };

    private static string Attached(string way, string form)
    {
        if (way.IndexOf('.') is var dot and > 0)
        {
            var names = way[(dot + 1)..];
            var policyName = way.StartsWith("Managed", StringComparison.Ordinal) ? string.Empty : "PolicyName: p, ";
            return $"P: {{Type: AWS::IAM::{way[..dot]}, Properties: {{{policyName}PolicyDocument: {IdentityTemplate.Reads}, {names}: [{Name("Ann", form)}]}}}}";
        }

        var noun = way[..^"Policy".Length];
        return $"P: {{Type: AWS::IAM::{way}, Properties: {{PolicyName: p, PolicyDocument: {IdentityTemplate.Reads}, {noun}Name: {Name("Ann", form)}}}}}";
    }

    /// <summary>Whom the policy is attached to; always Ann, whatever it is.</summary>
    private static string AllOf(string way)
    {
        var type = way.Contains("Group", StringComparison.Ordinal) ? "Group" : way.Contains("Role", StringComparison.Ordinal) ? "Role" : "User";
        return type switch
        {
            "User" => Identity(type, "UserName: ann, Groups: [!Ref Team]"),
            "Group" => Identity(type, "GroupName: ann"),
            _ => Identity(type, $"RoleName: ann, AssumeRolePolicyDocument: {IdentityTemplate.Jobs}"),
        };
    }

    private static string Identity(string type, string properties) => $"Ann: {{Type: AWS::IAM::{type}, Properties: {{{properties}}}}}";

    private static string Inline(string form)
    {
        var policy = $"{{PolicyName: {(form == "If" ? "p" : Name("AWS::StackName", form))}, PolicyDocument: {IdentityTemplate.Reads}}}";
        return form == "If" ? $"!If [C, {policy}, !Ref AWS::NoValue]" : policy;
    }

    /// <summary>The managed policy of the template that some forms refer to.</summary>
    private static string Policy(string form) => form is "Ref" or "GetAtt" or "If"
        ? $"Read: {{Type: AWS::IAM::ManagedPolicy, Properties: {{PolicyDocument: {IdentityTemplate.Reads}}}}}"
        : "Bucket: {Type: AWS::S3::Bucket}";

    private static string Arn(string form) => form switch
    {
        "literal" => "'arn:aws:iam::aws:policy/ReadOnlyAccess'",
        "Ref" => "!Ref Read",
        "GetAtt" => "!GetAtt Read.PolicyArn",
        "Sub" => "!Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'",
        "If" => "!If [C, !Ref Read, !Ref AWS::NoValue]",
        _ => "!ImportValue read-policy",
    };

    private static string Name(string logicalId, string form) => form switch
    {
        "literal" => $"'{logicalId.ToLowerInvariant()}'",
        "Ref" => $"!Ref {logicalId}",
        "GetAtt" => "!GetAtt Maker.Name",
        "Sub" => $"!Sub '${{{logicalId}}}'",
        "If" => $"!If [C, !Ref {logicalId}, !Ref AWS::NoValue]",
        _ => $"!ImportValue '{logicalId}'",
    };

    private static string Lines(params string[] resources) => string.Join("\n  ", resources);
}
