namespace PolicyLint.Analyzers.Tests.CdkOut;

/// <summary>The way from the construct path of a template to the line of code.</summary>
public sealed class ConstructPathTests
{
    private const string MarkedWriter = """{|PL4001:new Role|}(this, "Writer", null)""";

    [TestCase("_ = " + MarkedWriter + ";")]
    [TestCase("Role writer = {|PL4001:new|}(this, \"Writer\", null);")]
    [TestCase("Make(); void Make() { _ = " + MarkedWriter + "; }")]
    [TestCase("_ = {|PL4001:new Role|}(id: \"Writer\", props: null, scope: this);")]
    [TestCase("_ = {|PL4001:new Role|}(this, \"Wri\" + \"ter\", null);")]
    [TestCase("const string Name = \"Writer\"; _ = {|PL4001:new Role|}(this, Name, null);")]
    public Task Finds_what_the_stack_makes(string body) => CdkOutTest.OfStack(body, CdkOutText.Of("Reports/Writer/DefaultPolicy/Resource"));

    [Test]
    public Task Finds_what_another_method_makes() => CdkOutTest.OfStack("", CdkOutText.Of("Reports/Writer/Resource"), "void Make() { _ = " + MarkedWriter + "; }");

    [Test]
    public Task Finds_what_is_made_in_a_construct_of_ones_own() => CdkOutTest.Of(CdkOutTest.AppOf("""_ = new Service(this, "Api");""") + """

        class Service : Construct
        {
            public Service(Construct scope, string id) : base(scope, id) { var worker = {|PL4001:new Role|}(this, "Worker", null); }
        }
        """).WithStack("Reports", CdkOutText.Of("Reports/Api/Worker/DefaultPolicy/Resource")).RunAsync();

    [Test]
    public Task Finds_what_is_made_in_what_is_made() => CdkOutTest.OfStack(
        """var outer = new Construct(this, "Outer"); var inner = new Construct(outer, "Inner"); _ = {|PL4001:new Role|}(inner, "Writer", null); _ = new Role(outer, "Other", null);""",
        CdkOutText.Of("Reports/Outer/Inner/Writer/Resource"));

    [Test]
    public Task Stands_at_the_stack_for_what_cdk_makes_in_it() => CdkOutTest.Of("""
        _ = {|PL4001:new ReportsStack|}(new App(), "Reports");

        class ReportsStack : Stack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { _ = new Role(this, "Writer", null); }
        }
        """).WithStack("Reports", CdkOutText.Template(CdkOutText.Policy("Reports/Singleton1234/ServiceRole/DefaultPolicy/Resource"), Role("Reports/Writer/Resource"))).RunAsync();

    [Test]
    public Task Finds_what_a_base_class_of_the_code_makes() => CdkOutTest.Of("""
        _ = new ReportsStack(new App(), "Reports");

        class BaseStack : Stack
        {
            public BaseStack(Construct scope, string id) : base(scope, id) { _ = {|PL4001:new Role|}(this, "Writer", null); }
        }

        class ReportsStack : BaseStack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { }
        }
        """).WithStack("Reports", CdkOutText.Of("Reports/Writer/Resource")).RunAsync();

    [Test]
    public Task Finds_what_a_method_makes_that_takes_any_scope() => CdkOutTest.OfStack(
        "Roles.AddWriter(this);",
        CdkOutText.Of("Reports/Writer/Resource"),
        """class Roles { public static void AddWriter(Construct scope) => _ = {|PL4001:new Role|}(scope, "Writer", null); }""");

    [Test]
    public Task Finds_what_is_nearest() => CdkOutTest.OfStack(
        "_ = " + MarkedWriter + ";",
        CdkOutText.Of("Reports/Writer/Resource"),
        """class Roles { public static void AddWriter(Construct scope) => _ = new Role(scope, "Writer", null); }""");

