using PolicyLint.Core.Tests.Reading.Accounts;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Core.Tests.Rules.Accounts;

/// <summary>
/// The tests of one rule on accounts: exports in which <c>{|PL8001:…|}</c> marks what it must underline, read together. Other rules speak
/// of the same accounts, so only this one's findings are looked at.
/// </summary>
public abstract class AccountRuleTests(string rule)
{
    /// <summary>The day that ages are counted to.</summary>
    private static readonly DateTime Today = new(2026, 6, 21, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The rule fires at the marks, and nowhere else.</summary>
    protected Finding[] Reports(params string[] marked) => ReportsWith(AccountSettings.Default, marked);

    /// <inheritdoc cref="Reports"/>
    protected Finding[] ReportsWith(AccountSettings settings, params string[] marked)
    {
        Assert.That(string.Concat(marked), Does.Contain("{|" + rule));
        return Verify(settings, Today, marked);
    }

    /// <summary>The rule is silent.</summary>
    protected void Allows(params string[] texts) => AllowsWith(AccountSettings.Default, texts);

    /// <inheritdoc cref="Allows"/>
    protected void AllowsWith(AccountSettings settings, params string[] texts) => Verify(settings, Today, texts);

    /// <summary>What the rule finds where nobody says what day it is.</summary>
    protected Finding[] LintWithoutDay(params string[] texts) => Lint(AccountSettings.Default, null, Files(texts));

    private Finding[] Verify(AccountSettings settings, DateTime day, string[] marked)
    {
        var files = Files(marked);
        var findings = Lint(settings, day, files);
        Assert.Multiple(() =>
        {
            for (var index = 0; index < marked.Length; index++)
            {
                var own = findings.Where(finding => finding.Place.Source.Name == files[index].Name);
                Assert.That(MarkedText.Mark(files[index].Text, own), Is.EqualTo(marked[index]));
            }
        });
        return findings;
    }

    private static (string Name, string Text)[] Files(string[] marked) =>
        [.. marked.Select((text, index) => (index + (text.StartsWith("user,", StringComparison.Ordinal) ? ".csv" : ".json"), MarkedText.Plain(text)))];

    private Finding[] Lint(AccountSettings settings, DateTime? day, (string Name, string Text)[] files)
    {
        var options = new LintOptions { Rules = RuleSettings.Default with { Profile = Profile.Strict, Account = settings }, AccountDay = day };
        return [.. Exports.Lint(options, files).Findings.Where(finding => finding.Rule.Id == rule)];
    }
}
