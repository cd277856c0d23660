using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>The resource policy that SAM makes of the lists of accounts, addresses and networks under an API's <c>Auth.ResourcePolicy</c>.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html
/// </remarks>
internal sealed class ServerlessApiPolicies(TemplateValues values, ServerlessGlobals globals, InventoryBuilder inventory)
{
    private const string Path = "Auth.ResourcePolicy";
    private const string Network = "aws:SourceVpc";
    private const string Endpoint = "aws:SourceVpce";

    /// <summary>By the name of a list of addresses: the operator with which all others are denied, or these.</summary>
    private static readonly (string List, string Operator)[] Addresses = [("IpRangeWhitelist", "NotIpAddress"), ("IpRangeBlacklist", "IpAddress")];

    /// <summary>By the names of lists of networks and endpoints, those of text and those with functions; the operator as above.</summary>
    private static readonly (string Written, string Networks, string Endpoints, string Operator)[] Networks =
    [
        ("SourceVpcBlacklist", "IntrinsicVpcBlacklist", "IntrinsicVpceBlacklist", "StringEquals"),
        ("SourceVpcWhitelist", "IntrinsicVpcWhitelist", "IntrinsicVpceWhitelist", "StringNotEquals"),
    ];

    /// <summary>Adds the policy of an API, or of the paths that a function's events add to one.</summary>
    public void Read(TemplateResource resource)
    {
        var places = resource.Type switch
        {
            "AWS::Serverless::Api" => globals.Find(values, resource, Path),
            "AWS::Serverless::Function" => PropertyWalk.Find(values, resource.Properties, "Events{}.Properties." + Path, resource.Guard),
            _ => [],
        };
        foreach (var place in places)
        {
            if (place.Node.Kind == SyntaxKind.Mapping && Of(place, resource) is { } policy)
            {
                inventory.Add(policy, new PolicyHolder(resource.LogicalId, resource.Type, resource.Name.Place) { Services = ["execute-api"] });
            }
        }
    }

    /// <summary>The policy; null where none of the lists is there.</summary>
    private PolicyDocument? Of(PropertyPlace place, TemplateResource resource)
    {
        var at = place.Node.Place;
        var builder = TemplateDocuments.Begin(place.Guard, new Origin(OriginKind.Synthesised, null, "the policy of " + resource.LogicalId));
        builder.BeginMap(at).Name(ElementNames.Version, at).Value(Value.Known(PolicyDocument.CurrentVersion), at).Name(ElementNames.Statement, at).BeginList(at);
        var hasAny = AddAccounts(place.Node, "AwsAccountWhitelist", "Allow", builder);
        hasAny |= AddAccounts(place.Node, "AwsAccountBlacklist", "Deny", builder);
        foreach (var (list, test) in Addresses)
        {
            hasAny |= AddConditional(test, new() { ["aws:SourceIp"] = Items(place.Node.Member(list)) }, builder);
        }

        foreach (var (written, networks, endpoints, test) in Networks)
        {
            hasAny |= AddConditional(test, KeysOf(place.Node, written, networks, endpoints), builder);
        }

        builder.EndList().EndMap();
        return hasAny ? new PolicyDocument((WrittenMap)builder.Complete(), KindJudgement.Certain(PolicyKind.Resource, resource.Type)) : null;
    }

    /// <summary>In the list of text each item is a network or an endpoint, as its first letters say.</summary>
    private static Dictionary<string, List<SyntaxNode>> KeysOf(SyntaxNode node, string written, string networks, string endpoints)
    {
        var keys = new Dictionary<string, List<SyntaxNode>>(StringComparer.Ordinal);
        foreach (var item in Items(node.Member(written)))
        {
            Add(keys, item.Value.StartsWith("vpce-", StringComparison.Ordinal) ? Endpoint : Network, [item]);
        }

        Add(keys, Network, Items(node.Member(networks)));
        Add(keys, Endpoint, Items(node.Member(endpoints)));
        return keys;
    }

    private static void Add(Dictionary<string, List<SyntaxNode>> keys, string key, List<SyntaxNode> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        if (!keys.TryGetValue(key, out var known))
        {
            keys[key] = known = [];
        }

        known.AddRange(items);
    }

    /// <summary>The items of a list; what a function decides, or stands without a list, is one.</summary>
    private static List<SyntaxNode> Items(SyntaxNode list)
    {
        var items = new List<SyntaxNode>();
        if (list.Kind is not (SyntaxKind.Missing or SyntaxKind.Null) && (list.Kind != SyntaxKind.Sequence || FunctionCall.Of(list) is not null))
        {
            items.Add(list);
            return items;
        }

        foreach (var item in list.Items)
        {
            items.Add(item);
        }

        return items;
    }

    private bool AddAccounts(SyntaxNode node, string name, string effect, WrittenBuilder builder)
    {
        var list = node.Member(name);
        if (list.Kind == SyntaxKind.Missing)
        {
            return false;
        }

        Begin(effect, list.Place, builder).Name(ElementNames.Principal, list.Place).BeginMap(list.Place).Name("AWS", list.Place);
        new TemplateTree(values, builder).Add(list);
        builder.EndMap().EndMap();
        return true;
    }

    /// <summary>An Allow for everyone, and a Deny for those that the lists say.</summary>
    private bool AddConditional(string test, Dictionary<string, List<SyntaxNode>> keys, WrittenBuilder builder)
    {
        if (keys.Values.FirstOrDefault(items => items.Count > 0) is not [var first, ..])
        {
            return false;
        }

        var at = first.Place;
        AddEveryone("Allow", at, builder).EndMap();
        AddEveryone("Deny", at, builder).Name(ElementNames.Condition, at).BeginMap(at).Name(test, at).BeginMap(at);
        foreach (var key in keys)
        {
            builder.Name(key.Key, at).BeginList(at);
            key.Value.ForEach(new TemplateTree(values, builder).Add);
            builder.EndList();
        }

        builder.EndMap().EndMap().EndMap();
        return true;
    }

    private static WrittenBuilder AddEveryone(string effect, Place at, WrittenBuilder builder) =>
        Begin(effect, at, builder).Name(ElementNames.Principal, at).Value(Value.Known("*"), at);

    private static WrittenBuilder Begin(string effect, Place at, WrittenBuilder builder) => builder.BeginMap(at)
        .Name(ElementNames.Effect, at).Value(Value.Known(effect), at)
        .Name(ElementNames.Action, at).Value(Value.Known("execute-api:Invoke"), at)
        .Name(ElementNames.Resource, at).Value(Value.Known("execute-api:/*"), at);
}
