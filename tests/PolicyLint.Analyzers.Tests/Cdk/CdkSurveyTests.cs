using System.Globalization;
using System.Text;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>
/// What real code is made of: the shapes of 148 statements of 23 public projects, in our own words and as often as they are found there,
/// to see how much of such code is read.
/// </summary>
public sealed class CdkSurveyTests
{
    /// <summary>How often, the actions and the resources; null for a body of its own.</summary>
    private static readonly (int Count, string Actions, string Resources)[] Props =
    [
        // Texts only, every resource.
        (24, "new[] { \"logs:CreateLogGroup\", \"logs:PutLogEvents\" }", "new[] { \"*\" }"),
        (10, "new string[] { \"ec2:DescribeInstances\" }", "new string[] { \"*\" }"),
        (9, "[\"ssm:GetParameter\", \"ssm:GetParameters\"]", "[\"*\"]"),
        (5, "[\"s3:ListBucket\"]", "[\"arn:aws:s3:::reports\"]"),

        // What CDK fills in.
        (24, "new[] { \"dynamodb:GetItem\", \"dynamodb:PutItem\" }", "new[] { table.TableArn }"),
        (15, "[\"sqs:SendMessage\"]", "[queue.QueueArn]"),
        (8, "new[] { \"s3:GetObject\" }", "new[] { bucket.ArnForObjects(\"*\") }"),
        (2, "[\"s3:GetObject\"]", "[bucket.ArnForObjects(\"in/*\"), bucket.BucketArn]"),
        (7, "new[] { \"dynamodb:Query\" }", "new[] { table.TableArn, $\"{table.TableArn}/index/*\" }"),
        (1, "new[] { \"s3:PutObject\" }", "new[] { bucket.BucketArn + \"/*\" }"),
        (1, "[\"ssm:GetParameter\"]", "[FormatArn(new ArnComponents { Service = \"ssm\", Resource = \"parameter\", ResourceName = \"app/*\" })]"),
        (1, "[\"ssm:GetParameter\"]", "[Arn.Format(new ArnComponents { Service = \"ssm\", Resource = \"parameter\", ResourceName = \"app\" }, this)]"),
        (1, "new[] { \"events:PutEvents\" }", "new[] { $\"arn:aws:events:{Region}:{Account}:event-bus/default\" }"),

        // Texts around what is not known.
        (6, "new[] { \"iot:Publish\" }", "new[] { $\"arn:aws:iot:{Region}:{Account}:topic/{given.Topic}\" }"),

        // A helper of one expression.
        (4, "new[] { \"bedrock:InvokeModel\" }", "new[] { Models.Arn(Region) }"),

        // A field that a method sets, and no other, is "Pipe". Not known is what follows.
        (8, "new[] { \"secretsmanager:GetSecretValue\" }", "processed"),
        (2, "new[] { \"pipes:StartPipe\" }", "new[] { given.QueueArn }"),
        (2, "Pipe", "given.Resources"),
        (2, "actions", "new[] { \"*\" }"),
        (1, "given.Actions", "new[] { \"*\" }"),
    ];

    private const string Support = """
        static class Models { public static string Arn(string region) => $"arn:aws:bedrock:{region}::foundation-model/amazon.titan-text-lite-v1"; }
        class Wanted { public string[] Actions { get; set; } public string[] Resources { get; set; } public string QueueArn { get; set; } public string Topic { get; set; } }

        """;

    [Test]
    public void Reads_most_statements_of_real_code()
    {
        var statements = CdkCode.Read(CdkCode.AssertCompiles(CdkCode.Compile(Code()))).Values.SelectMany(evaluator => evaluator.Statements).ToArray();
        var whole = statements.Count(statement => UnreadParts.Of(statement) is null);
        var actions = statements.Count(HasActions);
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{statements.Length} statements: {100.0 * whole / statements.Length:0.0} % read whole, {100.0 * actions / statements.Length:0.0} % of the lists of actions"));

        Assert.That(statements, Has.Length.EqualTo(148));
        Assert.That(100.0 * whole / statements.Length, Is.GreaterThanOrEqualTo(84));
        Assert.That(100.0 * actions / statements.Length, Is.GreaterThanOrEqualTo(97));
    }

    private static bool HasActions(CdkStatement statement) =>
        statement.Elements.Find(ElementNames.Action) is CdkList { Unread: null } list && UnreadParts.Of(list) is null;

    private static string Code()
    {
        var code = new StringBuilder();
        var number = 0;
        foreach (var (count, actions, resources) in Props)
        {
            for (var index = 0; index < count; index++)
            {
                Append(code, number++, Put(number, actions, resources));
            }
        }

        // Made without props, and filled.
        for (var index = 0; index < 15; index++)
        {
            Append(code, number++, index < 9
                ? "var s = new PolicyStatement(); s.AddActions(\"s3:GetObject\"); s.AddResources(bucket.BucketArn); role.AddToPolicy(s);"
                : "var s = new PolicyStatement { Effect = Effect.ALLOW }; s.AddActions(\"s3:ListAllMyBuckets\"); s.AddAllResources(); role.AddToPolicy(s);");
        }

        return code.Append(Support).ToString();
    }

    /// <summary>Put to use as real code does: on a role, in a variable, in a list, or returned.</summary>
    private static string Put(int number, string actions, string resources)
    {
        var props = $"new PolicyStatementProps {{ Effect = Effect.ALLOW, Actions = {actions}, Resources = {resources} }}";
        return (number % 9) switch
        {
            0 => $"var props = {props}; role.AddToPolicy(new PolicyStatement(props));",
            1 or 2 => $"new Policy(this, \"P\", new PolicyProps {{ Statements = new[] {{ new PolicyStatement({props}) }} }});",
            3 => $"var statement = new PolicyStatement({props}); role.AddToPolicy(statement);",
            4 => $"function.AddToRolePolicy(new PolicyStatement({props}));",
            _ => $"role.AddToPolicy(new PolicyStatement({props}));",
        };
    }

    private static void Append(StringBuilder code, int number, string body) => code.Append(CultureInfo.InvariantCulture, $$"""
        class Stack{{number}} : Stack
        {
            private static string[] Pipe;

            public Stack{{number}}(Role role, Bucket bucket, Table table, Queue queue, Function function, Wanted given, string[] actions)
            {
                var processed = given.Resources.Where(one => one.Length > 0).Select(one => one.Trim()).ToArray();
                {{body}}
            }

            public static void Prepare() { Pipe = new[] { "sqs:ReceiveMessage", "sqs:DeleteMessage" }; }
        }

        """);
}
