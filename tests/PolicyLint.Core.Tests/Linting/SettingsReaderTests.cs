using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Every setting is understood, and what is not understood is said where it stands.</summary>
public sealed class SettingsReaderTests
{
    private const string Everything = """
        {
          // For the whole repository.
          "$schema": "https://example.com/policylint.schema.json",
          "root": true,
          "profile": "strict",
          "severity": { "PL4001": "error", "PL6101": "none", "PL9502": "info" },
          "kinds": { "trust/*.json": "trust", "/guardrails/": "scp" },
          "ownAccounts": ["111122223333", "012345678901"], /* production, sandbox */
          "trustedAccounts": ["444455556666"],
          "ignore": [
            { "rule": "PL4001", "path": "break-glass.json", "reason": "used twice a year, watched" },
            { "rule": "PL4101", "reason": "deployment account" }
          ]
        }
        """;

    [Test]
    public void Reads_every_setting()
    {
        var settings = MarkedSettings.Clean(Everything);

        Assert.Multiple(() =>
        {
            Assert.That(settings.IsRoot, Is.True);
            Assert.That(settings.Profile, Is.EqualTo(Profile.Strict));
            Assert.That(settings.Severities["PL4001"], Is.EqualTo(Severity.Error));
            Assert.That(settings.Severities["PL6101"], Is.EqualTo(Severity.None));
            Assert.That(settings.Severities["PL9502"], Is.EqualTo(Severity.Info));
            Assert.That(settings.KindOf("trust/a.json"), Is.EqualTo(PolicyKind.Trust));
            Assert.That(settings.KindOf("guardrails/deep/a.json"), Is.EqualTo(PolicyKind.ServiceControl));
            Assert.That(settings.KindOf("a.json"), Is.Null);
            Assert.That(settings.OwnAccounts, Is.EquivalentTo(["111122223333", "012345678901"]));
            Assert.That(settings.TrustedAccounts, Is.EquivalentTo(["444455556666"]));
            Assert.That(settings.Ignores.Select(ignore => ignore.Rule), Is.EqualTo(["PL4001", "PL4101"]));
            Assert.That(settings.Ignores[0].Path, Is.EqualTo("break-glass.json"));
            Assert.That(settings.Ignores[1].Path, Is.Null);
            Assert.That(settings.Ignores[1].Reason, Is.EqualTo("deployment account"));
        });
    }

    [Test]
    public void Leaves_unset_what_is_not_written()
    {
        var settings = MarkedSettings.Clean("{}");

        Assert.That(settings.Profile, Is.Null);
        Assert.That(settings.IsRoot, Is.False);
        Assert.That(settings.ToRuleSettings().Profile, Is.EqualTo(Profile.Default));
    }

