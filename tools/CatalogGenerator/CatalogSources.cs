using System.Text.RegularExpressions;
using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>Puts the packages and the tables written by hand together.</summary>
internal sealed partial class CatalogSources
{
    private const string EveryAction = "*";

    private readonly IamData _main;
    private readonly IamData _earlier;
    private readonly string _tables;
    private readonly CatalogFacts _facts;
    private readonly HashSet<string> _typed = [];

    private CatalogSources(SourcePackage[] packages, string tables)
    {
        var byFolder = packages.ToDictionary(package => Path.GetFileName(package.Folder));
        _main = new IamData(byFolder["main"]);
        _earlier = new IamData(byFolder["earlier"]);
        _tables = tables;
        _facts = new CatalogFacts
        {
            Date = _main.Date,
            Sources = [.. packages.Select(package => new CatalogSource(package.Name, package.Version))],
            ManagedPolicies = ReadManagedPolicies(byFolder["names"]),
            Partitions = ReadPartitions(byFolder["regions"]),
        };
    }

    /// <param name="packages">The packages of packages.tsv.</param>
    /// <param name="tables">The folder of the tables written by hand.</param>
    public static CatalogFacts Read(SourcePackage[] packages, string tables)
    {
        var sources = new CatalogSources(packages, tables);
        foreach (var service in sources._main.Services)
        {
            sources.AddService(service);
        }

        foreach (var service in sources._earlier.Services)
        {
            sources.AddEarlier(service);
        }

        sources.AddTokenClaims();
        sources.AddRetiredNames();
        sources.AddGlobalKeys();
        sources.AddKeyFacts();
        return sources._facts;
    }

    private void AddService(string prefix)
    {
        var service = new ServiceFacts(prefix, false);
        _facts.Services.Add(prefix, service);
        foreach (var action in _main.Actions(prefix, false))
        {
            service.Actions.Add(action.Name.ToLowerInvariant(), action);
        }

        foreach (var type in _main.Types(prefix))
        {
            service.Types.Add(type.Name.ToLowerInvariant(), type);
        }

        AddKeys(service, _main);
    }

    /// <summary>Dependent actions and permission-only marks, which newer editions leave out, and the names they do not list any more.</summary>
    private void AddEarlier(string prefix)
    {
        if (!_facts.Services.TryGetValue(prefix, out var service))
        {
            service = new ServiceFacts(prefix, true);
            _facts.Services.Add(prefix, service);
        }

        var types = _earlier.Types(prefix).ToDictionary(type => type.Name.ToLowerInvariant());
        foreach (var action in _earlier.Actions(prefix, true))
        {
            var name = action.Name.ToLowerInvariant();
            if (service.Actions.TryGetValue(name, out var known))
            {
                known.IsPermissionOnly |= action.IsPermissionOnly;
                known.Dependents = action.Dependents;
                continue;
            }

            service.Actions.Add(name, action);
            foreach (var link in action.Resources)
            {
                service.Types.TryAdd(link.Type, types[link.Type]);
            }
        }

        if (service.IsRetired || service.Actions.Values.Any(action => action.IsRetired))
        {
            AddKeys(service, _earlier);
        }
    }

    /// <summary>
    /// The claims that tokens of every identity provider have, of which the source lists the rarer ones only:
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
    /// </summary>
    private void AddTokenClaims()
    {
        var service = _facts.Services["sts"];
        var action = service.Actions["assumerolewithwebidentity"];
        var providers = service.Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(key => _facts.Keys[key].Name)
            .Select(name => name[..name.LastIndexOf(':')]).Distinct().ToArray();
        var claims = providers.SelectMany(provider => new[] { provider + ":amr", provider + ":aud", provider + ":sub" }).ToArray();
        foreach (var claim in claims)
        {
            var key = _facts.Key(claim);
            key.IsListed = true;
            key.Controller = KeyController.IdentityProvider;
            service.Keys.Add(KeyName.Lower(claim));
        }

        action.Keys = [.. action.Keys.Concat(claims.Select(KeyName.Lower)).Distinct().Order(StringComparer.Ordinal)];
    }

