using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UnusedServicesTests() : AccountRuleTests("PL7045")
{
    private static string Access(string sqs = "", string status = "COMPLETED") =>
        $$$"""{"arn:aws:iam::111122223333:role/orders":{"JobStatus":"{{{status}}}","JobCompletionDate":"2026-06-20T08:00:00Z","ServicesLastAccessed":[{"ServiceNamespace":"s3","LastAuthenticated":"2026-06-19T08:00:00Z"},{"ServiceNamespace":"sqs"{{{sqs}}}}]}}""";

    [Test]
    public void Reports_what_could_go()
    {
        Assert.That(Reports(Details(roles: Role("orders", mark: "PL7045")), Access()).Single().Arguments, Is.EqualTo(new[] { "role orders", "1", "2", "sqs" }));
        Reports(Details(roles: Role("orders", mark: "PL7045")), Access(sqs: ",\"LastAuthenticated\":\"2026-01-01T08:00:00Z\""));
    }

    [Test]
    public void Allows_what_was_used_and_roles_that_are_new()
    {
        Allows(Details(roles: Role("orders")), Access(sqs: ",\"LastAuthenticated\":\"2026-06-01T08:00:00Z\""));
        Allows(Details(roles: Role("orders", created: "2026-06-01")), Access());
    }

    [Test]
    public void Leaves_a_role_that_uses_nothing_to_another_rule() => Allows(Details(roles: Role("orders", used: "2026-01-01")), Access().Replace("2026-06-19", "2025-06-19", StringComparison.Ordinal));

    [Test]
    public void Says_nothing_of_a_job_that_has_not_ended_or_of_nobody()
    {
        Allows(Details(roles: Role("orders")), Access(status: "IN_PROGRESS"));
        Allows("""{"JobStatus":"COMPLETED","ServicesLastAccessed":[{"ServiceNamespace":"sqs"}]}""", Details(roles: Role("orders")));
    }
}
