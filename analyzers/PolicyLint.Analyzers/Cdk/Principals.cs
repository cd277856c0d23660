using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The principals of CDK, as they stand in a policy.</summary>
internal static class Principals
{
    private const string Aws = "AWS";

    /// <summary>The principal that a constructor makes; null if the type is none.</summary>
    public static CdkPrincipal? Create(string type, Place place, Dictionary<string, CdkNode> arguments)
    {
        var first = arguments.Count == 0 ? null : arguments.Values.First();
        switch (type)
        {
            case "AnyPrincipal":
                return new CdkPrincipal(place, Aws, Star(place));
            case "StarPrincipal":
                return new CdkPrincipal(place, CdkPrincipal.Everyone, Star(place));
            case "AccountRootPrincipal":
                return new CdkPrincipal(place, Aws, Account(place));
            case "AccountPrincipal" or "ArnPrincipal" when first is not null:
                return new CdkPrincipal(place, Aws, first);
            case "ServicePrincipal" when first is not null:
                return new CdkPrincipal(place, "Service", first) { Conditions = ConditionsOf(arguments, "opts") };
            case "CanonicalUserPrincipal" when first is not null:
                return new CdkPrincipal(place, "CanonicalUser", first);
            case "FederatedPrincipal" or "WebIdentityPrincipal" when first is not null:
                return new CdkPrincipal(place, "Federated", first)
                {
                    Conditions = ConditionsOf(arguments, "conditions"),
                    AssumeRoleAction = type == "WebIdentityPrincipal" ? "sts:AssumeRoleWithWebIdentity"
                        : arguments.TryGetValue("assumeRoleAction", out var action) && action is CdkText { Value: KnownValue known } ? known.Content
                        : "sts:AssumeRole",
                };
            case "OrganizationPrincipal" when first is not null:
                return new CdkPrincipal(place, Aws, Star(place)) { Conditions = [Organization(place, first)] };
            case "CompositePrincipal":
                return new CdkPrincipal(place, string.Empty, Star(place)) { Parts = [.. arguments.Values.SelectMany(Items)] };
            case "PrincipalWithConditions" when first is CdkPrincipal inner && arguments.TryGetValue("conditions", out var conditions):
                return With(inner, inner.Place, conditions);
            case "SessionTagsPrincipal" when first is CdkPrincipal inner:
                return inner;
            default:
                return null;
        }
    }

    /// <summary>The principal that a method of PolicyStatement adds; null if it adds none.</summary>
    public static CdkPrincipal? OfAddMethod(string method, Place place, CdkNode[] arguments) => (method, arguments) switch
    {
        ("AddAnyPrincipal", []) => new CdkPrincipal(place, Aws, Star(place)),
        ("AddAccountRootPrincipal", []) => new CdkPrincipal(place, Aws, Account(place)),
        ("AddArnPrincipal" or "AddAwsAccountPrincipal", [var text]) => new CdkPrincipal(place, Aws, text),
        ("AddServicePrincipal", [var service]) => new CdkPrincipal(place, "Service", service),
        ("AddServicePrincipal", [var service, var options]) => new CdkPrincipal(place, "Service", service) { Conditions = [options] },
        ("AddCanonicalUserPrincipal", [var user]) => new CdkPrincipal(place, "CanonicalUser", user),
        ("AddFederatedPrincipal", [var federated, var conditions]) => new CdkPrincipal(place, "Federated", federated) { Conditions = [conditions] },
        _ => null,
    };

    public static CdkPrincipal With(CdkPrincipal principal, Place place, CdkNode conditions) => new(place, principal.Type, principal.Value)
    {
        AssumeRoleAction = principal.AssumeRoleAction,
        Conditions = principal.Parts.IsEmpty ? principal.Conditions.Add(conditions) : [],
        Parts = [.. principal.Parts.Select(part => part.Node is CdkPrincipal inner ? part with { Node = With(inner, inner.Place, conditions) } : part)],
    };

    private static IEnumerable<CdkItem> Items(CdkNode node) => node is CdkList list ? list.Items : [new CdkItem(node, Guard.Always)];

    private static ImmutableArray<CdkNode> ConditionsOf(Dictionary<string, CdkNode> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var given) || given is CdkNull)
        {
            return [];
        }

        if (name != "opts" || given is not CdkMap options)
        {
            return [given];
        }

        return options.Find("Conditions") is { } conditions ? [conditions] : options.IsOpen ? [given] : [];
    }

    private static CdkText Star(Place place) => new(place, Value.Known("*"), []);

    private static CdkText Account(Place place) => new(place, new UnknownValue(CdkTokens.Account), []);

    /// <summary>What RoleProps.ExternalIds adds to the trust statement.</summary>
    public static CdkPrincipal WithExternalIds(CdkPrincipal principal, CdkNode externalIds) =>
        With(principal, principal.Place, Equal(externalIds.Place, "sts:ExternalId", externalIds));

    private static CdkMap Organization(Place place, CdkNode organization) => Equal(place, "aws:PrincipalOrgID", organization);

    private static CdkMap Equal(Place place, string key, CdkNode value)
    {
        var keys = new CdkMap(place, Guard.Always, null);
        keys.Set(key, place, null, value, Guard.Always);
        var conditions = new CdkMap(place, Guard.Always, null);
        conditions.Set("StringEquals", place, null, keys, Guard.Always);
        return conditions;
    }
}
