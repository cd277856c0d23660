using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyLint.Catalog;

namespace PolicyLint.Benchmarks;

/// <summary>
/// Policies in the proportions of real ones, made here so that anyone measures the same texts: mostly short, some of a hundred
/// actions, half of the statements on every resource, one in four with a Condition, a few with something to find. The names
/// are those of the catalogue. The same seed and catalogue give the same texts on every machine.
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
        ("StringEquals", "aws:SourceAccount", "123456789012"),
        ("StringLike", "iam:PassedToService", "ecs-tasks.amazonaws.com"),
        ("Bool", "aws:SecureTransport", "true"),
        ("ArnLike", "aws:SourceArn", "arn:aws:events:*:123456789012:rule/nightly-*"),
        ("ForAllValues:StringEquals", "aws:TagKeys", "team"),
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
        var statements = 1 + Skewed(random, 8);
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
        var actions = Actions(random, service);
        AddList("Action", actions, json, yaml);
        json.Append(',');
        AddList("Resource", Resources(random, actions), json, yaml);
        if (random.Next(4) == 0)
        {
            AddCondition(Pick(random, Conditions), json, yaml);
        }
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

    private static string[] Actions(Random random, string service)
    {
        switch (random.Next(100))
        {
            case 0:
                return ["*"];
            case 1:
                return [$"{service}:*", "iam:PassRole"];
        }

        var actions = new string[1 + Skewed(random, 60)];
        for (var index = 0; index < actions.Length; index++)
        {
            actions[index] = Action(random, random.Next(5) == 0 ? Pick(random, Services) : service);
        }

        return actions;
    }

    /// <summary>An action that there is, one in eight up to its second word, one in four hundred misspelt: as many as in AWS's own policies.</summary>
    private static string Action(Random random, string service)
    {
        var known = ServiceOf(service).Actions;
        var name = known[random.Next(known.Length)].Name;
        if (random.Next(8) == 0)
        {
            return $"{service}:{FirstWord(name)}*";
        }

        return $"{service}:{(random.Next(400) == 0 ? name[..^1] : name)}";
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

    /// <summary>Half of the time every resource, else those that the actions work on; what works on none gets every resource.</summary>
    private static string[] Resources(Random random, string[] actions)
    {
        var types = actions.Select(action => AwsCatalog.Current.FindAction(action)?.Resources ?? []).ToList();
        if (random.Next(2) == 0 || types.Exists(ofAction => ofAction.IsEmpty))
        {
            return ["*"];
        }

        return [.. types.Select(ofAction => Arn(ofAction[random.Next(ofAction.Length)].Type.ArnPattern, Pick(random, Nouns))).Distinct()];
    }

    private static string Arn(string pattern, string noun)
    {
        var arn = pattern
            .Replace("${Partition}", "aws", StringComparison.Ordinal)
            .Replace("${Region}", "eu-central-1", StringComparison.Ordinal)
            .Replace("${Account}", "123456789012", StringComparison.Ordinal);
        return Placeholder().Replace(arn, noun.ToLowerInvariant() + "-*");
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
