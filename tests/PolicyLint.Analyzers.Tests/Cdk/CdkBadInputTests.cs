using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Code that is not finished, and code that has no end: no exception, and a bounded amount of work.</summary>
public sealed class CdkBadInputTests
{
    private const string Whole = """"
        var statement = new PolicyStatement(new PolicyStatementProps
        {
            Effect = Effect.ALLOW, Actions = new[] { "s3:GetObject", $"s3:{text}*" }, Resources = [bucket.ArnForObjects("*"), .. texts],
            Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { { "aws:SecureTransport", true } } },
        });
        foreach (var one in new[] { "a", "b" }) { statement.AddResources(one); }
        role.AddToPolicy(isOpen ? statement : statement.Copy());
        new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = JObject.Parse("""{"Version":"2012-10-17"}""") });
        var user = new User(this, "U", new UserProps { Groups = [new Group(this, "G")], Password = SecretValue.UnsafePlainText("x") });
        user.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess"));
        Grant.AddToPrincipal(new GrantOnPrincipalOptions { Grantee = role, Actions = ["*"], ResourceArns = ["*"] });
        ((CfnRole)role.Node.DefaultChild!).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal", "*");
        """";

    private static IEnumerable<int> Lengths() => Enumerable.Range(1, Whole.Length / 41).Select(index => index * 41);

    [Test]
    public async Task Reads_code_that_is_being_typed()
    {
        foreach (var length in Lengths())
        {
            await CdkCode.FindingsAsync(CdkCode.Compile(CdkTest.StackOf(Whole[..length], "")), withUnread: true);
        }
    }

    [Test]
    public async Task Reads_code_of_which_a_part_was_deleted()
    {
        foreach (var start in Lengths().Where(start => start + 20 < Whole.Length))
        {
            await CdkCode.FindingsAsync(CdkCode.Compile(CdkTest.StackOf(Whole.Remove(start, 20), "")), withUnread: true);
        }
    }

