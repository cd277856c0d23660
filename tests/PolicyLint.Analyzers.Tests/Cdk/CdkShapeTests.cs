namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Every way in which real code writes the elements of a statement, each with a text that is wrong, one that is not, and one that is not known.</summary>
public sealed class CdkShapeTests
{
    /// <summary>Expressions of which <c>@</c> is one text, with what stands before them and beside the method.</summary>
    private static readonly (string Name, string Actions, string Before, string Members)[] ActionShapes =
    [
        ("new[]", "new[] { @ }", "", ""),
        ("new T[]", "new string[] { \"s3:GetObject\", @ }", "", ""),
        ("collection expression", "[@]", "", ""),
        ("spread", "[\"s3:GetObject\", .. more]", "string[] more = [@];", ""),
        ("list", "new List<string> { @ }.ToArray()", "", ""),
        ("list.Add", "list.ToArray()", "var list = new List<string>(); list.Add(@);", ""),
        ("list.AddRange", "list.ToArray()", "var list = new List<string>(); list.AddRange(new[] { @ });", ""),
        ("list of a list", "new List<string>(first).ToArray()", "var first = new[] { @ };", ""),
        ("local", "new[] { action }", "var action = @;", ""),
        ("local array", "actions", "string[] actions = { @ };", ""),
        ("conditional", "new[] { isOpen ? @ : @ }", "", ""),
        ("coalesce", "new[] { none ?? @ }", "string none = null;", ""),
        ("sum", "new[] { \"\" + @ }", "", ""),
        ("interpolation", "new[] { $\"{@}\" }", "", ""),
        ("Concat", "new[] { \"s3:GetObject\" }.Concat(new[] { @ }).ToArray()", "", ""),
        ("Append", "new[] { \"s3:GetObject\" }.Append(@).ToArray()", "", ""),
        ("Select", "new[] { @ }.Select(one => one).ToArray()", "", ""),
        ("Select with a method", "new[] { @ }.Select(Same).ToArray()", "", "static string Same(string given) => given;"),
        ("query", "(from one in new[] { @ } select one).ToArray()", "", ""),
        ("string.Format", "new[] { string.Format(\"{0}\", @) }", "", ""),
        ("string.Join", "new[] { string.Join(\"\", @) }", "", ""),
        ("string.Concat", "new[] { string.Concat(\"\", @) }", "", ""),
        ("ToString", "new[] { @.ToString() }", "", ""),
        ("helper", "Actions(@)", "", "static string[] Actions(string one) => new[] { \"s3:GetObject\", one };"),
        ("helper with a body", "Actions(@)", "", "string[] Actions(string one) { return new[] { one }; }"),
        ("local function", "Actions(@)", "string[] Actions(string one) => [one];", ""),
        ("static helper of another class", "Names.Of(@)", "", ""),
        ("foreach", "list.ToArray()", "var list = new List<string>(); foreach (var one in new[] { @ }) { list.Add(one); }", ""),
        ("field", "Field", "", "private static readonly string[] Field = { LITERAL };"),
        ("field set in the constructor", "_field", "_field = new[] { @ };", "private readonly string[] _field;"),
        ("property", "Property", "", "private static string[] Property { get; } = [LITERAL];"),
        ("property with a body", "Property", "", "private static string[] Property => [LITERAL];"),
        ("const", "[Const]", "", "private const string Const = LITERAL;"),
        ("const of another class", "[Names.Const]", "", ""),
        ("static readonly of another class", "Names.All", "", ""),
        ("list in a field", "List.ToArray()", "", "private static readonly List<string> List = new() { LITERAL };"),
    ];

