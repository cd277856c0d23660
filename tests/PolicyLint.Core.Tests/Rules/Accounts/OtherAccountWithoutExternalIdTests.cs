using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class OtherAccountWithoutExternalIdTests() : AccountRuleTests("PL5103")
{
    private const string Other = "\"arn:aws:iam::444455556666:root\"";

    private static string Trust(string principal, string condition = "") =>
        $$"""{"Effect":"Allow","Principal":{"AWS":{{principal}}},"Action":"sts:AssumeRole"{{(condition.Length == 0 ? string.Empty : ",\"Condition\":" + condition[1..])}}}""";

    [Test]
    public void Reports_a_trust_in_another_account()
    {
        Reports(Details(roles: Role("audit", trust: Trust("{|PL5103:\"arn:aws:iam::444455556666:root\"|}"))));
        Reports(Details(roles: Role("audit", trust: Trust("{|PL5103:\"444455556666\"|}", """,{"Bool":{"aws:SecureTransport":"true"}}"""))));
    }

    [Test]
    public void Allows_a_role_an_own_account_an_external_id_an_organization_and_mfa()
    {
        Allows(Details(roles: Role("audit", trust: Trust("\"arn:aws:iam::444455556666:role/deploy\""))));
        Allows(Details(roles: Role("audit", trust: Trust("\"arn:aws:iam::111122223333:root\""))));
        Allows(Details(roles: Role("audit", trust: Trust(Other, """,{"StringEquals":{"sts:ExternalId":"e4f1c2a0"}}"""))));
        Allows(Details(roles: Role("audit", trust: Trust(Other, """,{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}"""))));
        Allows(Details(roles: Role("audit", trust: Trust(Other, """,{"Bool":{"aws:MultiFactorAuthPresent":"true"}}"""))));
    }

    [Test]
    public void Allows_an_account_of_the_organization() => Allows(Details(roles: Role("audit", trust: Trust(Other))), """{"Accounts":[{"Id":"444455556666","Arn":"arn:aws:organizations::999988887777:account/o-a1b2c3d4e5/444455556666"}]}""");

    [Test]
    public void Allows_a_Deny() => Allows(Details(roles: Role("audit", trust: Trust(Other).Replace("Allow", "Deny", StringComparison.Ordinal))));

    [Test]
    public void Says_nothing_of_an_account_or_a_condition_that_is_not_known()
    {
        Allows(Details(roles: Role("audit", trust: Trust("\"arn:aws:iam::<account>:root\""))));
        Allows(Details(roles: Role("audit", trust: Trust(Other, """,{"StringEquals":{"sts:ExternalId":"<external-id>"}}"""))));
    }
}