    [TestCase("private static string[] A => B; private static string[] B => A;", "A")]
    [TestCase("private static readonly string[] A = A;", "A")]
    [TestCase("private static string[] A() => A();", "A()")]
    [TestCase("private static string[] A(int x) => B(x); private static string[] B(int x) => A(x + 1);", "A(1)")]
    [TestCase("private static string[] A(string[] x) => A(A(x));", "A(new[] { \"*\" })")]
    [TestCase("private static T A<T>(T x) => A<T>(x);", "A(new[] { \"*\" })")]
    [TestCase("private string[] this[int x] => this[x];", "this[1]")]
    [TestCase("private static string[] A { get { return A; } }", "A")]
    [TestCase("private static string[] A => new[] { \"*\" }.Select(x => A[0]).ToArray();", "A")]
    [TestCase("partial class Inner { public static string[] A = { \"*\" }; } partial class Inner { public static string[] B = A; }", "Inner.B")]
    [TestCase("public const string A = B; public const string B = A;", "[A]")]
    [TestCase("", "Missing.Actions")]
    [TestCase("", "new Missing { \"*\" }.ToArray()")]
    [TestCase("private static Missing A => new();", "A.Actions")]
    public Task Ends_on_what_refers_to_itself(string members, string actions) => CdkTest.OfBroken(
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = {{actions}}, Resources = [bucket.BucketArn] }));""", members);

    [TestCase("while (true) { role.AddToPolicy(new PolicyStatement()); }")]
    [TestCase("for (;;) { var all = new List<string>(); all.AddRange(all); }")]
    [TestCase("var list = new List<object>(); list.Add(list); new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyDocument = list });")]
    [TestCase("var map = new Dictionary<string, object>(); map[\"Statement\"] = map; new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyDocument = map });")]
    [TestCase("var map = new Dictionary<string, object>(); map[\"Bool\"] = map; role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [bucket.BucketArn], Conditions = map }));")]
    [TestCase("var many = new CompositePrincipal(principal); new Role(this, \"R\", new RoleProps { AssumedBy = new CompositePrincipal(many, many) });")]
    [TestCase("goto end; end: role.AddToPolicy(new PolicyStatement());")]
    [TestCase("using var x = (IDisposable)null; switch (text) { case \"a\": return; default: role.AddToPolicy(null); break; }")]
    [TestCase("role.AddToPolicy(null); role.AddManagedPolicy(null); new Role(this, null, null); new CfnPolicy(null, null, null); PolicyDocument.FromJson(null);")]
    public async Task Ends_on_what_holds_itself(string body) => await CdkCode.FindingsAsync(CdkCode.Compile(CdkTest.StackOf(body, "")), withUnread: true);

    [Test]
    public void Looks_at_a_bounded_number_of_operations()
    {
        var doubling = string.Concat(Enumerable.Range(1, 40).Select(index => $"static string F{index}(string x) => F{index - 1}(x) + F{index - 1}(x);\n"));
        var code = CdkTest.StackOf("role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [F40(\"*\")] }));", "static string F0(string x) => x;\n" + doubling);

        Assert.That(Read(code).Operations, Is.LessThan(EvaluationLimits.Operations));
    }

    [Test]
    public void Stops_where_lists_grow_without_end()
    {
        var grow = string.Concat(Enumerable.Range(0, 40).Select(_ => "all.AddRange(all);\n"));
        var read = Read(CdkTest.StackOf("var all = new List<string> { \"s3:GetObject\" };\n" + grow + "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = all.ToArray() }));", ""));

        Assert.That(read.Statements, Has.Count.EqualTo(1));
        Assert.That(UnreadParts.Of(read.Statements[0]), Is.Not.Null);
    }

    [Test]
    public void Stops_where_an_object_is_in_many_others()
    {
        var nest = string.Concat(Enumerable.Range(1, 40).Select(index => $"var m{index} = new Dictionary<string, object> {{ [\"a\"] = m{index - 1}, [\"b\"] = m{index - 1} }};\n"));
        var choice = string.Concat(Enumerable.Range(1, 40).Select(index => $"var c{index} = texts.Length == {index} ? c{index - 1} : c{index - 1};\n"));
        var text = string.Concat(Enumerable.Range(1, 40).Select(index => $"var t{index} = t{index - 1} + t{index - 1};\n"));
        var principals = string.Concat(Enumerable.Range(1, 40).Select(index => $"var p{index} = new CompositePrincipal(p{index - 1}, p{index - 1});\n"));
        var read = Read(CdkTest.StackOf(
            "var m0 = new Dictionary<string, object> { [\"a\"] = \"b\" };\n" + nest + "var c0 = new[] { \"s3:GetObject\" };\n" + choice + "var t0 = \"a\";\n" + text
            + "IPrincipal p0 = new AnyPrincipal();\n" + principals
            + "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = c40, Resources = [t40], Conditions = m40 }));\n"
            + "new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyDocument = m40 }); new Role(this, \"R\", new RoleProps { AssumedBy = p40 });",
            ""));

        Assert.That(CdkInventory.OfSinks(read).ToInventory().Documents, Is.Not.Empty);
        Assert.That(UnreadParts.Of(read.Statements[0]), Is.Not.Null);
        Assert.That(CdkRemarks.Of(read), Is.Empty);
    }

    [Test]
    public async Task Reads_ten_thousand_statements_in_a_method()
    {
        var body = string.Concat(Enumerable.Range(0, 10_000).Select(index => $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Actions = [\"s3:GetObject\"], Resources = [\"arn:aws:s3:::a{index}/*\"] }}));\n"));

        Assert.That(await CdkCode.FindingsAsync(CdkCode.Compile(CdkTest.StackOf(body, "")), withUnread: true), Is.Not.Null);
    }

    [Test]
    public async Task Reads_texts_of_a_million_letters()
    {
        var text = new string('a', 1_000_000);
        var body = $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Actions = [\"s3:{text}\"], Resources = [\"arn:aws:s3:::{text}\"] }}));";

        Assert.That(await CdkCode.FindingsAsync(CdkCode.Compile(CdkTest.StackOf(body, ""))), Is.Not.Empty);
    }

    [Test]
    public async Task Reads_sums_and_nests_of_any_depth()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("text", 2_000));
        var nest = string.Concat(Enumerable.Repeat("new Dictionary<string, object> { [\"a\"] = ", 300)) + "1" + string.Concat(Enumerable.Repeat(" }", 300));
        var body = $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Actions = [{sum}] }})); new CfnPolicy(this, \"P\", new CfnPolicyProps {{ PolicyDocument = {nest} }});";

        Assert.That(await CdkCode.FindingsAsync(CdkCode.Compile(CdkTest.StackOf(body, ""))), Is.Not.Null);
    }

    [Test]
    public void Stops_when_it_is_told_to()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.That(() => Read(CdkTest.StackOf(Whole, ""), stopped.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static CdkBlock Read(string code, CancellationToken cancellation = default) => CdkCode.Read(CdkCode.Compile(code), cancellation)["TheStack"];
}
