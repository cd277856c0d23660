using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules;

namespace PolicyLint.Linting.Standards;

/// <summary>
/// Judges accounts by a standard: runs the rules of its controls as the standard asks for them, whatever the settings of the user say of
/// them. A finding that was ignored, or that another stands for, fails a control all the same.
/// </summary>
public static class StandardCheck
{
    /// <summary>One result for each account of an inventory.</summary>
    public static ImmutableArray<StandardResult> Run(Inventory inventory, SecurityStandard standard, LintOptions options, CancellationToken cancellation = default)
    {
        var controls = standard.Controls;
        var findings = new Dictionary<string, ImmutableArray<Finding>>(StringComparer.Ordinal);
        foreach (var ofSettings in controls.Where(control => !control.Rules.IsEmpty).GroupBy(control => string.Join(" ", control.Settings)))
        {
            var wanted = new HashSet<string>(ofSettings.SelectMany(control => control.Rules), StringComparer.Ordinal);
            findings.Add(ofSettings.Key, Lint(inventory, wanted, ofSettings.First().Settings, options, cancellation));
        }

        return
        [
            .. inventory.Accounts.Select(account => new StandardResult(
                standard, account, [.. controls.Select(control => Judge(control, account, findings))])),
        ];
    }

    private static ImmutableArray<Finding> Lint(
        Inventory inventory, HashSet<string> wanted, ImmutableArray<string> settings, LintOptions options, CancellationToken cancellation)
    {
        var rules = RuleList.All.RemoveAll(rule => !wanted.Contains(rule.Descriptor.Id));
        var ruleSettings = RuleSettings.Default with
        {
            Profile = Profile.Strict,
            OwnAccounts = options.Rules.OwnAccounts,
            TrustedAccounts = options.Rules.TrustedAccounts,
            Account = ToSettings(settings, options.Rules.Account),
        };
        return Linter.Lint(inventory, options with { Rules = ruleSettings }, rules, cancellation);
    }

    /// <summary>The words for stages are the user's; the numbers are the standard's.</summary>
    private static AccountSettings ToSettings(ImmutableArray<string> settings, AccountSettings own)
    {
        var account = AccountSettings.Default with { Production = own.Production, Development = own.Development };
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=');
            var number = int.Parse(setting.Substring(equals + 1), CultureInfo.InvariantCulture);
            account = AccountNumbers.With(account, setting.Substring(0, equals), number)
                ?? throw new InvalidOperationException($"There is no setting {setting}.");
        }

        return account;
    }

    private static ControlResult Judge(Control control, Account account, Dictionary<string, ImmutableArray<Finding>> findings)
    {
        if (control.Filter == ControlFilter.InOrganization)
        {
            return ControlFilter.JudgeOrganization(control, account);
        }

        ImmutableArray<Finding> failing = control.Rules.IsEmpty
            ? []
            : [.. findings[string.Join(" ", control.Settings)].Where(finding => IsOf(control, finding) && (finding.Account is null || ReferenceEquals(finding.Account, account)))];
        if (!failing.IsEmpty && control.Undecided.Length == 0)
        {
            return new ControlResult(control, ControlStatus.Failed, failing, string.Empty);
        }

        if (control.Undecided.Length > 0)
        {
            return new ControlResult(control, ControlStatus.NotDecidable, [], control.Undecided);
        }

        var missing = control.Needs.Where(need => !need.IsMetBy(account)).Select(need => need.Commands).ToList();
        return missing.Count == 0
            ? new ControlResult(control, ControlStatus.Passed, [], string.Empty)
            : new ControlResult(control, ControlStatus.NotDecidable, [], "needs " + string.Join(", and ", missing));
    }

    private static bool IsOf(Control control, Finding finding) => IsBy(control, finding) && ControlFilter.Takes(control, finding);

    /// <summary>Whether one of the rules reported it, or something that it stands for.</summary>
    private static bool IsBy(Control control, Finding finding)
    {
        if (control.Rules.Contains(finding.Rule.Id))
        {
            return true;
        }

        foreach (var covered in finding.Superseded)
        {
            if (control.Rules.Contains(covered.Rule.Id))
            {
                return true;
            }
        }

        return false;
    }
}