    private static readonly (string Name, string Statement)[] StatementShapes =
    [
        ("props", """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }));"""),
        ("props in a variable", """var props = new PolicyStatementProps { Actions = [@], Resources = ["*"] }; role.AddToPolicy(new PolicyStatement(props));"""),
        ("props set later", """var props = new PolicyStatementProps(); props.Actions = [@]; props.Resources = ["*"]; role.AddToPolicy(new PolicyStatement(props));"""),
        ("no props", """var statement = new PolicyStatement(); statement.AddActions(@); statement.AddAllResources(); role.AddToPolicy(statement);"""),
        ("object initializer", """var statement = new PolicyStatement { Effect = Effect.ALLOW }; statement.AddActions(@); statement.AddResources("*"); role.AddToPolicy(statement);"""),
        ("target-typed", """PolicyStatement statement = new(new PolicyStatementProps { Actions = [@], Resources = ["*"] }); role.AddToPolicy(statement);"""),
        ("element of an array", """new Policy(this, "P", new PolicyProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }) } });"""),
        ("element of a list", """var list = new List<PolicyStatement>(); list.Add(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] })); new Policy(this, "P", new PolicyProps { Statements = list.ToArray() });"""),
        ("document", """new ManagedPolicy(this, "P", new ManagedPolicyProps { Document = new PolicyDocument(new PolicyDocumentProps { Statements = [new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] })] }) });"""),
        ("AddStatements", """var policy = new ManagedPolicy(this, "P"); policy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }));"""),
        ("Document.AddStatements", """var policy = new ManagedPolicy(this, "P"); policy.Document.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }));"""),
        ("inline policy", """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com"), InlinePolicies = new Dictionary<string, PolicyDocument> { { "p", new PolicyDocument(new PolicyDocumentProps { Statements = [new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] })] }) } } });"""),
        ("initial policy", """new Function(this, "F", new FunctionProps { InitialPolicy = [new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] })] });"""),
        ("AddToRolePolicy", """new Function(this, "F", new FunctionProps()).AddToRolePolicy(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }));"""),
        ("conditional access", """new Function(this, "F", new FunctionProps())?.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }));"""),
        ("helper", """role.AddToPolicy(Allow(@));"""),
        ("extension", """role.AddToPolicy(@.OnAll());"""),
        ("Copy", """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] }).Copy());"""),
        ("Copy with overrides", """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Resources = ["*"] }).Copy(new PolicyStatementProps { Actions = [@] }));"""),
        ("FromJson", """role.AddToPolicy(PolicyStatement.FromJson(new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = @, ["Resource"] = "*" }));"""),
        ("foreach", """foreach (var one in new[] { @ }) { role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [one], Resources = ["*"] })); }"""),
        ("Grant", """Grant.AddToPrincipal(new GrantOnPrincipalOptions { Grantee = role, Actions = [@], ResourceArns = ["*"] });"""),
        ("try", """try { role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] })); } catch (Exception) { throw; }"""),
        ("lambda", """Action add = () => role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [@], Resources = ["*"] })); add();"""),
    ];

    /// <summary>Expressions for a resource, of which <c>@</c> is what may be wide.</summary>
    private static readonly (string Name, string Resource)[] ResourceShapes =
    [
        ("literal", "@"),
        ("interpolation", "$\"{@}\""),
        ("Join", "Fn.Join(\"\", new[] { @ })"),
        ("Sub", "Fn.Sub(\"${all}\", new Dictionary<string, string> { [\"all\"] = @ })"),
        ("Token", "Token.AsString(@)"),
        ("conditional", "isOpen ? @ : @"),
    ];

    /// <summary>Texts that CDK fills in: none of them is ever wide, and none keeps a statement from being read.</summary>
    private static readonly string[] Tokens =
    [
        "bucket.BucketArn",
        "bucket.ArnForObjects(\"*\")",
        "$\"{bucket.BucketArn}/*\"",
        "bucket.BucketArn + \"/home/*\"",
        "new[] { bucket }.Select(one => one.BucketArn).First()",
        "$\"arn:{Aws.PARTITION}:s3:::{bucket.BucketName}/*\"",
        "$\"arn:aws:s3:::{Account}-logs/*\"",
        "Fn.Join(\":\", new[] { \"arn\", Aws.PARTITION, \"s3\", \"\", \"\", \"reports\" })",
        "Fn.Sub(\"arn:${AWS::Partition}:s3:::reports/${!aws:username}/*\")",
        "Fn.Sub(\"arn:${AWS::Partition}:s3:::reports-${AWS::Region}\")",
        "FormatArn(new ArnComponents { Service = \"s3\", Region = \"\", Account = \"\", Resource = \"reports\" })",
        "Arn.Format(new ArnComponents { Service = \"s3\", Region = \"\", Account = \"\", Resource = \"reports\", ResourceName = \"a/*\", ArnFormat = ArnFormat.SLASH_RESOURCE_NAME }, this)",
        "Stack.Of(this).FormatArn(new ArnComponents { Service = \"s3\", Region = \"\", Account = \"\", Resource = \"reports\" })",
        "string.Format(\"arn:aws:s3:::{0}-reports\", Aws.ACCOUNT_ID)",
        "Fn.Ref(\"AWS::StackName\")",
    ];

