using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>Tells the exports of an account by their content.</summary>
internal static class ExportShape
{
    /// <summary>Messages are short; nothing longer is searched for one.</summary>
    private const int LongestMessage = 4096;

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly Dictionary<string, ExportKind> ByMember = new(StringComparer.Ordinal)
    {
        ["UserDetailList"] = ExportKind.AuthorizationDetails,
        ["GroupDetailList"] = ExportKind.AuthorizationDetails,
        ["RoleDetailList"] = ExportKind.AuthorizationDetails,
        ["ReportFormat"] = ExportKind.CredentialReport,
        ["SummaryMap"] = ExportKind.AccountSummary,
        ["PasswordPolicy"] = ExportKind.PasswordPolicy,
        ["VirtualMFADevices"] = ExportKind.VirtualMfaDevices,
        ["MFADevices"] = ExportKind.MfaDevices,
        ["ServerCertificateMetadataList"] = ExportKind.ServerCertificates,
        ["SAMLProviderList"] = ExportKind.SamlProviders,
        ["OpenIDConnectProviderList"] = ExportKind.OpenIdConnectProviders,
        ["ServicesLastAccessed"] = ExportKind.LastAccess,
        ["Organization"] = ExportKind.Organization,
        ["EnabledFeatures"] = ExportKind.OrganizationFeatures,
        ["DelegatedAdministrators"] = ExportKind.DelegatedAdministrators,
        ["Targets"] = ExportKind.OrganizationPolicies,
        ["analyzers"] = ExportKind.Analyzers,
        ["Regions"] = ExportKind.Regions,
        ["PermissionSet"] = ExportKind.PermissionSets,
        ["PermissionSets"] = ExportKind.PermissionSets,
        ["InlinePolicy"] = ExportKind.PermissionSets,
        ["AttachedManagedPolicies"] = ExportKind.PermissionSets,
        ["CustomerManagedPolicyReferences"] = ExportKind.PermissionSets,
        ["PermissionsBoundary"] = ExportKind.PermissionSets,
    };

    /// <summary>Names without which a text in JSON or YAML is no export.</summary>
    public static IEnumerable<string> Names => ByMember.Keys.Concat(["Accounts", "PolicySummary", "_CONTROL_POLICY", "UserId"]);

    /// <summary>What a mapping is; null if it is no export of an account.</summary>
    public static ExportKind? KindOf(SyntaxNode node)
    {
        foreach (var member in node.Members)
        {
            if (ByMember.TryGetValue(member.Name.Value, out var kind))
            {
                return IsWhole(kind, node) ? kind : null;
            }
        }

        if (node.Member("Accounts").Kind == SyntaxKind.Sequence && AllHave(node.Member("Accounts"), "Arn", ":organizations::"))
        {
            return ExportKind.OrganizationAccounts;
        }

        if (IsOrganizationPolicy(node.Member("Policy").Member("PolicySummary")) || AllAreOrganizationPolicies(node.Member("Policies")))
        {
            return ExportKind.OrganizationPolicies;
        }

        return node.Member("UserId").IsScalar && node.Member("Account").IsScalar && node.Member("Arn").IsScalar ? ExportKind.CallerIdentity : null;
    }

    /// <summary>Whether a mapping has ARNs as names, and exports under them.</summary>
    public static bool IsByArn(SyntaxNode node)
    {
        var isByArn = false;
        foreach (var member in node.Members)
        {
            if (!IsArn(member.Name.Value))
            {
                return false;
            }

            isByArn = true;
        }

        return isByArn;
    }

    /// <summary>Whether a text begins as the credential report does, and what stands between its fields.</summary>
    public static bool IsCredentialReport(string text, out char separator)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n".AsSpan());
        foreach (var candidate in Separators)
        {
            separator = candidate;
            if (BeginsWithField(start, "user", candidate, out var rest) && BeginsWithField(rest, "arn", candidate, out _))
            {
                return true;
            }
        }

        separator = ',';
        return false;
    }

    /// <summary>What AWS says, in plain text, instead of an export that is not there; null for any other text.</summary>
    public static ExportKind? AbsenceIn(string text)
    {
        if (text.Length > LongestMessage)
        {
            return null;
        }

        if (text.IndexOf("AWSOrganizationsNotInUse", StringComparison.Ordinal) >= 0)
        {
            return ExportKind.Organization;
        }

        var isAbsent = text.IndexOf("NoSuchEntity", StringComparison.Ordinal) >= 0;
        return isAbsent && (Has(text, "GetAccountPasswordPolicy") || Has(text, "Password Policy with")) ? ExportKind.PasswordPolicy : null;
    }

    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool BeginsWithField(ReadOnlySpan<char> text, string name, char separator, out ReadOnlySpan<char> rest)
    {
        var isQuoted = !text.IsEmpty && text[0] == '"';
        text = isQuoted ? text.Slice(1) : text;
        rest = default;
        if (!text.StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text.Slice(name.Length);
        text = isQuoted && !text.IsEmpty && text[0] == '"' ? text.Slice(1) : text;
        if (text.IsEmpty || text[0] != separator)
        {
            return false;
        }

        rest = text.Slice(1);
        return true;
    }

    /// <summary>Some names are common; then the rest must fit.</summary>
    private static bool IsWhole(ExportKind kind, SyntaxNode node) => kind switch
    {
        ExportKind.PasswordPolicy => node.Member("PasswordPolicy").Member("MinimumPasswordLength").IsScalar || node.Count == 1,
        ExportKind.Organization => IsArn(node.Member("Organization").Member("Arn").Value) || node.Member("Organization").Member("MasterAccountId").IsScalar,
        ExportKind.OrganizationPolicies => AllHave(node.Member("Targets"), "TargetId", string.Empty),
        ExportKind.Analyzers => AllHave(node.Member("analyzers"), "arn", ":access-analyzer:"),
        ExportKind.Regions => AllHave(node.Member("Regions"), "RegionName", string.Empty),
        ExportKind.PermissionSets => IsPermissionSet(node),
        _ => true,
    };

    /// <summary>What <c>sso-admin</c> prints has no member but these.</summary>
    private static bool IsPermissionSet(SyntaxNode node)
    {
        foreach (var member in node.Members)
        {
            var isKnown = ByMember.TryGetValue(member.Name.Value, out var kind) && kind == ExportKind.PermissionSets;
            if (!isKnown && !member.Name.Is("NextToken"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOrganizationPolicy(SyntaxNode summary) =>
        summary.Member("Type").Value.EndsWith("_POLICY", StringComparison.Ordinal) && summary.Member("Id").IsScalar;

    private static bool AllAreOrganizationPolicies(SyntaxNode policies)
    {
        foreach (var policy in policies.Items)
        {
            if (!IsOrganizationPolicy(policy))
            {
                return false;
            }
        }

        return policies.Count > 0;
    }

    private static bool AllHave(SyntaxNode list, string name, string part)
    {
        foreach (var item in list.Items)
        {
            if (item.Member(name) is not { IsScalar: true } value || value.Value.IndexOf(part, StringComparison.Ordinal) < 0)
            {
                return false;
            }
        }

        return list.Kind == SyntaxKind.Sequence;
    }
}