    [Test]
    public Task Finds_what_a_stage_holds() => CdkOutTest.Of("""
        var app = new App();
        var trial = new Stage(app, "Trial");
        _ = new ReportsStack(trial, "Reports");

        class ReportsStack : Stack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { _ = {|PL4001:new Role|}(this, "Writer", null); }
        }
        """).With("manifest.json", CdkOutText.Manifest(CdkOutText.Stage("Trial")))
        .With("assembly-Trial/manifest.json", CdkOutText.Manifest(CdkOutText.Stack("TrialReports")))
        .With("assembly-Trial/TrialReports.template.json", CdkOutText.Of("Trial/Reports/Writer/Resource")).RunAsync();

    [Test]
    public Task Finds_what_a_nested_stack_holds() => CdkOutTest.Of(CdkOutTest.AppOf("""_ = new Inner(this, "Inner");""") + """

        class Inner : NestedStack
        {
            public Inner(Construct scope, string id) : base(scope, id) { _ = {|PL4001:new Role|}(this, "Writer", null); }
        }
        """).WithStack("Reports", CdkOutText.Template(
            """
            "InnerNestedStack": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "x"},
            "Metadata": {"aws:cdk:path": "Reports/Inner.NestedStack/Inner.NestedStackResource", "aws:asset:path": "ReportsInner.nested.template.json"}}
            """)).With("ReportsInner.nested.template.json", CdkOutText.Of("Reports/Inner/Writer/Resource")).RunAsync();

    [Test]
    public Task Knows_how_cdk_writes_a_slash() => CdkOutTest.OfStack("""_ = {|PL4001:new Construct|}(this, "In/Out");""", CdkOutText.Of("Reports/In--Out/Resource"));

    [Test]
    public Task Reads_the_paths_of_the_manifest_where_the_template_has_none() => CdkOutTest.Of(CdkOutTest.AppOf("_ = " + MarkedWriter + ";"))
        .With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("Reports", CdkOutText.Made("Reports/Writer/Resource", "Policy"))))
        .With("Reports.template.json", CdkOutText.Of("")).RunAsync();

    [TestCase("if (id == \"Reports\") { _ = new Role(this, \"Writer\", null); } else { _ = new Role(this, \"Writer\", new RoleProps()); }", TestName = "Leaves_what_two_lines_make")]
    [TestCase("for (var index = 0; index < 3; index++) { _ = new Role(this, \"Writer\", null); }", TestName = "Leaves_what_a_loop_makes")]
    [TestCase("foreach (var name in new[] { \"Writer\" }) { _ = new Role(this, name, null); }", TestName = "Leaves_what_a_loop_makes_by_names")]
    [TestCase("_ = new Role(this, id + \"Writer\", null);", TestName = "Leaves_what_has_a_computed_id")]
    [TestCase("_ = new Role(this, $\"Wr{id}\", null);", TestName = "Leaves_what_has_an_interpolated_id")]
    public Task Leaves_in_the_template_what_is_not_sure(string body) =>
        CdkOutTest.OfStack("_ = new Role(this, \"Known\", null); " + body, CdkOutText.Template(CdkOutText.Staying("Reports/Writer/Resource"), Role("Reports/Known/Resource")));

    [Test]
    public Task Stands_at_the_stack_where_the_computed_ids_are_others() => CdkOutTest.Of("""
        _ = {|PL4001:new ReportsStack|}(new App(), "Reports");

        class ReportsStack : Stack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { _ = new Role(this, $"Team{id}", null); }
        }
        """).WithStack("Reports", CdkOutText.Of("Reports/Writer/Resource")).RunAsync();

    [Test]
    public Task Goes_on_through_two_lines_that_make_the_same_type() => CdkOutTest.Of("""
        var app = new App();
        if (args.Length > 0) { _ = new ReportsStack(app, "Reports"); } else { _ = new ReportsStack(app, "Reports"); }

        class ReportsStack : Stack
        {
            public ReportsStack(Construct scope, string id) : base(scope, id) { _ = {|PL4001:new Role|}(this, "Writer", null); }
        }
        """).WithStack("Reports", CdkOutText.Of("Reports/Writer/Resource")).RunAsync();

    private static string Role(string path) =>
        "\"Known\": {\"Type\": \"AWS::SNS::Topic\", \"Metadata\": {\"aws:cdk:path\": \"" + path + "\"}}";
}
