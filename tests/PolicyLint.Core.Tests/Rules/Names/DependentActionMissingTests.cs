using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class DependentActionMissingTests : RuleTests
{
    private const string Create = """{"Effect":"Allow","Action":"ecs:RunTask","Resource":"arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1"}""";

    private static readonly RuleSettings Strict = new() { OnlyRules = ["PL2007"] };

    [Test]
    public void Reports_a_statement_once() => Reports(
        """
        {"Effect":"Allow","Action":[{|PL2007:"ecs:RunTask"|},"ecs:StartTask"],"Resource":"arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1"}
        """,
        Confidence.Low,
        settings: Strict);

    [Test]
    public void Leaves_it_to_the_strict_profile() => Allows(Create);

    [TestCase("iam:PassRole")]
    [TestCase("iam:*")]
    [TestCase("${action}")]
    public void Allows_it_where_another_statement_allows_or_may_allow_the_rest(string action) =>
        Allows($$"""{{Create}},{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:iam::111122223333:role/task"}""", settings: Strict);

    [Test]
    public void Reports_it_where_the_rest_is_denied() => Reports(
        """
        {"Effect":"Allow","Action":{|PL2007:"ecs:RunTask"|},"Resource":"arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1"},
        {"Effect":"Deny","Action":"iam:PassRole","Resource":"*"}
        """,
        Confidence.Low,
        settings: Strict);

    [Test]
    public void Allows_wildcards_and_a_deny() => Allows(
        """
        {"Effect":"Allow","Action":"ecs:Run*","Resource":"*"},{"Effect":"Deny","Action":"ecs:RunTask","Resource":"*"}
        """,
        settings: Strict);
}
