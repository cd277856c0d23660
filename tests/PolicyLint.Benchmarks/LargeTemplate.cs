using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyLint.Benchmarks;

/// <summary>
/// Templates as large apps have them, made here so that anyone measures the same texts: functions with their roles and policies,
/// tables, queues with policies, buckets, alarms, task definitions, in turn. One in three resources is of IAM or holds a policy.
/// </summary>
internal static class LargeTemplate
{
    /// <summary>A template of this many resources, about two kilobytes each as indented JSON.</summary>
    /// <param name="resources">How many; they come in groups of ten.</param>
    /// <param name="number">Makes the names of one template differ from those of another.</param>
    public static JObject Of(int resources, int number = 0)
    {
        var all = new JObject();
        for (var group = 0; all.Count < resources; group++)
        {
            AddGroup(all, string.Create(CultureInfo.InvariantCulture, $"{number}x{group}"));
        }

        return new JObject
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Parameters"] = new JObject { ["Stage"] = new JObject { ["Type"] = "String", ["AllowedValues"] = new JArray("dev", "prod") } },
            ["Conditions"] = new JObject { ["IsProd"] = new JObject { ["Fn::Equals"] = new JArray(Ref("Stage"), "prod") } },
            ["Resources"] = all,
        };
    }

    public static byte[] ToJson(JObject template) => Encoding.UTF8.GetBytes(template.ToString(Formatting.Indented));

    /// <summary>The same template in block style with the short forms of functions, as people write it.</summary>
    public static byte[] ToYaml(JObject template)
    {
        var text = new StringBuilder();
        WriteMembers(text, template, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AddGroup(JObject all, string name)
    {
        all["Table" + name] = Resource("AWS::DynamoDB::Table", Table(name));
        all["Bucket" + name] = Resource("AWS::S3::Bucket", Bucket());
        all["Queue" + name] = Resource("AWS::SQS::Queue", Settings("Queue", 24));
        all["QueuePolicy" + name] = Resource("AWS::SQS::QueuePolicy", new JObject
        {
            ["Queues"] = new JArray(Ref("Queue" + name)),
            ["PolicyDocument"] = Document(Statement("sqs:SendMessage", GetAtt("Queue" + name, "Arn"), new JObject { ["Service"] = "sns.amazonaws.com" })),
        });
        all["Role" + name] = Resource("AWS::IAM::Role", new JObject
        {
            ["AssumeRolePolicyDocument"] = Document(Statement("sts:AssumeRole", null, new JObject { ["Service"] = "lambda.amazonaws.com" })),
            ["ManagedPolicyArns"] = new JArray(new JObject { ["Fn::Sub"] = "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" }),
        });
        all["RolePolicy" + name] = Resource("AWS::IAM::Policy", RolePolicy(name));
        all["Function" + name] = Resource("AWS::Lambda::Function", Function(name));
        all["Alarm" + name] = Resource("AWS::CloudWatch::Alarm", Settings("Alarm", 48));
        all["Task" + name] = Resource("AWS::ECS::TaskDefinition", new JObject
        {
            ["ContainerDefinitions"] = new JArray(Enumerable.Range(0, 4).Select(index => (object)Container(index)).ToArray()),
            ["Family"] = "task-" + name,
        });
        all["Dashboard" + name] = Resource("AWS::CloudWatch::Dashboard", Settings("Widget", 64));
    }

    private static JObject RolePolicy(string name) => new()
    {
        ["PolicyName"] = "RolePolicy" + name,
        ["Roles"] = new JArray(Ref("Role" + name)),
        ["PolicyDocument"] = Document(
            Statement("dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem dynamodb:DeleteItem", GetAtt("Table" + name, "Arn")),
            Statement("s3:GetObject s3:PutObject", new JObject { ["Fn::Sub"] = "${Bucket" + name + ".Arn}/*" }),
            Statement("s3:ListBucket", GetAtt("Bucket" + name, "Arn")),
            Statement("sqs:SendMessage sqs:GetQueueAttributes", GetAtt("Queue" + name, "Arn"))),
    };

    private static JObject Table(string name)
    {
        var table = Settings("Index", 20);
        table["TableName"] = new JObject { ["Fn::Join"] = new JArray("-", new JArray(Ref("AWS::StackName"), name)) };
        table["BillingMode"] = new JObject { ["Fn::If"] = new JArray("IsProd", "PROVISIONED", "PAY_PER_REQUEST") };
        return table;
    }

    private static JObject Bucket()
    {
        var bucket = Settings("Rule", 20);
        bucket["BucketEncryption"] = new JObject { ["ServerSideEncryptionConfiguration"] = new JArray(new JObject { ["BucketKeyEnabled"] = true }) };
        return bucket;
    }

    private static JObject Function(string name)
    {
        var function = Settings("Layer", 16);
        function["Role"] = GetAtt("Role" + name, "Arn");
        function["Environment"] = new JObject { ["Variables"] = new JObject { ["TABLE"] = Ref("Table" + name), ["QUEUE"] = Ref("Queue" + name) } };
        return function;
    }

    private static JObject Container(int index)
    {
        var container = Settings("Variable", 6);
        container["Image"] = new JObject { ["Fn::Sub"] = "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/app:" + index.ToString(CultureInfo.InvariantCulture) };
        container["Cpu"] = 256;
        return container;
    }

    /// <summary>What says nothing of permissions: most of a template.</summary>
    private static JObject Settings(string noun, int count)
    {
        var settings = new JObject();
        for (var index = 0; index < count; index++)
        {
            settings[string.Create(CultureInfo.InvariantCulture, $"{noun}Setting{index}")] = (index % 4) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"the value of setting {index} of this {noun}"),
                1 => index * 1000,
                2 => index % 3 == 0,
                _ => new JObject { ["Name"] = "name-" + index.ToString(CultureInfo.InvariantCulture), ["Value"] = Ref("Stage") },
            };
        }

        return settings;
    }

    private static JObject Document(params JObject[] statements) =>
        new() { ["Version"] = "2012-10-17", ["Statement"] = new JArray(statements.Cast<object>().ToArray()) };

    private static JObject Statement(string actions, JToken? resource, JObject? principal = null)
    {
        var names = actions.Split(' ');
        var statement = new JObject { ["Effect"] = "Allow", ["Action"] = names is [var only] ? only : new JArray(names.Cast<object>().ToArray()) };
        if (principal is not null)
        {
            statement["Principal"] = principal;
        }

        if (resource is not null)
        {
            statement["Resource"] = resource;
        }

        return statement;
    }

    private static JObject Resource(string type, JObject properties) => new() { ["Type"] = type, ["Properties"] = properties };

    private static JObject Ref(string name) => new() { ["Ref"] = name };

    private static JObject GetAtt(string name, string attribute) => new() { ["Fn::GetAtt"] = new JArray(name, attribute) };

    private static void WriteMembers(StringBuilder text, JObject map, int indent)
    {
        foreach (var member in map.Properties())
        {
            text.Append(' ', indent).Append(member.Name).Append(':');
            WriteValue(text, member.Value, indent + 2);
        }
    }

    private static void WriteValue(StringBuilder text, JToken value, int indent)
    {
        switch (value)
        {
            case JObject { Count: 1 } call when ShortForm(call) is { } form:
                text.Append(' ').Append(form).Append('\n');
                break;
            case JObject map:
                text.Append('\n');
                WriteMembers(text, map, indent);
                break;
            case JArray list:
                text.Append('\n');
                foreach (var item in list)
                {
                    text.Append(' ', indent).Append('-');
                    WriteValue(text, item, indent + 2);
                }

                break;
            default:
                text.Append(' ').Append(value.Type == JTokenType.String ? Scalar((string)value!) : value.ToString(Formatting.None)).Append('\n');
                break;
        }
    }

    private static string? ShortForm(JObject call)
    {
        var property = call.Properties().First();
        return property.Name switch
        {
            "Ref" => "!Ref " + (string)property.Value!,
            "Fn::GetAtt" => "!GetAtt " + string.Join('.', property.Value.Values<string>()),
            "Fn::Sub" => "!Sub '" + (string)property.Value! + "'",
            _ => null,
        };
    }

    private static string Scalar(string text) => text.AsSpan().IndexOfAny(":*#'") >= 0 || char.IsDigit(text[0]) ? "'" + text + "'" : text;
}
