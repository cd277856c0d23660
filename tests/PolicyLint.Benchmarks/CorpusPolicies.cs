using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyLint.Catalog;

namespace PolicyLint.Benchmarks;

/// <summary>
/// Policies in the proportions of the 806 managed policies that AWS had in 2026-11, made here so that anyone measures the same texts:
/// 5.5 statements each and 7 actions a statement, one action in fifteen a pattern, half of the statements on every resource, two in
/// five with a Condition, one pattern in a thousand that another action makes needless, two or three things for an auditor and one
/// in five policies for a reviewer. The names are those of the catalogue. The same seed and catalogue give the same texts on every
/// machine.
/// </summary>
internal static partial class CorpusPolicies
{
    private const int Seed = 20121017;
    private const int Count = 600;

    private static readonly string[] Services =
    [
        "s3", "ec2", "iam", "kms", "logs", "cloudwatch", "dynamodb", "lambda", "sqs", "sns", "ssm", "secretsmanager", "elasticloadbalancing",
        "autoscaling", "cloudformation", "cloudtrail", "ecr", "ecs", "eks", "glue", "athena", "sagemaker", "states", "events", "route53",
    ];

    private static readonly string[] Verbs =
    [
        "Get", "List", "Describe", "BatchGet", "Create", "Delete", "Update", "Put", "Tag", "Untag", "Start", "Stop", "Attach", "Associate",
    ];

    private static readonly string[] Nouns =
    [
        "Object", "Bucket", "Instances", "Table", "Function", "Queue", "Topic", "LogStream", "MetricData", "Parameter", "SecretValue",
        "Repository", "Cluster", "TaskDefinition", "NetworkInterfaces", "SecurityGroupRules", "LoadBalancerAttributes", "Stack", "Key",
    ];

    private static readonly (string Operator, string Key, string Value)[] Conditions =
    [
        ("StringEquals", "aws:ResourceTag/team", "payments"),
        ("StringEquals", "aws:ResourceAccount", "${aws:PrincipalAccount}"),
        ("StringEquals", "aws:RequestedRegion", "eu-central-1"),
        ("StringEquals", "aws:CalledViaLast", "cloudformation.amazonaws.com"),
        ("ArnLike", "aws:PrincipalArn", "arn:aws:iam::905418123456:role/nightly-*"),
        ("ForAllValues:StringEquals", "aws:TagKeys", "team"),
        ("Null", "aws:RequestTag/team", "false"),
    ];

    public static IReadOnlyList<WrittenPolicy> All { get; } = Write();

    private static List<WrittenPolicy> Write()
    {
        var random = new Random(Seed);
        var policies = new List<WrittenPolicy>(Count);
        for (var number = 0; number < Count; number++)
        {
            policies.Add(Policy(random));
        }

        return policies;
    }

    private static WrittenPolicy Policy(Random random)
    {
        var json = new StringBuilder("{\n    \"Version\": \"2012-10-17\",\n    \"Statement\": [");
        var yaml = new StringBuilder("Version: \"2012-10-17\"\nStatement:");
        var statements = 1 + Skewed(random, 19);
        for (var number = 0; number < statements; number++)
        {
            json.Append(number == 0 ? "\n        {" : ",\n        {");
            AddStatement(random, number, json, yaml);
            json.Append("\n        }");
        }

        json.Append("\n    ]\n}\n");
        yaml.Append('\n');
        return new WrittenPolicy(Encoding.UTF8.GetBytes(json.ToString()), Encoding.UTF8.GetBytes(yaml.ToString()));
    }

    private static void AddStatement(Random random, int number, StringBuilder json, StringBuilder yaml)
    {
        var service = Pick(random, Services);
        var sid = string.Create(CultureInfo.InvariantCulture, $"{Pick(random, Verbs)}{Pick(random, Nouns)}{number}");
        json.Append(CultureInfo.InvariantCulture, $"\n            \"Sid\": \"{sid}\",\n            \"Effect\": \"Allow\",");
        yaml.Append(CultureInfo.InvariantCulture, $"\n  - Sid: {sid}\n    Effect: Allow");
        if (random.Next(14) == 0)
        {
            AddPassRole(random, json, yaml);
            return;
        }

        var (actions, resources) = random.Next(15) < 8 ? OnEverything(random, service) : OnSome(random, service);
        AddList("Action", actions, json, yaml);
        json.Append(',');
        AddList("Resource", resources, json, yaml);
        if (random.Next(5) < 2)
        {
            AddCondition(Pick(random, Conditions), json, yaml);
        }
    }

    private static void AddPassRole(Random random, StringBuilder json, StringBuilder yaml)
    {
        AddList("Action", ["iam:PassRole"], json, yaml);
        json.Append(',');
        AddList("Resource", [Arn("arn:${Partition}:iam::${Account}:role/${Name}", Pick(random, Nouns))], json, yaml);
        AddCondition(("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"), json, yaml);
    }