    private void AddRetiredNames()
    {
        foreach (var row in TabTable.Rows(Path.Combine(_tables, "retired-names.tsv")).Skip(1))
        {
            var (prefix, name) = (row[0].Split(':')[0], row[0].Split(':')[1]);
            if (!_facts.Services.TryGetValue(prefix, out var service))
            {
                service = new ServiceFacts(prefix, true);
                _facts.Services.Add(prefix, service);
            }

            if (name != EveryAction)
            {
                service.Actions.TryAdd(name.ToLowerInvariant(), new ActionFacts(name) { IsRetired = true });
            }
        }
    }

    private void AddKeys(ServiceFacts service, IamData source)
    {
        foreach (var (name, type) in source.ConditionKeys(service.Prefix))
        {
            SetType(_facts.Key(name), type);
            service.Keys.Add(KeyName.Lower(name));
        }

        var types = service.Types.Values.ToDictionary(type => type.Name.ToLowerInvariant());
        foreach (var action in service.Actions.Values)
        {
            foreach (var key in action.Keys.Concat(action.Resources.SelectMany(link => link.Keys.Concat(types[link.Type].Keys))))
            {
                _facts.Key(key).IsListed = true;
                service.Keys.Add(key);
            }
        }

        foreach (var key in service.Types.Values.SelectMany(type => type.Keys))
        {
            service.Keys.Add(key);
        }
    }

    private void AddGlobalKeys()
    {
        foreach (var (name, category, type) in _main.GlobalKeys())
        {
            var key = _facts.Key(name);
            key.Category = category;
            SetType(key, type);
        }
    }

    private void AddKeyFacts()
    {
        foreach (var row in TabTable.Rows(Path.Combine(_tables, "condition-keys.tsv")).Skip(1))
        {
            if (!_facts.Keys.TryGetValue(row[0].ToLowerInvariant(), out var key))
            {
                throw new InvalidDataException($"condition-keys.tsv: {row[0]} is in no package");
            }

            key.Presence = row[1] == "-" ? KeyPresence.Unknown : Enum.Parse<KeyPresence>(row[1], true);
            key.Controller = row[2] == "-" ? KeyController.Unknown : Enum.Parse<KeyController>(row[2].Replace("-", "", StringComparison.Ordinal), true);
            key.IsDeprecated = row[3] == "deprecated";
            key.Type = row.Length > 4 ? Enum.Parse<ConditionKeyType>(row[4], true) : key.Type;
        }
    }

    private void SetType(KeyFacts key, string text)
    {
        const string Array = "ArrayOf";
        var isArray = text.StartsWith(Array, StringComparison.Ordinal);
        var values = isArray ? KeyValues.Multiple : KeyValues.Single;
        key.Type = Enum.Parse<ConditionKeyType>(isArray ? text[Array.Length..] : text, true);
        key.Values = _typed.Add(key.Name) || key.Values == values ? values : KeyValues.Either;
    }

    private static string[] ReadManagedPolicies(SourcePackage package) =>
    [
        .. ManagedPolicy().Matches(package.Text("lib/generated/aws-managed-policies/iam-floyd.js")).Select(match => match.Groups["path"].Value)
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static AwsPartition[] ReadPartitions(SourcePackage package)
    {
        var facts = RegionFact().Matches(package.Text("lib/built-ins.generated.js"))
            .ToLookup(match => match.Groups["name"].Value, match => (Region: match.Groups["region"].Value, Value: match.Groups["value"].Value));
        var suffixes = facts["DOMAIN_SUFFIX"].ToDictionary(fact => fact.Region, fact => fact.Value);
        return
        [
            .. facts["PARTITION"].GroupBy(fact => fact.Value, fact => fact.Region).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new AwsPartition(group.Key, suffixes[group.First()], [.. group.Order(StringComparer.Ordinal)])),
        ];
    }

    [GeneratedRegex(@"^AwsManagedPolicy\.\w+ = '(?<path>[^']+)';", RegexOptions.Multiline)]
    private static partial Regex ManagedPolicy();

    [GeneratedRegex(@"region: ""(?<region>[^""]+)"", name: fact_1\.FactName\.(?<name>PARTITION|DOMAIN_SUFFIX), value: ""(?<value>[^""]+)""")]
    private static partial Regex RegionFact();
}
