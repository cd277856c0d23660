using PolicyLint.Core.Tests.Reading.Accounts;
using PolicyLint.Linting;
using PolicyLint.Linting.Standards;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>An export that is there and does not say what a control asks passes nothing.</summary>
public sealed class ControlFactTests
{
    private const string Regions = """{"Regions":[{"RegionName":"eu-central-1","OptInStatus":"opt-in-not-required"},{"RegionName":"us-east-1","OptInStatus":"opted-in"},{"RegionName":"af-south-1","OptInStatus":"not-opted-in"}]}""";
    private const string Tagged = ",\"tags\":{\"team\":\"security\"}";
    private const string Stay = """{"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}""";
    private const string ToRoot = """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:*:iam::*:root"}}}""";

    private static ControlStatus Status(string number, params string[] texts) => Result(number, texts).Status;

    private static ControlResult Result(string number, params string[] texts)
    {
        var standard = number.StartsWith("IAM", StringComparison.Ordinal) ? "security-hub" : "cis-7.0";
        var files = texts.Select((text, index) => (index + (text.StartsWith("user,", StringComparison.Ordinal) ? ".csv" : ".json"), text)).ToArray();
        var options = LintOptions.Default with { AccountDay = new DateTime(2026, 6, 21, 0, 0, 0, DateTimeKind.Utc) };
        return StandardCheck.Run(Exports.Lint(options, files).Accounts!, SecurityStandard.Find(standard)!, options).Single().Controls.Single(control => control.Control.Number == number);
    }

    private static string List(string region, params string[] analyzers) =>
        $$"""{"arn:aws:access-analyzer:{{region}}:111122223333:analyzer":[{"analyzers":[{{string.Join(',', analyzers)}}]}]}""";