    private static void AddList(string name, string[] values, StringBuilder json, StringBuilder yaml)
    {
        if (values is [var only])
        {
            json.Append(CultureInfo.InvariantCulture, $"\n            \"{name}\": \"{only}\"");
            yaml.Append(CultureInfo.InvariantCulture, $"\n    {name}: \"{only}\"");
            return;
        }

        json.Append(CultureInfo.InvariantCulture, $"\n            \"{name}\": [\n                ");
        json.AppendJoin(",\n                ", values.Select(value => '"' + value + '"'));
        json.Append("\n            ]");
        yaml.Append(CultureInfo.InvariantCulture, $"\n    {name}:");
        foreach (var value in values)
        {
            yaml.Append("\n      - ").Append(value);
        }
    }

    private static void AddCondition((string Operator, string Key, string Value) condition, StringBuilder json, StringBuilder yaml)
    {
        json.Append(CultureInfo.InvariantCulture, $",\n            \"Condition\": {{\n                \"{condition.Operator}\": {{");
        json.Append(CultureInfo.InvariantCulture, $"\n                    \"{condition.Key}\": \"{condition.Value}\"\n                }}\n            }}");
        yaml.Append(CultureInfo.InvariantCulture, $"\n    Condition:\n      {condition.Operator}:\n        {condition.Key}: \"{condition.Value}\"");
    }

    /// <summary>Mostly what reads; one in three also writes, one in thirty is all of a service, one in three hundred everything.</summary>
    private static (string[] Actions, string[] Resources) OnEverything(Random random, string service)
    {
        switch (random.Next(300))
        {
            case 0:
                return (["*"], ["*"]);
            case < 10:
                return ([$"{service}:*"], ["*"]);
        }

        var mayWrite = random.Next(3) == 0;
        var known = Named(service).Where(action => mayWrite || action.AccessLevel is AccessLevel.List or AccessLevel.Read).ToArray();
        var others = Named(Pick(random, Services)).Where(action => action.AccessLevel is AccessLevel.List or AccessLevel.Read).ToArray();
        return (Actions(random, () => random.Next(5) == 0 && others.Length > 0 ? others : known), ["*"]);
    }

    /// <summary>Actions that work on one type of resource, and one or two resources of it.</summary>
    private static (string[] Actions, string[] Resources) OnSome(Random random, string service)
    {
        var all = Named(service);
        var types = all.SelectMany(action => action.Resources).Select(resource => resource.Type).Distinct().ToArray();
        var type = Pick(random, types);
        var fitting = all.Where(action => action.Resources.Any(resource => resource.Type == type)).ToArray();
        var resources = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Arn(type.ArnPattern, random.Next(8) == 0 ? string.Empty : Pick(random, Nouns))).Distinct();
        return (Actions(random, () => fitting), [.. resources]);
    }

    private static CatalogAction[] Named(string service) => [.. ServiceOf(service).Actions.Where(action => !action.IsRetired)];

    /// <summary>Actions that there are, in one list of ten up to their second word; one in eight hundred is misspelt.</summary>
    private static string[] Actions(Random random, Func<CatalogAction[]> from)
    {
        var actions = new List<string>();
        var isOfPatterns = random.Next(10) == 0;
        for (var left = 1 + Skewed(random, 44); left > 0; left--)
        {
            var action = Pick(random, from());
            actions.Add(isOfPatterns ? $"{action.Service.Prefix}:{FirstWord(action.Name)}*" : random.Next(800) == 0 ? action.FullName[..^1] : action.FullName);
        }

        return WithoutNeedless(random, actions);
    }

    /// <summary>Nearly nobody lists an action beside a pattern that takes it in.</summary>
    private static string[] WithoutNeedless(Random random, List<string> actions)
    {
        var patterns = actions.Where(action => action.EndsWith('*')).Select(AwsCatalog.Current.Resolve).ToList();
        return
        [
            .. actions.Distinct().Where(action => action.EndsWith('*') || random.Next(200) == 0
                || !patterns.Exists(pattern => pattern.Actions.Covers(AwsCatalog.Current.Resolve(action).Actions) && AwsCatalog.Current.Resolve(action).Action is not null)),
        ];
    }

    private static string FirstWord(string name)
    {
        var end = 1;
        while (end < name.Length && !char.IsUpper(name[end]))
        {
            end++;
        }

        return name[..end];
    }

    private static string Arn(string pattern, string noun)
    {
        var arn = pattern
            .Replace("${Partition}", "aws", StringComparison.Ordinal)
            .Replace("${Region}", "eu-central-1", StringComparison.Ordinal)
            .Replace("${Account}", "905418123456", StringComparison.Ordinal);
        return Placeholder().Replace(arn, noun.Length == 0 ? "*" : noun.ToLowerInvariant() + "-*");
    }

    private static CatalogService ServiceOf(string prefix) =>
        AwsCatalog.Current.FindService(prefix) ?? throw new InvalidOperationException($"The catalogue has no service {prefix}.");

    [GeneratedRegex(@"\$\{\w+\}")]
    private static partial Regex Placeholder();

    /// <summary>From 0 to below the limit, small numbers far more often than large ones.</summary>
    private static int Skewed(Random random, int limit)
    {
        var share = random.NextDouble();
        return (int)(share * share * share * limit);
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