    [TestCase("""{ «"profil"»: "strict" }""", "there is no setting 'profil'", "did you mean 'profile'?")]
    [TestCase("""{ «"Ignore"»: [] }""", "there is no setting 'Ignore'", "did you mean 'ignore'?")]
    [TestCase("""{ "profile": «"stric"» }""", "'stric' is not a profile", "did you mean 'strict'?")]
    [TestCase("""{ "profile": «"everything"» }""", "'everything' is not a profile", "write one of default, strict")]
    [TestCase("""{ "severity": { «"PL4O01"»: "error" } }""", "no rule has the id 'PL4O01'", "did you mean 'PL4001'?")]
    [TestCase("""{ "severity": { «"pl4001"»: "error" } }""", "no rule has the id 'pl4001'", "did you mean 'PL4001'?")]
    [TestCase("""{ "severity": { «"admin"»: "error" } }""", "no rule has the id 'admin'", "look the id up with 'policylint rules'")]
    [TestCase("""{ "severity": { "PL4001": «"warn"» } }""", "'warn' is not a severity", "write one of error, warning, info, none")]
    [TestCase("""{ "severity": { "PL4001": «"eror"» } }""", "'eror' is not a severity", "did you mean 'error'?")]
    [TestCase("""{ "kinds": { "a.json": «"Trust"» } }""", "'Trust' is not a kind of policy", "did you mean 'trust'?")]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "reason": "x", «"paths"»: "a" }] }""", "an ignore has no 'paths'", "did you mean 'path'?")]
    [TestCase("""{ "ignore": [{ "rule": «"PL4091"», "reason": "x" }] }""", "no rule has the id 'PL4091'", "did you mean 'PL4001'?")]
    public void Reports_a_name_or_word_that_is_not_known(string marked, string message, string advice)
    {
        var finding = MarkedSettings.Single(marked);

        Assert.That(finding.Message, Is.EqualTo(message));
        Assert.That(finding.Advice, Is.EqualTo(advice));
    }

    [Test]
    public void Lists_the_settings_there_are_where_none_is_near() => Assert.That(
        MarkedSettings.Single("""{ «"colour"»: 1 }""").Advice,
        Is.EqualTo("remove it; there are $schema, root, profile, severity, kinds, ownAccounts, trustedAccounts, requireBoundary, requirePolicy, forbidPolicy, requireTag, account, requireCondition, ignore"));

    [Test]
    public void Offers_to_write_what_was_meant()
    {
        var finding = MarkedSettings.Single("""{ «"pro\u0066il"»: "strict" }""");

        var change = (ReplaceText)finding.Changes.Single();
        Assert.That(change.Replacement, Is.EqualTo("profile"));
        Assert.That(change.Leaf.SourceSpan, Is.EqualTo(new TextSpan(3, "pro\\u0066il".Length)));
    }

    [TestCase("«[]»", "a settings file must be an object, not a list")]
    [TestCase("""{ "$schema": «1» }""", "'$schema' must be a string, not a number")]
    [TestCase("""{ "root": «"true"» }""", "'root' must be true or false, not a string")]
    [TestCase("""{ "profile": «null» }""", "'profile' must be one of default, strict, not null")]
    [TestCase("""{ "severity": «["PL4001"]» }""", "'severity' must be an object of rule ids and severities, not a list")]
    [TestCase("""{ "severity": { "PL4001": «false» } }""", "'PL4001' must be one of error, warning, info, none, not true or false")]
    [TestCase("""{ "kinds": «"trust"» }""", "'kinds' must be an object of paths and kinds, not a string")]
    [TestCase("""{ "ownAccounts": «"111122223333"» }""", "'ownAccounts' must be a list of account ids in quotes, not a string")]
    [TestCase("""{ "ownAccounts": [«111122223333»] }""", "an account id must be a string of twelve digits, not a number")]
    [TestCase("""{ "ignore": «{}» }""", "'ignore' must be a list of objects with a rule and a reason, not an object")]
    [TestCase("""{ "ignore": [«"PL4001"»] }""", "an ignore must be an object with a rule and a reason, not a string")]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "path": «["a"]», "reason": "x" }] }""", "'path' must be a string, not a list")]
    public void Reports_a_value_of_the_wrong_type(string marked, string message)
    {
        var finding = MarkedSettings.Single(marked);

        Assert.That(finding.Message, Is.EqualTo(message));
        Assert.That(finding.Advice, Does.StartWith("write "));
    }

    [TestCase("12345")]
    [TestCase("1111-2222-3333")]
    [TestCase("1111222233334")]
    [TestCase("١١١١٢٢٢٢٣٣٣٣")]
    [TestCase("")]
    public void Reports_an_account_that_is_not_twelve_digits(string account) => Assert.That(
        MarkedSettings.Single("{ \"trustedAccounts\": [\"111122223333\", «\"" + account + "\"»] }").Message,
        Is.EqualTo($"'{account}' is not an account id"));

    [TestCase("""{ "severity": { «"PL0001"»: "none" } }""", "PL0001 cannot be switched off")]
    [TestCase("""{ "severity": { «"PL0007"»: "info" } }""", "PL0007 keeps its own severity")]
    [TestCase("""{ "severity": { «"PL9501"»: "none" } }""", "PL9501 cannot be switched off")]
    [TestCase("""{ "ignore": [{ "rule": «"PL0001"», "reason": "x" }] }""", "PL0001 cannot be ignored")]
    public void Reports_a_try_to_silence_what_could_not_be_read(string marked, string message) =>
        Assert.That(MarkedSettings.Single(marked).Message, Is.EqualTo(message));

    [TestCase("""{ "ignore": [«{ "rule": "PL4001" }»] }""", "this ignore has no reason")]
    [TestCase("""{ "ignore": [«{ "reason": "x" }»] }""", "this ignore has no rule")]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "reason": «""» }] }""", "this reason is empty")]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "reason": «" \t"» }] }""", "this reason is empty")]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "path": «"!a.json"», "reason": "x" }] }""", "a path here cannot begin with '!'")]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "path": «""», "reason": "x" }] }""", "'' names no file")]
    [TestCase("""{ "kinds": { «"# trust"»: "trust" } }""", "'# trust' names no file")]
    public void Reports_an_ignore_or_a_path_that_says_too_little(string marked, string message)
    {
        Assert.That(MarkedSettings.Single(marked).Message, Is.EqualTo(message));
        Assert.That(MarkedSettings.Read(marked.Replace("«", string.Empty, StringComparison.Ordinal).Replace("»", string.Empty, StringComparison.Ordinal))
            .Settings.Ignores, Is.Empty);
    }

    [TestCase("""{ "root": true, «"root"»: false }""", 2)]
    [TestCase("""{ "severity": { "PL4001": "info", «"PL4001"»: "error" } }""", 16)]
    [TestCase("""{ "kinds": { "a": "trust", «"a"»: "scp" } }""", 13)]
    [TestCase("""{ "ignore": [{ "rule": "PL4001", "reason": "x", «"reason"»: "y" }] }""", 33)]
    public void Reports_a_doubled_name_with_the_first_one(string marked, int first)
    {
        var related = MarkedSettings.Single(marked).Related.Single();

        Assert.That(related.Place.SourceSpan.Start, Is.EqualTo(first));
    }

    [TestCase("""{ "profile": "strict"«,» }""", "nothing follows this comma")]
    [TestCase("""{ "profile":«}»""", "a value is missing here")]
    [TestCase("«»", "the settings file is empty")]
    [TestCase("{} «{»}", "something follows the end of the settings")]
    public void Reports_a_syntax_error_once(string marked, string message) =>
        Assert.That(MarkedSettings.Single(marked).Message, Is.EqualTo(message));

    [Test]
    public void Reads_the_rest_after_a_mistake_and_reports_all_in_order_of_place()
    {
        var result = MarkedSettings.Read("""{ "rot": 1, "profile": "strict", "ownAccounts": ["1", "111122223333"], }""");

        Assert.That(result.Findings.Select(finding => finding.Place.SourceSpan.Start), Is.Ordered.And.Exactly(3).Items);
        Assert.That(result.Findings.Select(finding => finding.Fingerprint), Is.Unique.And.All.StartsWith("pl1:"));
        Assert.That(result.Settings.Profile, Is.EqualTo(Profile.Strict));
        Assert.That(result.Settings.OwnAccounts, Is.EquivalentTo(["111122223333"]));
    }

    [Test]
    public void Reports_bytes_that_are_no_text()
    {
        var latin = SettingsReader.Read(SourceText.FromBytes("policylint.json", [.. """{"$schema":"""u8, (byte)'"', 0xE9, .. "\"}"u8]));
        var utf16 = SettingsReader.Read(SourceText.FromBytes("policylint.json", Encoding.Unicode.GetBytes("{}")));

        Assert.That(latin.Findings.Single().Message, Is.EqualTo("byte 0xE9 at offset 12 is no text"));
        Assert.That(utf16.Findings.Single().Message, Is.EqualTo("this looks like UTF-16 without a byte order mark"));
    }

    [Test]
    public void Answers_every_prefix_and_says_that_it_is_broken()
    {
        for (var length = 0; length < Everything.Length; length++)
        {
            var result = MarkedSettings.Read(Everything[..length]);
            Assert.That(result.Findings, Is.Not.Empty, Everything[..length]);
        }
    }

    [Test]
    public void Reads_who_needs_a_boundary() => Assert.That(
        MarkedSettings.Clean("""{ "requireBoundary": ["roles", "users"] }""").ToRuleSettings().BoundaryOf,
        Is.EquivalentTo(new[] { IdentityType.Users, IdentityType.Roles }));

    [Test]
    public void Reads_which_policies_and_tags_are_asked_for()
    {
        var settings = MarkedSettings.Clean("""
            { "requirePolicy": { "roles": ["limits"], "groups": ["arn:aws:iam::*:policy/base"] }, "forbidPolicy": ["*FullAccess"], "requireTag": { "users": ["owner"] } }
            """).ToRuleSettings();

        Assert.That(settings.RequiredPolicies, Is.EqualTo(new[] { new RequiredPolicy(IdentityType.Roles, "limits"), new RequiredPolicy(IdentityType.Groups, "arn:aws:iam::*:policy/base") }));
        Assert.That(settings.ForbiddenPolicies, Is.EqualTo(new[] { "*FullAccess" }));
        Assert.That(settings.RequiredTags, Is.EqualTo(new[] { new RequiredTag(IdentityType.Users, "owner") }));
    }

    [TestCase("""{ "requirePolicy": «["limits"]» }""")]
    [TestCase("""{ "requirePolicy": { «"role"»: ["limits"] } }""")]
    [TestCase("""{ "requirePolicy": { "roles": «"limits"» } }""")]
    [TestCase("""{ "requirePolicy": { "roles": [«""»] } }""")]
    [TestCase("""{ "forbidPolicy": «true» }""")]
    [TestCase("""{ "forbidPolicy": [«7»] }""")]
    [TestCase("""{ "requireTag": { «"groups"»: ["owner"] } }""")]
    public void Says_what_is_wrong_with_policies_and_tags_that_are_asked_for(string marked) => Assert.That(MarkedSettings.Single(marked).Message, Is.Not.Empty);

    [Test]
    public void Reads_what_is_asked_of_an_account()
    {
        var account = MarkedSettings.Clean("""{ "account": { "unusedDays": 30, "production": ["live", "prod*"] } }""").ToRuleSettings().Account;

        Assert.That((account.UnusedDays, account.AccessKeyDays), Is.EqualTo((30, 90)));
        Assert.That(account.Production, Is.EqualTo(["live", "prod*"]));
        Assert.That(account.Development, Is.EqualTo(Diagnostics.AccountSettings.Default.Development));
    }

    [TestCase("""{ "account": «7» }""")]
    [TestCase("""{ "account": { "unusedDays": «-1» } }""")]
    [TestCase("""{ "account": { "unusedDays": «"30"» } }""")]
    [TestCase("""{ "account": { "unusedDays": «1.5» } }""")]
    [TestCase("""{ "account": { "production": «"prod"» } }""")]
    [TestCase("""{ "account": { "production": [«1»] } }""")]
    [TestCase("""{ "account": { «"unusedDay"»: 30 } }""")]
    public void Says_what_is_wrong_with_what_is_asked_of_an_account(string settings) => Assert.That(MarkedSettings.Single(settings).Message, Is.Not.Empty);

    [TestCase("""{ "requireBoundary": «true» }""")]
    [TestCase("""{ "requireBoundary": [«1»] }""")]
    [TestCase("""{ "requireBoundary": [«"groups"»] }""")]
    public void Says_what_has_no_boundary(string marked) => Assert.That(MarkedSettings.Single(marked).Message, Is.Not.Empty);

    [Test]
    public void Reads_what_needs_a_condition()
    {
        var required = MarkedSettings.Clean("""{ "requireCondition": [{ "action": "iam:PassRole", "keys": ["iam:PassedToService", "aws:ResourceTag/"] }] }""")
            .ToRuleSettings().RequiredConditions.Single();

        Assert.That(required.Action, Is.EqualTo("iam:PassRole"));
        Assert.That(required.Keys, Is.EqualTo(new[] { "iam:PassedToService", "aws:ResourceTag/" }));
    }

    [TestCase("""{ "requireCondition": «{}» }""", "'requireCondition' must be a list of objects with an action and its keys, not an object")]
    [TestCase("""{ "requireCondition": [«"iam:PassRole"»] }""", "a required condition must be an object with an action and its keys, not a string")]
    [TestCase("""{ "requireCondition": [«{ "keys": ["aws:SourceVpc"] }»] }""", "this required condition has no action")]
    [TestCase("""{ "requireCondition": [«{ "action": "iam:PassRole" }»] }""", "this required condition has no keys")]
    [TestCase("""{ "requireCondition": [{ "action": «"iam:PasRole"», "keys": ["aws:SourceVpc"] }] }""", "'iam:PasRole' is no action")]
    [TestCase("""{ "requireCondition": [{ "action": «1», "keys": ["aws:SourceVpc"] }] }""", "'action' must be a string, not a number")]
    [TestCase("""{ "requireCondition": [{ "action": "iam:PassRole", "keys": «[]» }] }""", "'keys' must be a list of at least one condition key, not a list")]
    [TestCase("""{ "requireCondition": [{ "action": "iam:PassRole", "keys": [«true»] }] }""", "a condition key must be a string, not true or false")]
    [TestCase("""{ "requireCondition": [{ "action": "iam:PassRole", "keys": [«"SourceVpc"»] }] }""", "'SourceVpc' is no condition key")]
    [TestCase("""{ "requireCondition": [{ "action": "iam:PassRole", "keys": ["aws:SourceVpc"], «"key"»: 1 }] }""", "a required condition has no 'key'")]
    public void Says_what_a_required_condition_lacks(string marked, string message) => Assert.That(MarkedSettings.Single(marked).Message, Is.EqualTo(message));
}
