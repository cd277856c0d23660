using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>Roles that AWS makes and nobody can change: of services, of IAM Identity Center, of Control Tower.</summary>
/// <remarks>https://docs.aws.amazon.com/controltower/latest/userguide/roles-how.html</remarks>
internal static class RolesOfAws
{
    private static readonly string[] ControlTower =
        ["AWSControlTower", "aws-controltower-", "stacksets-exec-", "OrganizationAccountAccessRole"];

    /// <summary>Whether IAM Identity Center made the role from a permission set.</summary>
    public static bool IsOfIdentityCenter(string name) => name.StartsWith("AWSReservedSSO_", StringComparison.Ordinal);

    public static Origin OriginOf(string name, string path, SyntaxNode node)
    {
        var maker = path.StartsWith("/aws-service-role/", StringComparison.Ordinal) ? "a service of AWS"
            : IsOfIdentityCenter(name) || path.StartsWith("/aws-reserved/", StringComparison.Ordinal) ? "IAM Identity Center"
            : Array.Exists(ControlTower, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "AWS Control Tower" : null;
        return maker is null ? Origin.Written : new Origin(OriginKind.Framework, node.Kind == SyntaxKind.Missing ? null : node.Place, maker);
    }
}
