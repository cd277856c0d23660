using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class ReachesBothStagesTests() : AccountRuleTests("PL8026")
{
    [Test]
    public void Reports_resources_of_both() => Reports(Details(roles: Role("orders", statement: """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::orders-prod/*",{|PL8026:"arn:aws:s3:::orders-dev/*"|}]}""")));

    [Test]
    public void Reports_a_trust_in_both() => Reports(Details(roles: Role("deploy", trust: """{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/ci-prod",{|PL8026:"arn:aws:iam::111122223333:role/ci-dev"|}]},"Action":"sts:AssumeRole"}""")));

    [Test]
    public void Allows_one_stage_and_everything()
    {
        Allows(Details(roles: Role("orders", statement: """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::orders-prod/*","arn:aws:s3:::products/*"]}""")));
        Allows(Details(roles: Role("orders", statement: """{"Effect":"Allow","Action":"s3:GetObject","NotResource":["arn:aws:s3:::orders-prod/*","arn:aws:s3:::orders-dev/*"]}""")));
    }

    [Test]
    public void Allows_a_Deny() => Allows(Details(roles: Role("orders", statement: """{"Effect":"Deny","Action":"s3:GetObject","Resource":["arn:aws:s3:::orders-prod/*","arn:aws:s3:::orders-dev/*"]}""")));

    [Test]
    public void Says_nothing_of_what_a_variable_decides() => Allows(Details(roles: Role("orders", statement: """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::orders-prod/*","arn:aws:s3:::${aws:PrincipalTag/stage}/*"]}""")));
}