    private const string Other = """
        static class Names
        {
            public const string Const = LITERAL;
            public static readonly string[] All = { LITERAL };
            public static string[] Of(string one) => new[] { one };
            public static PolicyStatement OnAll(this string action) => new PolicyStatement(new PolicyStatementProps { Actions = [action], Resources = ["*"] });
        }
        """;

    private static IEnumerable<TestCaseData> Actions() => ActionShapes.Select(shape => new TestCaseData(
        shape.Before + $" role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Actions = {shape.Actions}, Resources = new[] {{ \"*\" }} }}));", shape.Members).SetArgDisplayNames(shape.Name));

    private static IEnumerable<TestCaseData> Statements() => StatementShapes.Select(shape => new TestCaseData(
        shape.Statement, """static PolicyStatement Allow(string action) => new PolicyStatement(new PolicyStatementProps { Actions = [action], Resources = ["*"] });""").SetArgDisplayNames(shape.Name));

    private static IEnumerable<TestCaseData> Resources() => ResourceShapes.Select(shape => new TestCaseData(shape.Resource).SetArgDisplayNames(shape.Name));

    [TestCaseSource(nameof(Actions))]
    [TestCaseSource(nameof(Statements))]
    public async Task Judges_by_what_is_written(string body, string members)
    {
        Assert.That(await Run(body, members, "\"*\""), Does.Contain("PL4001"), "what is wrong");
        Assert.That(await Run(body, members, "\"s3:ListAllMyBuckets\""), Is.Empty, "what is not");
    }

    [TestCaseSource(nameof(Actions))]
    [TestCaseSource(nameof(Statements))]
    public async Task Says_what_is_not_known_and_nothing_else(string body, string members)
    {
        var findings = await Run(body, members, "Given.Text");

        Assert.That(findings, Is.All.EqualTo("PL9001"));
        Assert.That(findings, body.Contains("Grant", StringComparison.Ordinal) ? Is.Empty : Is.Not.Empty);
    }

    [TestCaseSource(nameof(Resources))]
    public async Task Judges_resources(string resource)
    {
        var body = $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Actions = [\"*\"], Resources = [{resource}] }}));";
        Assert.That(await Run(body, "", "\"*\""), Does.Contain("PL4001"));
        Assert.That(await Run(body, "", "\"arn:aws:s3:::reports/*\""), Does.Not.Contain("PL4001"));
        Assert.That(await Run(body, "", "Given.Text"), Is.EqualTo(new[] { "PL9001" }));
    }

    [TestCaseSource(nameof(Tokens))]
    public async Task Reads_what_CDK_fills_in(string resource)
    {
        var action = resource.Contains('/', StringComparison.Ordinal) || resource.Contains("Objects", StringComparison.Ordinal) ? "s3:GetObject" : "s3:ListBucket";
        var body = $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Actions = [\"{action}\"], Resources = [{resource}] }}));";

        Assert.That(await Run(body, "", ""), resource.EndsWith("First()", StringComparison.Ordinal) ? Is.EqualTo(new[] { "PL9001" }) : Is.Empty);
    }

    private static async Task<string[]> Run(string body, string members, string text)
    {
        var code = CdkTest.StackOf(body.Replace("@", text, StringComparison.Ordinal), members) + "\nstatic class Given { public static string Text { get; set; } }";
        var isConst = text.StartsWith('"');
        var files = new[] { code, Other }.Select(file => (isConst ? file : file.Replace("const string Const = LITERAL", "static string Const => LITERAL", StringComparison.Ordinal))
            .Replace("LITERAL", text.Length == 0 ? "\"\"" : text, StringComparison.Ordinal));
        return await CdkCode.FindingsAsync(CdkCode.AssertCompiles(CdkCode.Compile([.. files])), withUnread: true);
    }
}
