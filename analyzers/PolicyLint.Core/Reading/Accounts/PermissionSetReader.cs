using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>
/// Reads the permission sets of IAM Identity Center. But for their description the outputs do not name the permission set, so those stand
/// under its ARN.
/// </summary>
internal sealed class PermissionSetReader(InventoryBuilder inventory, ExportDocuments documents)
{
    private static readonly KindJudgement Inline = KindJudgement.Certain(PolicyKind.Identity);

    public void Read(IReadOnlyCollection<Export> exports)
    {
        foreach (var ofOne in exports.Where(export => ArnOf(export) is not null).GroupBy(export => ArnOf(export)!))
        {
            ReadOne(ofOne.Key, [.. ofOne]);
        }
    }

    private static string? ArnOf(Export export) =>
        export.Owner ?? (export.Node.Member("PermissionSet").Text("PermissionSetArn") is { Length: > 0 } arn ? arn : null);

    private void ReadOne(string arn, List<Export> exports)
    {
        var described = exports.Select(export => export.Node.Member("PermissionSet").Member("Name")).FirstOrDefault(node => node.IsScalar && node != default);
        var place = described == default ? exports[0].Place : described.Place;
        var permissionSet = new PermissionSet(Value.Known(described == default ? AccountArn.NameOf(arn) : described.Value), place)
        {
            Arn = arn,
            Boundary = exports.Select(BoundaryOf).FirstOrDefault(boundary => boundary is not null),
        };
        inventory.Add(permissionSet);
        foreach (var export in exports)
        {
            Attach(permissionSet, export.Node);
        }
    }

    private void Attach(PermissionSet permissionSet, SyntaxNode node)
    {
        var inline = node.Member("InlinePolicy");
        if (inline.Kind == SyntaxKind.Mapping || inline.Value.Trim().Length > 0)
        {
            var document = documents.Read(inline, Inline, null);
            Add(permissionSet, "InlinePolicy", document, inline.Place, isInline: true);
        }

        foreach (var policy in node.List("AttachedManagedPolicies"))
        {
            Add(permissionSet, policy.Text("Arn"), null, policy.Place, isInline: false);
        }

        foreach (var policy in node.List("CustomerManagedPolicyReferences"))
        {
            Add(permissionSet, "arn:aws:iam::unknown:policy" + policy.Text("Path") + policy.Text("Name"), null, policy.Place, isInline: false);
        }
    }

    private void Add(PermissionSet permissionSet, string name, PolicyDocument? document, Place place, bool isInline) =>
        inventory.Add(new PolicyAttachment(permissionSet, Value.Known(name), document, place, isInline, Guard.Always));

    private static PermissionsBoundary? BoundaryOf(Export export)
    {
        var boundary = export.Node.Member("PermissionsBoundary");
        var name = boundary.Member("ManagedPolicyArn").IsScalar ? boundary.Text("ManagedPolicyArn") : boundary.Member("CustomerManagedPolicyReference").Text("Name");
        return boundary.Kind == SyntaxKind.Mapping && name.Length > 0 ? new PermissionsBoundary(boundary.Place, Value.Known(name), null) : null;
    }
}
