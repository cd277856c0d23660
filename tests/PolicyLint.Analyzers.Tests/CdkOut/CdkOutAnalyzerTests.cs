using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.Analyzers.Tests.Cdk;

namespace PolicyLint.Analyzers.Tests.CdkOut;

/// <summary>What is said of templates beside the code that makes them, how often, and where it stays.</summary>
public sealed class CdkOutAnalyzerTests
{
    private const string Everything = "this statement allows every action on every resource; list the actions that are used";
    private const string Writer = """_ = {|#0:new Role|}(this, "Writer", null);""";
    private const string PlainWriter = """_ = new Role(this, "Writer", null);""";
    private const string Path = "Reports/Writer/DefaultPolicy/Resource";

    private const string ThreeStacks = """
        var app = new App();
        _ = new ReportsStack(app, "One");
        _ = new ReportsStack(app, "Two");
        _ = new ReportsStack(app, "Three");

        class ReportsStack : Stack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { _ = {|#0:new Role|}(this, "Writer", null); }
        }
        """;

    [Test]
    public Task Says_where_it_is_in_the_template() => CdkOutTest.Of(CdkOutTest.AppOf(Writer))
        .WithStack("Reports", CdkOutText.Of(Path)).Says(Found("(Reports.template.json:1:200)")).RunAsync();

