using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The principals of CDK, as they stand in a policy.</summary>
internal static class Principals
{
    private const string Aws = "AWS";

    /// <summary>The principal that a constructor makes; null if the type is none.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="arguments">What it is given, by the names of the parameters.</param>
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
                return AccountRoot(place);
            case "OrganizationPrincipal" when first is not null:
                return new CdkPrincipal(place, Aws, Star(place)) { Conditions = [Organization(place, first)] };
            case "CompositePrincipal":
                return new CdkPrincipal(place, string.Empty, Star(place)) { Parts = PartsOf(arguments.Values) };
            case "PrincipalWithConditions" when first is CdkPrincipal inner && arguments.TryGetValue("conditions", out var conditions):
                return With(inner, inner.Place, conditions);
            case "SessionTagsPrincipal" when first is CdkPrincipal inner:
                return WithSessionTags(inner);
            default:
                return first is null ? null : OfOne(type, place, first, arguments);
        }
    }

    /// <summary>The principals of a composite, also of composites in it. Of too many, the rest is not known.</summary>
    private static ImmutableArray<CdkItem> PartsOf(IEnumerable<CdkNode> arguments)
    {
        var parts = ImmutableArray.CreateBuilder<CdkItem>();
        foreach (var item in arguments.SelectMany(Items))
        {
            if (item.Node is CdkPrincipal { Parts.IsEmpty: false } composite)
            {
                parts.AddRange(composite.Parts.Select(part => part with { Guard = item.Guard.And(part.Guard) }));
            }
            else
            {
                parts.Add(item);
            }

            if (parts.Count > EvaluationLimits.Principals)
            {
                return [.. parts.Take(EvaluationLimits.Principals), item with { Node = new CdkNull(item.Node.Place) }];
            }
        }

        return parts.ToImmutable();
    }

    private static CdkPrincipal? OfOne(string type, Place place, CdkNode first, Dictionary<string, CdkNode> arguments)
    {
        switch (type)
        {
            case "AccountPrincipal" or "ArnPrincipal":
                return new CdkPrincipal(place, Aws, first);
            case "ServicePrincipal":
                return new CdkPrincipal(place, "Service", first) { Conditions = ConditionsOf(arguments, "opts") };
            case "CanonicalUserPrincipal":
                return new CdkPrincipal(place, "CanonicalUser", first);
            case "FederatedPrincipal":
                var isKnown = arguments.TryGetValue("assumeRoleAction", out var action) && action is CdkText { Value: KnownValue };
                return Federated(place, first, arguments, isKnown ? ((KnownValue)((CdkText)action!).Value).Content : "sts:AssumeRole");
            case "WebIdentityPrincipal" or "OpenIdConnectPrincipal":
                return Federated(place, ArnOf(first), arguments, "sts:AssumeRoleWithWebIdentity");
            case "SamlPrincipal":
                return Federated(place, ArnOf(first), arguments, "sts:AssumeRoleWithSAML");
            case "SamlConsolePrincipal":
                return With(Federated(place, ArnOf(first), arguments, "sts:AssumeRoleWithSAML"), place, Equal(place, "SAML:aud", Known(place, "https://signin.aws.amazon.com/saml")));
            default:
                return null;
        }
    }

    private static CdkPrincipal Federated(Place place, CdkNode provider, Dictionary<string, CdkNode> arguments, string action) =>
        new(place, "Federated", provider) { Conditions = ConditionsOf(arguments, "conditions"), AssumeRoleAction = action };

    /// <summary>What a provider's ARN is, which a policy names it by.</summary>
    private static CdkNode ArnOf(CdkNode provider) => provider switch
    {
        CdkConstruct construct => new CdkText(provider.Place, new UnknownValue(new Hole(new CdkReference(construct, "Arn"), "{" + construct.Display + "}", HoleDomain.Arn)), []),
        CdkUnknown { Type.SpecialType: not Microsoft.CodeAnalysis.SpecialType.System_String } unknown =>
            new CdkText(provider.Place, new UnknownValue(new Hole(new CdkReference(unknown.Hole.Identity, "Arn"), unknown.Hole.Display, HoleDomain.Arn)), []),
        _ => provider,
    };

    /// <summary>A service that uses a key for whoever calls it.</summary>
    public static CdkPrincipal ViaService(Place place, CdkNode service, CdkNode? basis)
    {
        var principal = basis as CdkPrincipal ?? new CdkPrincipal(place, Aws, basis is null or CdkNull ? Star(place) : ArnOf(basis));
        return With(principal, place, Equal(place, "kms:ViaService", service));
    }

    /// <summary>The principal that a method of PolicyStatement adds; null if it adds none.</summary>
    public static CdkPrincipal? OfAddMethod(string method, Place place, CdkNode[] arguments) => (method, arguments) switch
    {
        ("AddAnyPrincipal", []) => new CdkPrincipal(place, Aws, Star(place)),
        ("AddAccountRootPrincipal", []) => AccountRoot(place),
        ("AddArnPrincipal" or "AddAwsAccountPrincipal", [var text]) => new CdkPrincipal(place, Aws, text),
        ("AddServicePrincipal", [var service]) => new CdkPrincipal(place, "Service", service),
        ("AddServicePrincipal", [var service, CdkMap options]) when options.Find("Conditions") is { } conditions =>
            new CdkPrincipal(place, "Service", service) { Conditions = [conditions] },
        ("AddServicePrincipal", [var service, CdkMap { IsOpen: false } or CdkNull]) => new CdkPrincipal(place, "Service", service),
        ("AddServicePrincipal", [var service, var options]) => new CdkPrincipal(place, "Service", service) { Conditions = [options] },
        ("AddCanonicalUserPrincipal", [var user]) => new CdkPrincipal(place, "CanonicalUser", user),
        ("AddFederatedPrincipal", [var federated, var conditions]) => new CdkPrincipal(place, "Federated", federated)
        {
            Conditions = conditions is CdkNull ? [] : [conditions],
        },
        _ => null,
    };

    public static CdkPrincipal With(CdkPrincipal principal, Place place, CdkNode conditions) => new(place, principal.Type, principal.Value)
    {
        AssumeRoleAction = principal.AssumeRoleAction,
        HasSessionTags = principal.HasSessionTags,
        IsAccountRoot = principal.IsAccountRoot,
        Conditions = principal.Parts.IsEmpty ? principal.Conditions.Add(conditions) : [],
        Parts = [.. principal.Parts.Select(part => part.Node is CdkPrincipal inner ? part with { Node = With(inner, inner.Place, conditions) } : part)],
    };

    public static CdkPrincipal WithSessionTags(CdkPrincipal principal) => new(principal.Place, principal.Type, principal.Value)
    {
        AssumeRoleAction = principal.AssumeRoleAction,
        HasSessionTags = true,
        IsAccountRoot = principal.IsAccountRoot,
        Conditions = principal.Conditions,
        Parts = [.. principal.Parts.Select(part => part.Node is CdkPrincipal inner ? part with { Node = WithSessionTags(inner) } : part)],
    };

    private static CdkPrincipal AccountRoot(Place place) => new(place, Aws, Account(place)) { IsAccountRoot = true };

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

    private static CdkText Star(Place place) => Known(place, "*");

    private static CdkText Known(Place place, string text) => new(place, Value.Known(text), []);

    private static CdkText Account(Place place) => new(place, new UnknownValue(CdkTokens.Account), []);

    /// <summary>What RoleProps.ExternalIds adds to the trust statement.</summary>
    public static CdkPrincipal WithExternalIds(CdkPrincipal principal, CdkNode externalIds) =>
        With(principal, principal.Place, Equal(externalIds.Place, "sts:ExternalId", externalIds));

    /// <summary>The condition that only an organization's accounts meet.</summary>
    public static CdkMap Organization(Place place, CdkNode organization) => Equal(place, "aws:PrincipalOrgID", organization);

    private static CdkMap Equal(Place place, string key, CdkNode value)
    {
        var keys = new CdkMap(place, Guard.Always, null);
        keys.Set(key, place, null, value, Guard.Always);
        var conditions = new CdkMap(place, Guard.Always, null);
        conditions.Set("StringEquals", place, null, keys, Guard.Always);
        return conditions;
    }
}
