using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class DocumentationAccountTests : RuleTests
{
    private static readonly RuleSettings Strict = new()
    {
        Profile = Profile.Strict,
        Severities = ImmutableDictionary<string, Severity>.Empty.Add(DocumentationAccount, Severity.Info),
    };

    [Test]
    public void Reports_it_in_an_arn_and_alone() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:{|PL2029:123456789012|}:orders","Condition":{"StringEquals":{"aws:PrincipalAccount":{|PL2029:"111122223333"|}}}}
        """,
        Confidence.Medium,
        settings: Strict);

    [Test]
    public void Reports_it_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:{|PL2029:000000000000|}:orders"}
        """,
        Confidence.Medium,
        settings: Strict);

    [Test]
    public void Allows_ones_own_account() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:123456789012:orders"}
        """,
        settings: Strict with { OwnAccounts = ["123456789012"] });

    [Test]
    public void Allows_other_and_unknown_accounts() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:sqs:*:420000000017:orders","arn:aws:sqs:*:<account>:orders"]}
        """,
        settings: Strict);
}
