using System.Globalization;
using System.Text;

namespace PolicyLint.BuildMeasurement;

/// <summary>A kind of project: what stands in each of its files, and what the package may cost it.</summary>
/// <param name="Name">In a word, for folders.</param>
/// <param name="Description">As the page calls it.</param>
/// <param name="UsesCdk">Whether it references CDK.</param>
/// <param name="Target">The most that the compiler may take with the package, as a ratio.</param>
/// <param name="Body">What stands in a file, with <c>@</c> for its number.</param>
internal sealed record Workload(string Name, string Description, bool UsesCdk, double Target, string Body)
{
    /// <summary>Whether the package is there in both builds, and in one of them a synthesised template.</summary>
    public bool HasTemplate { get; init; }

    /// <summary>How many files a project has.</summary>
    public const int Files = 500;

    private const string Stack = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.S3;
        using Amazon.CDK.AWS.SNS;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        namespace Generated;

        public sealed class Stack@ : Stack
        {
            private readonly Bucket _reports;
            private readonly Queue _jobs;

            public Stack@(Construct scope, string id, IStackProps? props = null)
                : base(scope, id, props)
            {
                _reports = new Bucket(this, "Reports", new BucketProps { Versioned = true, Encryption = BucketEncryption.S3_MANAGED });
                _jobs = new Queue(this, "Jobs", new QueueProps { VisibilityTimeout = Duration.Seconds(30) });
                var topic = new Topic(this, "Done", new TopicProps { DisplayName = $"Done @ {id}" });
                new CfnOutput(this, "TopicName", new CfnOutputProps { Value = topic.TopicName });
        @POLICIES@    }

            public int Attempts { get; init; } = @;

            public string Describe(int count)
            {
                var lines = new List<string>();
                for (var index = 0; index < count; index++)
                {
                    lines.Add(index % 2 == 0 ? $"{index}: even" : Name(index));
                }

                return string.Join("\n", lines.Where(line => line.Length > Attempts).OrderBy(line => line));
            }

            private string Name(int index) => index switch
            {
                0 => "none",
                1 => _reports.BucketName,
                2 => _jobs.QueueName,
                _ => index.ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
        }
        """;

    private const string Policies = """
                var role = new Role(this, "Writer", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Sid = "Reports",
                    Actions = new[] { "s3:GetObject", "s3:PutObject" },
                    Resources = new[] { _reports.ArnForObjects("reports-@/*") },
                }));
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Effect = Effect.ALLOW,
                    Actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                    Resources = [_jobs.QueueArn],
                }));
                var publish = new PolicyStatement();
                publish.AddActions("sns:Publish");
                publish.AddResources(topic.TopicArn);
                role.AddToPolicy(publish);
                _reports.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Effect = Effect.DENY,
                    Actions = ["s3:*"],
                    Resources = [_reports.BucketArn, $"{_reports.BucketArn}/*"],
                    Principals = [new AnyPrincipal()],
                    Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "false" } },
                }));

        """;

    private const string Plain = """
        namespace Generated;

        public sealed class Service@(int limit)
        {
            private readonly Dictionary<string, List<int>> _values = new(StringComparer.Ordinal);

            public event EventHandler? Changed;

            public int Limit { get; } = limit + @;

            public void Add(string name, params int[] values)
            {
                if (!_values.TryGetValue(name, out var known))
                {
                    _values[name] = known = [];
                }

                foreach (var value in values.Where(value => value < Limit))
                {
                    known.Add(value);
                }

                Changed?.Invoke(this, EventArgs.Empty);
            }

            public string Describe(int count)
            {
                var lines = new List<string>();
                for (var index = 0; index < count; index++)
                {
                    lines.Add(index % 2 == 0 ? $"{index}: even" : Name(index));
                }

                return string.Join("\n", lines.Where(line => line.Length > Limit).OrderBy(line => line));
            }

            public async Task<int> SumAsync(Stream stream, CancellationToken cancellation)
            {
                var buffer = new byte[1024];
                var sum = 0;
                int count;
                while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
                {
                    sum += buffer.Take(count).Sum(value => value);
                }

                return sum;
            }

            private static string Name(int index) => index switch
            {
                0 => "none",
                1 => "one",
                _ => index.ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
        }
        """;

    public static IReadOnlyList<Workload> All { get; } =
    [
        new("stacks", $"{Files} stacks of CDK with {4 * Files} statements", true, 1.03, Stack.Replace("@POLICIES@", Policies, StringComparison.Ordinal)),
        new("without-policies", $"{Files} stacks of CDK without policies", true, 1.005, Stack.Replace("@POLICIES@", string.Empty, StringComparison.Ordinal)),
        new("template", $"{Files} stacks of CDK with the package, to the same with a synthesised template of 1 MB", true, 1.02, Stack.Replace("@POLICIES@", Policies, StringComparison.Ordinal)) { HasTemplate = true },
        new("plain", $"{Files} classes without CDK", false, 1.005, Plain),
    ];

    /// <summary>The text of one file.</summary>
    public string Text(int number) => new StringBuilder(Body).Replace("@", number.ToString(CultureInfo.InvariantCulture)).ToString();
}
