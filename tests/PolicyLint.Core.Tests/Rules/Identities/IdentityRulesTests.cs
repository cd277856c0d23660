namespace PolicyLint.Core.Tests.Rules.Identities;

/// <summary>What templates show of users: their policies, keys and passwords.</summary>
public sealed class IdentityRulesTests : RuleTests
{
    private const string Name = "app.template.json";
    private const string Team = """ "Team":{"Type":"AWS::IAM::Group"} """;

    private static string Template(string resources, string rest = "") => "{\"Resources\":{" + Team + "," + resources + "}" + rest + "}";

    private static string User(string properties) =>
        $$$""" "Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],{{{properties}}} }} """;

    private static string Key(string status) =>
        User("\"UserName\":\"ann\"") + $$$""" ,"Key":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":{"Ref":"Ann"},"Status":"{{{status}}}" }} """;

    [Test]
    public void Reports_a_managed_policy_of_a_user() => ReportsIn(
        Template(User("""  "ManagedPolicyArns":[{|PL7001:"arn:aws:iam::aws:policy/ReadOnlyAccess"|}] """)), name: Name);

    [Test]
    public void Reports_a_policy_that_names_a_user() => ReportsIn(Template(User("\"UserName\":\"ann\"") + """
        ,"P":{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"p","Users":[{|PL7001:{"Ref":"Ann"}|}],
        "PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}}}
        """), name: Name);

    [Test]
    public void Allows_a_policy_of_a_group_and_of_a_role() => AllowsIn("""
        {"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"]}},
        "Job":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"],
        "AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}}}}}}
        """, name: Name);

    [Test]
    public void Reports_an_administrator_in_whatever_partition() => ReportsIn("""
        {"Resources":{{|PL7009:"Team"|}:{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":[{|PL4020:{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess"}|}]}}}}
        """, name: Name);

    [Test]
    public void Allows_a_customers_own_policy_of_the_same_name_and_one_that_is_not_known() => AllowsIn("""
        {"Parameters":{"Policy":{"Type":"String"}},
        "Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::111122223333:policy/AdministratorAccess",{"Ref":"Policy"}]}}}}
        """, name: Name);

    [Test]
    public void Reports_a_boundary_that_aws_does_not_have() => ReportsIn(
        Template(User(""" "PermissionsBoundary":{|PL2008:{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/ViewOnlyAccess"}|} """)), name: Name);

    [Test]
    public void Allows_a_boundary_with_the_path_of_its_policy() => AllowsIn(
        Template(User(""" "PermissionsBoundary":"arn:aws:iam::aws:policy/job-function/ViewOnlyAccess" """)), name: Name);

    [Test]
    public void Reports_a_key_that_works() => ReportsIn(Template(Key("Active").Replace("\"Key\"", "{|PL7003:\"Key\"|}", StringComparison.Ordinal)), name: Name);

    [Test]
    public void Allows_a_key_that_is_switched_off() => AllowsIn(Template(Key("Inactive")), name: Name);

    [Test]
    public void Reports_a_secret_in_an_output() => ReportsIn(
        Template(Key("Inactive"), """ ,"Outputs":{"Secret":{"Value":{|PL7004:{"Fn::GetAtt":["Key","SecretAccessKey"]}|}}} """), name: Name);

    [Test]
    public void Reports_a_secret_in_a_parameter() => ReportsIn(Template(Key("Inactive") + """
        ,"Store":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{|PL7004:{"Fn::GetAtt":["Key","SecretAccessKey"]}|}}}
        """), name: Name);

    [Test]
    public void Allows_a_secret_in_secrets_manager() => AllowsIn(Template(Key("Inactive") + """
        ,"Vault":{"Type":"AWS::SecretsManager::Secret","Properties":{"SecretString":{"Fn::GetAtt":["Key","SecretAccessKey"]}}}
        """), name: Name);

    [Test]
    public void Reports_a_password_in_plain_text() => ReportsIn(
        Template(User("""  "LoginProfile":{"Password":{|PL7005:"correct horse battery"|},"PasswordResetRequired":true} """)), name: Name);

    [Test]
    public void Reports_a_password_that_a_parameter_defaults_to() => ReportsIn(
        Template(User("""  "LoginProfile":{"Password":{|PL7005:{"Ref":"Password"}|},"PasswordResetRequired":true} """),
            """ ,"Parameters":{"Password":{"Type":"String","NoEcho":true,"Default":"correct horse battery"}} """), name: Name);

    [Test]
    public void Allows_a_password_that_is_given_when_it_is_deployed() => AllowsIn(
        Template(User("""  "LoginProfile":{"Password":{"Ref":"Password"},"PasswordResetRequired":true} """),
            """ ,"Parameters":{"Password":{"Type":"String","NoEcho":true}} """), name: Name);

    [Test]
    public void Allows_a_reset_that_is_not_known() => AllowsIn(
        Template(User("""  "LoginProfile":{"Password":{"Ref":"Password"},"PasswordResetRequired":{"Ref":"Reset"}} """),
            """ ,"Parameters":{"Password":{"Type":"String","NoEcho":true},"Reset":{"Type":"String"}} """), name: Name);
}
