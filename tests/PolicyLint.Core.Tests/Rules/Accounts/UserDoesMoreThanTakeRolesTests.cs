using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UserDoesMoreThanTakeRolesTests() : AccountRuleTests("PL7043")
{
    [Test]
    public void Reports_permissions_of_its_own_and_of_groups()
    {
        Reports(Details(users: Person(statement: """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", mark: "PL7043")));
        Reports(Details(users: Person(groups: "\"staff\"", mark: "PL7043"), groups: Group("staff", attached: OfAws("ReadOnlyAccess"))));
        Reports(Details(users: Person(statement: """{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", mark: "PL7043")));
    }

    [Test]
    public void Allows_taking_roles_and_looking_after_itself()
    {
        Allows(Details(users: Person(statement: """{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"*"}""")));
        Allows(Details(users: Person(statement: """{"Effect":"Allow","Action":"iam:CreateAccessKey","Resource":"arn:aws:iam::*:user/${aws:username}"}""", attached: OfAws("IAMUserChangePassword"))));
    }

    [Test]
    public void Allows_a_Deny() => Allows(Details(users: Person(statement: """{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}""")));

    [Test]
    public void Says_nothing_of_a_policy_that_is_not_shown() => Allows(Details(users: Person(attached: OfAccount("work"))));
}