    [Test]
    public void Never_passes_by_the_analyzer_of_one_Region()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Status("2.18", List("eu-central-1", Analyzer())), Is.EqualTo(ControlStatus.NotDecidable), "no Regions");
            Assert.That(Status("2.18", List("eu-central-1", Analyzer()), Regions), Is.EqualTo(ControlStatus.NotDecidable), "one of two Regions");
            Assert.That(Status("2.18", List("eu-central-1", Analyzer()), List("us-east-1", Analyzer(region: "us-east-1")), Regions), Is.EqualTo(ControlStatus.Passed));
            Assert.That(Status("2.18", List("eu-central-1", Analyzer()), List("us-east-1"), Regions), Is.EqualTo(ControlStatus.Failed));
            Assert.That(Status("IAM.28", """{"analyzers":[]}""", Report(Root()), OfOrganization()), Is.EqualTo(ControlStatus.NotDecidable), "the administrator may have one");
        });
        Assert.That(Result("2.18", List("eu-central-1", Analyzer())).Reason, Is.EqualTo("needs aws accessanalyzer list-analyzers of every Region in aws ec2 describe-regions"));
    }

    [Test]
    public void Reads_which_Regions_are_switched_on_from_another_command_too() => Assert.That(
        Status("2.18", List("eu-central-1", Analyzer()), """{"Regions":[{"RegionName":"eu-central-1","RegionOptStatus":"ENABLED_BY_DEFAULT"},{"RegionName":"af-south-1","RegionOptStatus":"DISABLED"}]}"""),
        Is.EqualTo(ControlStatus.Passed));

    [Test]
    public void Judges_tags_where_they_are_shown()
    {
        var both = new[] { List("eu-central-1", Analyzer(rest: Tagged)), List("us-east-1"), Regions };
        Assert.Multiple(() =>
        {
            Assert.That(Status("IAM.23", both), Is.EqualTo(ControlStatus.Passed));
            Assert.That(Status("IAM.23", both[0]), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status("IAM.23", List("eu-central-1", Analyzer(rest: ",\"tags\":{}"))), Is.EqualTo(ControlStatus.Failed));
            Assert.That(Status("IAM.24", Details(roles: Role("orders", rest: ",\"Tags\":[]"))), Is.EqualTo(ControlStatus.Failed));
            Assert.That(Status("IAM.24", Details(roles: Role("orders"))), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status("IAM.24", Details(roles: Role("orders", rest: ",\"Tags\":[{\"Key\":\"team\",\"Value\":\"a\"}]"))), Is.EqualTo(ControlStatus.Passed));
            Assert.That(Status("IAM.25", Details(users: Person(rest: ",\"Tags\":[]"))), Is.EqualTo(ControlStatus.Failed));
            Assert.That(Status("IAM.25", Details(users: Person())), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status("IAM.25", Details(users: Person(rest: ",\"Tags\":[{\"Key\":\"team\",\"Value\":\"a\"}]"))), Is.EqualTo(ControlStatus.Passed));
        });
    }

    [Test]
    public void Passes_nothing_of_a_root_user_that_is_not_shown()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Status("2.4", Report(User())), Is.EqualTo(ControlStatus.NotDecidable), "no row of the root user");
            Assert.That(Status("2.4", Summary("\"Users\":1")), Is.EqualTo(ControlStatus.NotDecidable), "no such number");
            Assert.That(Status("2.5", Report(User())), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status("2.5", Report(Root(mfa: "not_supported"))), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status("2.7", Report(Root(password: "not_supported,not_supported,not_supported,not_supported"))), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(new[] { "2.4", "2.5", "2.7" }.Select(number => Status(number, Report(Root()))), Is.All.EqualTo(ControlStatus.Passed));
        });
    }

    [TestCase("2.11")]
    [TestCase("2.12")]
    [TestCase("IAM.8")]
    public void Passes_no_credential_whose_dates_are_not_shown(string number)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Status(number, Report(Root(), User(key1: Key(made: "not_supported", used: "not_supported")))), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status(number, Report(Root(), User(password: "true,,,N/A"))), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status(number, Report(Root(), User(key1: Key(), password: Password()))), Is.EqualTo(ControlStatus.Passed));
        });
    }

    [Test]
    public void Passes_no_user_of_whom_it_is_not_shown_whether_there_is_mfa() =>
        Assert.That(Status("2.10", Report(Root(), User(password: Password(), mfa: "N/A"))), Is.EqualTo(ControlStatus.NotDecidable));

    [Test]
    public void Passes_no_certificate_without_an_end() => Assert.That(
        Status("2.17", """{"ServerCertificateMetadataList":[{"ServerCertificateName":"a","Arn":"arn:aws:iam::111122223333:server-certificate/a"}]}"""), Is.EqualTo(ControlStatus.NotDecidable));

    [Test]
    public void Passes_no_policies_that_are_only_listed()
    {
        const string Listed = """{"Policies":[{"Id":"p-a1b2c3d4","Name":"stay","Type":"SERVICE_CONTROL_POLICY","AwsManaged":false}]}""";

        Assert.Multiple(() =>
        {
            Assert.That(Status("2.1.2", Report(Root()), Listed), Is.EqualTo(ControlStatus.NotDecidable));
            Assert.That(Status("2.1.2", Report(Root()), ControlPolicy("stay", Stay)), Is.EqualTo(ControlStatus.Failed));
            Assert.That(Status("2.1.2", Report(Root()), ControlPolicy("stay", ToRoot)), Is.EqualTo(ControlStatus.Passed));
        });
    }

    [TestCase("2.14", """{"PolicyName":"work","Arn":"arn:aws:iam::111122223333:policy/work","AttachmentCount":1,"PolicyVersionList":[]}""")]
    [TestCase("2.14", """{"PolicyName":"work","Arn":"arn:aws:iam::111122223333:policy/work","AttachmentCount":1,"PolicyVersionList":[{"IsDefaultVersion":true,"Document":"{\"Version\":"}]}""")]
    [TestCase("2.14", """{"PolicyName":"work","Arn":"arn:aws:iam::111122223333:policy/work","AttachmentCount":1,"PolicyVersionList":[{"IsDefaultVersion":true,"Document":7}]}""")]
    public void Passes_no_policy_whose_text_could_not_be_read(string number, string policy) =>
        Assert.That(Status(number, Details(roles: Role("orders", attached: OfAccount("work")), policies: policy)), Is.EqualTo(ControlStatus.NotDecidable));

    [Test]
    public void Passes_nothing_where_what_is_attached_is_not_shown()
    {
        Assert.That(Status("2.14", Details(users: Person(attached: OfAccount("work")))), Is.EqualTo(ControlStatus.NotDecidable));
        Assert.That(Status("2.14", Details(users: Person(groups: "\"staff\""))), Is.EqualTo(ControlStatus.NotDecidable));
        Assert.That(Status("2.14", Details(users: Person(groups: "\"staff\""), groups: Group("staff"))), Is.EqualTo(ControlStatus.Passed));
    }
}
