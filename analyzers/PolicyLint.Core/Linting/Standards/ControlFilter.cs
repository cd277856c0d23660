using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting.Standards;

/// <summary>Which findings of its rules a control is about.</summary>
internal static class ControlFilter
{
    /// <summary>The control asks whether the account is in an organization, which no rule does.</summary>
    public const string InOrganization = "in-organization";

    private const string Argument = "argument:";

    public static bool Takes(Control control, Finding finding)
    {
        switch (control.Filter)
        {
            case "managed":
                return finding.Document is { Holder.IsManagedPolicy: true };
            case "inline":
                return finding.Document is { Holder: null };
            case "attached":
                return finding.Document is not { Holder.IsManagedPolicy: true, Attachments.IsEmpty: true };
            default:
                return !control.Filter.StartsWith(Argument, StringComparison.Ordinal) || IsOfFirst(control, finding)
                    || Has(finding, control.Filter.Substring(Argument.Length));
        }
    }

    public static ControlResult JudgeOrganization(Control control, Account account)
    {
        if (!account.Exports.TryGetValue(ExportKind.Organization, out _))
        {
            return new ControlResult(control, ControlStatus.NotDecidable, [], "needs aws " + ExportKind.Organization.Command());
        }

        return new ControlResult(control, account.Organization is { IsAbsent: true } ? ControlStatus.Failed : ControlStatus.Passed, [], string.Empty);
    }

    /// <summary>Of several rules the first is about the control as a whole, such as that there is no password policy.</summary>
    private static bool IsOfFirst(Control control, Finding finding) => control.Rules.Length > 1 && finding.Rule.Id == control.Rules[0];

    private static bool Has(Finding finding, string argument)
    {
        foreach (var other in finding.Arguments)
        {
            if (other.IndexOf(argument, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