    [Test]
    public Task Says_once_what_several_stacks_have() => CdkOutTest.Of(ThreeStacks)
        .With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("One"), CdkOutText.Stack("Two"), CdkOutText.Stack("Three")))
        .With("One.template.json", CdkOutText.Of("One/Writer/Resource"))
        .With("Two.template.json", CdkOutText.Of("Two/Writer/Resource"))
        .With("Three.template.json", CdkOutText.Of("Three/Writer/Resource"))
        .Says(Found("(in 3 stacks, One.template.json:1:200)")).RunAsync();

    [Test]
    public Task Says_once_what_one_stack_has_several_times() => CdkOutTest.Of(CdkOutTest.AppOf(Writer))
        .WithStack("Reports", CdkOutText.Template(CdkOutText.Policy("Reports/Writer/One/Resource"), CdkOutText.Policy("Reports/Writer/Two/Resource", name: "Other")))
        .Says(Found("(2 times, Reports.template.json:1:200)")).RunAsync();

    [Test]
    public Task Keeps_the_place_where_the_message_is_long()
    {
        var stack = new string('S', 100);
        return CdkOutTest.Of(CdkOutTest.AppOf(Writer).Replace("\"Reports\"", "\"" + stack + "\"", StringComparison.Ordinal))
            .WithStack(stack, CdkOutText.Of(stack + "/Writer/Resource"))
            .Says(Found("(…" + new string('S', 50) + ".template.json:1:200)")).RunAsync();
    }

    [Test]
    public Task Says_nothing_again_that_the_code_shows() => CdkOutTest.OfStack(
        """
        var writer = new Role(this, "Writer", null);
        writer.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|PL4001:"*"|} }, Resources = new[] { "*" } }));
        """,
        CdkOutText.Of(Path));

    [Test]
    public Task Says_of_one_role_what_the_code_shows_of_another() => CdkOutTest.OfStack(
        """
        var writer = new Role(this, "Writer", null);
        writer.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|PL4001:"*"|} }, Resources = new[] { "*" } }));
        _ = {|PL4001:new Role|}(this, "Other", null);
        """,
        CdkOutText.Template(CdkOutText.Policy(Path), CdkOutText.Policy("Reports/Other/Resource", name: "Second")));

    [Test]
    public Task Says_nothing_again_of_a_statement_that_is_put_on_a_role_elsewhere() => CdkOutTest.OfStack(
        PlainWriter + "Add(null);",
        CdkOutText.Of(Path),
        """
        static void Add(Role role)
        {
            System.Console.WriteLine();
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|PL4001:"*"|} }, Resources = new[] { "*" } }));
        }
        """);

    [Test]
    public Task Says_nothing_again_of_a_policy_file() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).WithStack("Reports", CdkOutText.Of(Path))
        .WithFile("/app/writer.policy.json", """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""").RunAsync();

    [Test]
    public Task Says_what_the_code_does_not_show_of_the_same_role() => CdkOutTest.OfStack(
        """
        var writer = {|PL4001:new Role|}(this, "Writer", null);
        writer.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|PL4101:"iam:PassRole"|} }, Resources = new[] { "*" } }));
        """,
        CdkOutText.Of(Path));

    [Test]
    public Task Leaves_what_a_library_makes_in_a_base_class()
    {
        var test = CdkOutTest.Of("""
            _ = new ReportsStack(new App(), "Reports");

            class ReportsStack : Library.BaseStack
            {
                public ReportsStack(Construct scope, string id) : base(scope, id) { _ = new Role(this, "Known", null); }
            }
            """).WithStack("Reports", CdkOutText.Template(CdkOutText.Staying(Path), CdkOutText.Policy("Reports/Known/Resource", "\"s3:ListAllMyBuckets\"", "Known")));
        var library = test.TestState.AdditionalProjects["Library"];
        library.Sources.Add("""
            namespace Library
            {
                public class BaseStack : Amazon.CDK.Stack
                {
                    public BaseStack(Constructs.Construct scope, string id) : base(scope, id) { _ = new Amazon.CDK.AWS.IAM.Role(this, "Writer", null); }
                }
            }
            """);
        library.AdditionalReferences.AddRange(Net80.References.All);
        library.AdditionalReferences.Add(CdkStub.Reference);
        test.TestState.AdditionalProjectReferences.Add("Library");
        return test.RunAsync();
    }

    [Test]
    public Task Says_nothing_in_an_editor() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).WithStack("Reports", CdkOutText.Of(Path)).WithState("").RunAsync();

    [Test]
    public Task Says_nothing_of_a_stack_that_is_gone() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter))
        .WithStack("Reports", CdkOutText.Template(CdkOutText.Policy(Path, "\"s3:ListAllMyBuckets\"")))
        .With("Gone.template.json", CdkOutText.Of("Gone/Writer/Resource"))
        .With("Gone.nested.template.json", CdkOutText.Of("Gone/Inner/Writer/Resource")).RunAsync();

    [TestCase("{\"severity\": {\"PL4001\": \"none\", \"PL4101\": \"none\"}}")]
    [TestCase("{\"ignore\": [{\"rule\": \"PL4001\", \"path\": \"**/*.cs\", \"reason\": \"a test\"}]}")]
    [TestCase("{\"ignore\": [{\"rule\": \"PL4001\", \"path\": \"**/cdk.out/**\", \"reason\": \"a test\"}]}")]
    public Task Follows_the_settings(string settings) => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).WithStack("Reports", CdkOutText.Of(Path))
        .WithFile("/policylint.json", settings).RunAsync();

    [Test]
    public Task Takes_the_severity_of_the_settings() => CdkOutTest.Of(CdkOutTest.AppOf(Writer)).WithStack("Reports", CdkOutText.Of(Path))
        .WithFile("/app/policylint.json", """{"severity": {"PL4001": "error"}}""").Says(Found("(Reports.template.json:1:200)", DiagnosticSeverity.Error)).RunAsync();

    [Test]
    public Task Says_once_that_templates_are_old_and_makes_no_error_of_them() => CdkOutTest.Of(CdkOutTest.AppOf(Writer)).WithStack("Reports", CdkOutText.Of(Path))
        .WithFile("/app/policylint.json", """{"severity": {"PL4001": "error"}}""").WithState("old").Says(Found("(Reports.template.json:1:200)"))
        .Says(Output("PL9023", "manifest.json", "the templates in cdk.out are older than the code: what is said of them may be out of date")).RunAsync();

    [Test]
    public Task Says_that_there_is_no_output() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).Says(new DiagnosticResult("PL9022", DiagnosticSeverity.Warning)
        .WithMessage("no app was found in cdk.out: it has no manifest.json, so no template was looked at; run cdk synth, then build again")).RunAsync();

    [Test]
    public Task Says_that_there_is_no_manifest() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).With("Reports.template.json", CdkOutText.Of(Path))
        .Says(new DiagnosticResult("PL9022", DiagnosticSeverity.Warning)
            .WithMessage("no app was found in cdk.out: it has no manifest.json, so no template was looked at; run cdk synth, then build again")).RunAsync();

    [TestCase("")]
    [TestCase("{\"version\": \"38.0.0\", \"artif")]
    [TestCase("[]")]
    [TestCase("{\"name\": \"a web app\"}")]
    public Task Says_that_the_manifest_is_broken(string manifest) => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter))
        .With("manifest.json", manifest).With("Reports.template.json", CdkOutText.Of(Path))
        .Says(Output("PL9024", "manifest.json", "not looked at: cdk.out/manifest.json is no whole manifest of a CDK app; it may be in the making")).RunAsync();

    [Test]
    public Task Says_that_a_template_is_not_there() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("Reports")))
        .Says(Output("PL9024", "manifest.json", "not looked at: cdk.out/manifest.json names Reports.template.json, which is not there")).RunAsync();

    [Test]
    public Task Says_that_the_output_of_a_stage_is_not_there() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).With("manifest.json", CdkOutText.Manifest(CdkOutText.Stage("Trial")))
        .Says(Output("PL9024", "manifest.json", "not looked at: cdk.out/manifest.json names manifest.json, which is not there")).RunAsync();

    /// <summary>However far it was written, and the other stacks are judged.</summary>
    [Test]
    public async Task Says_that_a_template_is_half_written([Values(0, 1, 5, 30, 100, 190, 200)] int length)
    {
        await CdkOutTest.Of("""
            var app = new App();
            _ = new ReportsStack(app, "Reports");
            _ = new ReportsStack(app, "Other");

            class ReportsStack : Stack
            {
                public ReportsStack(Construct scope, string id) : base(scope, id) { _ = {|#0:new Role|}(this, "Writer", null); }
            }
            """)
            .With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("Reports"), CdkOutText.Stack("Other")))
            .With("Reports.template.json", CdkOutText.Of(Path)[..length])
            .With("Other.template.json", CdkOutText.Of("Other/Writer/Resource"))
            .Says(Found("(Other.template.json:1:200)"))
            .Says(Output("PL9024", "Reports.template.json", "not looked at: cdk.out/Reports.template.json is no whole JSON; it may be in the making")).RunAsync();
    }

    [Test]
    public Task Says_that_the_output_is_of_another_app() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).WithStack("Orders", CdkOutText.StayingOf("Orders/Writer/Resource"))
        .Says(OtherApp("'Orders'")).RunAsync();

    [Test]
    public Task Says_that_only_the_name_of_the_stack_is_the_same() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter).Replace("_ = new ReportsStack", "_ = {|#0:new ReportsStack|}", StringComparison.Ordinal))
        .WithStack("Reports", CdkOutText.Of("Reports/Archive/Resource")).Says(Found("(Reports.template.json:1:200)")).Says(OtherApp("what is in 'Reports'")).RunAsync();

    [Test]
    public Task Says_that_one_stack_is_not_made_here() => CdkOutTest.Of(CdkOutTest.AppOf(Writer))
        .With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("Reports"), CdkOutText.Stack("Orders")))
        .With("Reports.template.json", CdkOutText.Of(Path)).With("Orders.template.json", CdkOutText.StayingOf("Orders/Writer/Resource"))
        .Says(Found("(Reports.template.json:1:200)")).Says(OtherApp("'Orders'")).RunAsync();

    [Test]
    public Task Says_nothing_of_a_stack_with_a_computed_id() => CdkOutTest.Of("""
        var app = new App();
        _ = new ReportsStack(app, "Reports");
        foreach (var name in args) { _ = new ReportsStack(app, name); }

        class ReportsStack : Stack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { _ = {|#0:new Role|}(this, "Writer", null); }
        }
        """)
        .With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("Reports"), CdkOutText.Stack("Orders")))
        .With("Reports.template.json", CdkOutText.Of(Path)).With("Orders.template.json", CdkOutText.StayingOf("Orders/Writer/Resource"))
        .Says(Found("(Reports.template.json:1:200)")).RunAsync();

    [Test]
    public Task Says_that_templates_name_no_constructs() => CdkOutTest.Of(CdkOutTest.AppOf(PlainWriter)).WithStack("Reports", CdkOutText.StayingOf(""))
        .Says(new DiagnosticResult("PL9026", DiagnosticSeverity.Warning).WithSpan("/app/cdk.out/manifest.json", 1, 1, 1, 1).WithMessage(
            "the templates in cdk.out do not say which constructs made them, so what is found there stays in them; synthesise them by cdk, without --no-path-metadata")).RunAsync();

    [Test]
    public Task Bears_code_that_does_not_compile() => CdkOutTest.Of(CdkOutTest.AppOf("_ = new Role(this, ); _ = new Role(); new Writer(this, \"Writer\"); _ = new Missing(this, \"Writer\");")
            .Replace("_ = new ReportsStack", "_ = {|#0:new ReportsStack|}", StringComparison.Ordinal))
        .WithStack("Reports", CdkOutText.Of("Reports/Writer/Resource")).Says(Found("(Reports.template.json:1:200)")).Without(CompilerDiagnostics.None).RunAsync();

    private static DiagnosticResult Found(string place, DiagnosticSeverity severity = DiagnosticSeverity.Warning)
    {
        var suffix = " " + place;
        return new DiagnosticResult("PL4001", severity).WithLocation(0).WithMessage(Everything + suffix);
    }

    private static DiagnosticResult Output(string rule, string file, string message) => new DiagnosticResult(rule, DiagnosticSeverity.Warning)
        .WithSpan("/app/cdk.out/" + file, 1, 1, 1, 1).WithMessage(message + "; run cdk synth, then build again");

    private static DiagnosticResult OtherApp(string what) => new DiagnosticResult("PL9025", DiagnosticSeverity.Warning)
        .WithSpan("/app/cdk.out/manifest.json", 1, 1, 1, 1)
        .WithMessage($"this code makes none of {what}, so what is found there stays in the templates; set PolicyLintCdkOut to the output of this app, or give its constructs constant ids");
}
