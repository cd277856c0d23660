namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Users that nothing in a whole project puts into a group.</summary>
public sealed class ProjectUsersTests
{
    private const string Ann = """var ann = {|PL7002:new User|}(this, "Ann");""";
    private const string QuietAnn = """var ann = new User(this, "Ann");""";

    [Test]
    public Task Reports_a_user_in_no_group() => App(Ann);

    [Test]
    public Task Reports_a_user_where_another_is_in_a_group() =>
        App(Ann + """ var team = new Group(this, "Team"); new User(this, "Bob", new UserProps { Groups = new[] { team } });""");

    [Test]
    public Task Allows_a_user_that_the_same_method_puts_into_a_group() => App(QuietAnn + """ new Group(this, "Team").AddUser(ann);""");

    [Test]
    public Task Allows_users_where_another_method_puts_some_into_a_group() =>
        App(QuietAnn + " _ann = ann;", """private User _ann = null; void Join(Group team) { team.AddUser(_ann); }""");

    [Test]
    public Task Allows_users_where_another_file_puts_some_into_a_group()
    {
        var test = CdkTest.OfFile(CdkTest.StackOf(QuietAnn, "")).AsApp();
        test.TestState.Sources.Add("using Amazon.CDK.AWS.IAM; class Joining { void Join(IUser user, IGroup team) { user.AddToGroup(team); } }");
        return test.RunAsync();
    }

    [Test]
    public Task Allows_groups_that_are_not_known() => App("""new User(this, "Ann", new UserProps { Groups = _groups() });""", "private readonly Func<IGroup[]> _groups = null;");

    [Test]
    public Task Allows_users_of_a_library() => CdkTest.OfFile(CdkTest.StackOf(QuietAnn, "")).RunAsync();

    [Test]
    public Task Allows_what_is_switched_off() => CdkTest.OfFile(CdkTest.StackOf(QuietAnn, "")).AsApp().WithSettings("{\"severity\": {\"PL7002\": \"none\"}}").RunAsync();

    private static Task App(string body, string members = "") => CdkTest.OfFile(CdkTest.StackOf(body, members)).AsApp().RunAsync();
}
