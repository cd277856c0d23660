using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class RequiredTagMissingTests
{
    private const string Serverless = "Transform: AWS::Serverless-2016-10-31\n";

    [TestCase("", 1)]
    [TestCase("Tags: []", 1)]
    [TestCase("Tags: [{Key: team, Value: a}]", 1)]
    [TestCase("Tags: [{Key: Owner, Value: a}]", 0)]
    [TestCase("Tags: [{Key: !Ref Key, Value: a}]", 0)]
    [TestCase("Tags: [{Key: team, Value: a}, !If [C, {Key: owner, Value: b}, !Ref AWS::NoValue]]", 0)]
    [TestCase("Tags: !FindInMap [Tags, all, these]", 0)]
    public void Asks_for_it_where_it_is_surely_not_there(string tags, int count) => Assert.That(
        RuleIds("Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", " + tags + "}}", "PL7019", "Parameters: {Key: {Type: String}}", Ask(IdentityType.Roles)),
        Has.Length.EqualTo(count));

    [Test]
    public void Asks_only_whom_the_settings_name() => Assert.That(
        RuleIds("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team]}}", "PL7019", settings: Ask(IdentityType.Roles)), Is.Empty);

    [Test]
    public void Says_nothing_where_a_macro_may_add_tags() => Assert.That(
        RuleIds("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team]}}", "PL7019", "Transform: Tagger", Ask(IdentityType.Users)), Is.Empty);

    [TestCase("", "", 1)]
    [TestCase("Tags: {owner: a}", "", 0)]
    [TestCase("", "Globals: {Function: {Tags: {owner: a}}}", 0)]
    [TestCase("Tags: {team: a}", "Globals: {Function: {Tags: {cost: a}}}", 1)]
    public void Takes_the_tags_of_a_function_for_those_of_its_role(string tags, string globals, int count) => Assert.That(
        RuleIds("Api: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: dotnet8, " + tags + "}}", "PL7019", Serverless + globals, Ask(IdentityType.Roles)),
        Has.Length.EqualTo(count));

    private static RuleSettings Ask(IdentityType type) => RuleSettings.Default with { RequiredTags = [new RequiredTag(type, "owner")] };
}
