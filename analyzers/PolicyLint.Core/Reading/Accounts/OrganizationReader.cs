using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Reads the exports of AWS Organizations: policies with what they are attached to, accounts, features.</summary>
internal sealed class OrganizationReader(ExportDocuments documents)
{
    private readonly Dictionary<string, OrganizationPolicy> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _targets = new(StringComparer.Ordinal);
    private readonly Organization _organization = new();
    private bool _isKnown;

    /// <summary>Whether an export is of the organization, not of one account.</summary>
    public static bool IsAbout(ExportKind kind) => kind
        is ExportKind.Organization or ExportKind.OrganizationAccounts or ExportKind.OrganizationPolicies
        or ExportKind.OrganizationFeatures or ExportKind.DelegatedAdministrators;

    public void Read(Export export)
    {
        _isKnown = true;
        var node = export.Node;
        switch (export.Kind)
        {
            case ExportKind.Organization:
                ReadOrganization(export);
                break;
            case ExportKind.OrganizationAccounts:
                _organization.Accounts = _organization.Accounts.Union(node.List("Accounts").Select(account => account.Text("Id")));
                break;
            case ExportKind.DelegatedAdministrators:
                _organization.DelegatedAdministrators = _organization.DelegatedAdministrators
                    .Union(node.List("DelegatedAdministrators").Select(account => account.Text("Id")));
                break;
            case ExportKind.OrganizationFeatures:
                _organization.Features = _organization.Features.Union(node.List("EnabledFeatures").Select(feature => feature.Value));
                _organization.FeaturesPlace = export.Place;
                _organization.Id ??= node.Text("OrganizationId") is { Length: > 0 } id ? id : null;
                break;
            case ExportKind.OrganizationPolicies:
                ReadPolicies(export);
                break;
        }
    }

    /// <summary>The organization; null if nothing was said of one.</summary>
    public Organization? Complete()
    {
        _organization.Policies =
        [
            .. _policies.Select(entry => _targets.TryGetValue(entry.Key, out var targets)
                ? entry.Value with { Targets = targets, HasTargets = true }
                : entry.Value),
        ];
        return _isKnown ? _organization : null;
    }

    private void ReadOrganization(Export export)
    {
        var node = export.Node.Member("Organization");
        _organization.IsAbsent = node.Kind == SyntaxKind.Missing;
        _organization.Place = export.Place;
        _organization.Id = node.Text("Id") is { Length: > 0 } id ? id : _organization.Id;
        _organization.ManagementAccount = node.Text("MasterAccountId") is { Length: > 0 } account ? account : null;
    }

    private void ReadPolicies(Export export)
    {
        foreach (var summary in export.Node.List("Policies"))
        {
            Add(summary, default);
        }

        var policy = export.Node.Member("Policy");
        if (policy.Kind == SyntaxKind.Mapping)
        {
            Add(policy.Member("PolicySummary"), policy.Member("Content"));
        }

        if (export.Node.Member("Targets").Kind == SyntaxKind.Sequence && export.Owner is { } owner)
        {
            _targets[AccountArn.NameOf(owner)] = [.. export.Node.List("Targets").Select(target => target.Text("TargetId"))];
        }
    }

    private void Add(SyntaxNode summary, SyntaxNode content)
    {
        var id = summary.Text("Id");
        var type = summary.Text("Type");
        if (type is not ("SERVICE_CONTROL_POLICY" or "RESOURCE_CONTROL_POLICY") || (_policies.TryGetValue(id, out var known) && known.Document is not null))
        {
            return;
        }

        var isServiceControl = type == "SERVICE_CONTROL_POLICY";
        var kind = KindJudgement.Certain(isServiceControl ? PolicyKind.ServiceControl : PolicyKind.ResourceControl);
        var name = summary.Member("Name");
        Place place = (name.Kind == SyntaxKind.Missing ? summary : name).Place;
        var document = summary.IsTrue("AwsManaged") ? null : documents.Read(content, kind, null);
        _policies[id] = new OrganizationPolicy(name.Value, document, isServiceControl, [], place) { IsOfAws = summary.IsTrue("AwsManaged") };
    }
}
