using Newtonsoft.Json.Linq;
using PolicyLint.Linting;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>The schema says what the reader does.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly JObject Schema = JObject.Parse(SettingsSchema.ToJson());

    [Test]
    public void Describes_each_setting_and_no_other()
    {
        var properties = (JObject)Schema["properties"]!;

        Assert.That(properties.Properties().Select(property => property.Name), Is.EqualTo(
            ["$schema", "root", "profile", "severity", "kinds", "ownAccounts", "trustedAccounts", "requireBoundary", "requirePolicy", "forbidPolicy", "requireTag", "account", "requireCondition", "ignore"]));
        Assert.That(properties.Properties().Select(property => (string?)property.Value["description"]), Is.All.Not.Null.And.All.EndsWith("."));
        Assert.That(properties.Properties().Select(property => property.Value["type"] ?? property.Value["enum"]), Is.All.Not.Null);
        Assert.That((bool)Schema["additionalProperties"]!, Is.False);
    }

    [Test]
    public void Lists_every_rule_and_kind_that_the_reader_takes()
    {
        var severity = ((JObject)Schema.SelectToken("properties.severity.properties")!).Properties().ToArray();
        var ignored = Schema.SelectToken("properties.ignore.items.properties.rule.enum")!.Values<string>().ToArray();

        foreach (var rule in RuleCatalogue.All)
        {
            var isTaken = MarkedSettings.Read($$"""{ "severity": { "{{rule.Id}}": "info" } }""").Findings.IsEmpty;
            Assert.That(severity.Select(property => property.Name), isTaken ? Has.Member(rule.Id) : Has.No.Member(rule.Id));
            Assert.That(ignored, isTaken ? Has.Member(rule.Id) : Has.No.Member(rule.Id));
        }

        Assert.That(Schema.SelectToken("properties.kinds.additionalProperties.enum")!.Values<string>(), Is.EqualTo(PolicyKindNames.All));
    }

    [Test]
    public void Asks_an_ignore_for_what_the_reader_asks_for() => Assert.That(
        Schema.SelectToken("properties.ignore.items.required")!.Values<string>(), Is.EqualTo(["rule", "reason"]));

    [Test]
    public void Allows_each_word_that_the_reader_takes()
    {
        foreach (var word in Schema.SelectToken("properties.profile.enum")!.Values<string>())
        {
            MarkedSettings.Clean($$"""{ "profile": "{{word}}" }""");
        }

        foreach (var word in Schema.SelectToken("properties.severity.properties.PL4001.enum")!.Values<string>())
        {
            MarkedSettings.Clean($$"""{ "severity": { "PL4001": "{{word}}" } }""");
        }
    }

    [Test]
    public void Ends_each_line_alike() => Assert.That(SettingsSchema.ToJson(), Does.EndWith("}\n").And.Not.Contain("\r"));
}
