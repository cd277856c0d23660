using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Catalog;

public sealed class ActionReferenceTests
{
    private static readonly AwsCatalog Catalog = AwsCatalog.Current;

    [TestCase("*", ActionReferenceKind.Everything)]
    [TestCase("**", ActionReferenceKind.Everything)]
    [TestCase("*:*", ActionReferenceKind.Everything)]
    [TestCase("s3:GetObject", ActionReferenceKind.Known)]
    [TestCase("S3:GETOBJECT", ActionReferenceKind.Known)]
    [TestCase("s3:*", ActionReferenceKind.Known)]
    [TestCase("s3:Get*", ActionReferenceKind.Known)]
    [TestCase("s3:*Object", ActionReferenceKind.Known)]
    [TestCase("s3:G?tO*ject", ActionReferenceKind.Known)]
    [TestCase("*:GetObject", ActionReferenceKind.Known)]
    [TestCase("s3*:Get*", ActionReferenceKind.Known)]
    [TestCase("deeplens:*", ActionReferenceKind.Known)]
    [TestCase("s3:GetObjct", ActionReferenceKind.UnknownAction)]
    [TestCase("deeplens:Whatever", ActionReferenceKind.UnknownAction)]
    [TestCase("s4:GetObject", ActionReferenceKind.UnknownService)]
    [TestCase("s4:*", ActionReferenceKind.UnknownService)]
    [TestCase("nosuch*:Get*", ActionReferenceKind.UnknownService)]
    [TestCase("s3:Frobnicate*", ActionReferenceKind.MatchesNothing)]
    [TestCase("*:Frobnicate", ActionReferenceKind.MatchesNothing)]
    [TestCase("", ActionReferenceKind.Malformed)]
    [TestCase("s3", ActionReferenceKind.Malformed)]
    [TestCase("s3*", ActionReferenceKind.Malformed)]
    [TestCase("s3:", ActionReferenceKind.Malformed)]
    [TestCase(":GetObject", ActionReferenceKind.Malformed)]
    [TestCase("s3:Get:Object", ActionReferenceKind.Malformed)]
    [TestCase("s3: GetObject", ActionReferenceKind.Malformed)]
    [TestCase("s3:G\u0435tObject", ActionReferenceKind.Malformed)]
    [TestCase("s_3:GetObject", ActionReferenceKind.Malformed)]
    [TestCase("arn:aws:s3:::bucket", ActionReferenceKind.Malformed)]
    public void Says_what_a_written_action_is(string text, ActionReferenceKind kind)
    {
        var reference = Catalog.Resolve(text);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(reference.Kind, Is.EqualTo(kind));
        Assert.That(reference.Text, Is.EqualTo(text));
        Assert.That(Catalog.Resolve(text), Is.SameAs(reference), "remembered");
    }

    [Test]
    public void Says_nothing_of_a_text_that_is_not_all_known()
    {
        var hole = new Hole("Action", "${Action}");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.Resolve(new PatternValue([PatternPart.Of("s3:"), PatternPart.Of(hole)])).Kind, Is.EqualTo(ActionReferenceKind.Undecided));
        Assert.That(Catalog.Resolve(Value.Unknown("a parameter")).Actions, Is.Empty);
    }

    [TestCase("s3:Get*")]
    [TestCase("s3:*")]
    [TestCase("ec2:*Instance*")]
    [TestCase("iam:?et*Policy")]
    [TestCase("*:Tag*")]
    [TestCase("s*:*s")]
    [TestCase("*3:Put*Acl")]
    public void Finds_just_the_actions_that_match(string pattern)
    {
        var regex = new System.Text.RegularExpressions.Regex(
            "^" + pattern.Replace("*", ".*", StringComparison.Ordinal).Replace("?", ".", StringComparison.Ordinal) + "$",
            System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);

        Assert.That(
            Catalog.Resolve(pattern).Actions.Select(action => action.FullName),
            Is.EqualTo(Catalog.Everything.Select(action => action.FullName).Where(name => regex.IsMatch(name))));
    }

    [Test]
    public void Takes_a_long_text_in_short_time()
    {
        var pattern = "s3:" + string.Concat(Enumerable.Repeat("*a", 50_000));

        Assert.That(Catalog.Resolve(pattern).Kind, Is.EqualTo(ActionReferenceKind.MatchesNothing));
    }

    [Test]
    public void Compares_sets_without_walking_through_them()
    {
        var get = Catalog.Resolve("s3:Get*").Actions;
        var whole = Catalog.Resolve("s3:*").Actions;
        var objects = Catalog.Resolve("s3:*Object").Actions;
        var other = Catalog.Resolve("ec2:*").Actions;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(whole.Covers(get), Is.True);
        Assert.That(get.Covers(whole), Is.False);
        Assert.That(Catalog.Everything.Covers(whole), Is.True);
        Assert.That(get.Intersects(objects), Is.True);
        Assert.That(get.Intersects(other), Is.False);
        Assert.That(get.Union(objects).Count, Is.EqualTo(get.Count + objects.Count - get.Intersect(objects).Count));
        Assert.That(whole.Except(get).Count, Is.EqualTo(whole.Count - get.Count));
        Assert.That(whole.Except(get).Intersects(get), Is.False);
        Assert.That(whole.Except(whole).IsEmpty, Is.True);
        Assert.That(get.Contains(Catalog.FindAction("s3:GetObject")!), Is.True);
        Assert.That(get.Contains(Catalog.FindAction("s3:PutObject")!), Is.False);
        Assert.That(Catalog.Nothing.Contains(0), Is.False);
    }

    [Test]
    public void Agrees_with_sets_of_numbers_for_every_operation()
    {
        string[] patterns = ["*", "s3:*", "s3:Get*", "s3:*Object", "s3:?et*", "*:*Tags", "ec2:*", "e*:Create*", "a2c:*", "zzz*:*"];
        using var scope = Assert.EnterMultipleScope();
        foreach (var (left, right) in patterns.SelectMany(one => patterns.Select(other => (Catalog.Resolve(one).Actions, Catalog.Resolve(other).Actions))))
        {
            var (a, b) = (Numbers(left), Numbers(right));
            Assert.That(Numbers(left.Union(right)), Is.EqualTo(a.Union(b).Order()));
            Assert.That(Numbers(left.Intersect(right)), Is.EqualTo(a.Intersect(b).Order()));
            Assert.That(Numbers(left.Except(right)), Is.EqualTo(a.Except(b).Order()));
            Assert.That(left.Intersects(right), Is.EqualTo(a.Intersect(b).Any()));
            Assert.That(left.Covers(right), Is.EqualTo(!b.Except(a).Any()));
        }
    }

    private static int[] Numbers(ActionSet set) => [.. set.Select(action => action.Ordinal)];
}
