using CsCheck;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Matching;

public sealed class GlobPatternTests
{
    private static readonly GlobRules Resource = new(false, true);
    private static readonly string[] Texts = [.. Enumerate(5)];

    [TestCase("arn:aws:s3:::b/*/test/*", "arn:aws:s3:::b//test/x", Answer.Yes)]
    [TestCase("arn:aws:s3:::b/*/test/*", "arn:aws:s3:::b/test/x", Answer.No)]
    [TestCase("arn:aws:s3:::b/*", "arn:aws:s3:::B/x", Answer.No)]
    [TestCase("arn:aws:sqs:*:111122223333:q", "arn:aws:sqs:eu-central-1:111122223333:q", Answer.Yes)]
    [TestCase("b/${*}", "b/*", Answer.Yes)]
    [TestCase("b/${*}", "b/x", Answer.No)]
    [TestCase("b/${aws:username}", "b/alice", Answer.Maybe)]
    [TestCase("b/${aws:username}", "c/alice", Answer.No)]
    public void Matches_as_the_policy_language_does(string pattern, string text, Answer answer) =>
        Assert.That(GlobPattern.Parse(pattern, Resource).Matches(text), Is.EqualTo(answer));

    [Test]
    public void Takes_a_variable_literally_without_the_current_version() =>
        Assert.That(GlobPattern.Parse("${aws:username}", new GlobRules(false, false)).Matches("${aws:username}"), Is.EqualTo(Answer.Yes));

    [TestCase("a${aws:username}*", "a${AWS:UserName}b", Answer.Yes)]
    [TestCase("*", "${aws:username}", Answer.Yes)]
    [TestCase("${aws:username}", "*", Answer.No)]
    public void Covers_the_same_hole_and_never_takes_a_variable_for_a_wildcard(string pattern, string other, Answer answer) =>
        Assert.That(GlobPattern.Parse(pattern, Resource).Covers(GlobPattern.Parse(other, Resource)), Is.EqualTo(answer));

    [Test]
    public void Says_maybe_where_a_hole_may_hold_the_wildcard()
    {
        var hole = new UnknownValue(new Hole("x", "${x}"));
        var account = new UnknownValue(new Hole("y", "${y}", HoleDomain.AccountId));

        Assert.That(ActionMatching.CoversEverything(hole), Is.EqualTo(Answer.Maybe));
        Assert.That(ResourceMatching.CoversEverything(account, true), Is.EqualTo(Answer.No));
    }

    [TestCase("IAM:PASSROLE", Answer.Yes)]
    [TestCase("iam:Pass*", Answer.Yes)]
    [TestCase("i?m:*", Answer.Yes)]
    [TestCase("iam:PassRoles", Answer.No)]
    public void Compares_actions_in_any_case(string pattern, Answer answer) =>
        Assert.That(ActionMatching.Matches(Value.Known(pattern), "iam:PassRole"), Is.EqualTo(answer));

    [Test]
    public void Answers_a_hostile_pattern_within_the_limit()
    {
        var pattern = GlobPattern.Parse(string.Concat(Enumerable.Repeat("*a", 5_000)), Resource);
        var text = GlobPattern.Parse(new string('a', 10_000) + "b*b", Resource);

        Assert.That(pattern.Covers(text), Is.EqualTo(Answer.Maybe).Or.EqualTo(Answer.No));
        Assert.That(pattern.Intersects(text), Is.EqualTo(Answer.Maybe));
    }

    [Test]
    public void Agrees_with_a_naive_enumeration() => Gen.Select(Pattern, Pattern).Sample((left, right) =>
    {
        var one = GlobPattern.Parse(left, Resource);
        var other = GlobPattern.Parse(right, Resource);
        var ofOne = Texts.Where(text => Naive(left, text)).ToHashSet(StringComparer.Ordinal);
        var ofOther = Texts.Where(text => Naive(right, text)).ToHashSet(StringComparer.Ordinal);
        var matches = Texts.All(text => one.Matches(text) == ofOne.Contains(text).ToAnswer());
        var covers = one.Covers(other) != Answer.Yes || ofOther.IsSubsetOf(ofOne);
        var intersects = one.Intersects(other) != Answer.No || !ofOne.Overlaps(ofOther);
        return matches && covers && intersects;
    }, iter: 2_000, writeLine: TestContext.Out.WriteLine);

    [Test]
    public void Finds_every_cover_that_a_longer_pattern_of_the_same_prefix_makes() => Pattern.Sample(pattern =>
        GlobPattern.Parse(pattern + "*", Resource).Covers(GlobPattern.Parse(pattern, Resource)) == Answer.Yes
        && GlobPattern.Parse("*", Resource).Covers(GlobPattern.Parse(pattern, Resource)) == Answer.Yes
        && GlobPattern.Parse(pattern, Resource).Intersects(GlobPattern.Parse(pattern, Resource)) == Answer.Yes);

    [TestCase("s3:*", Answer.Yes, "s3:Get*", "s3:*")]
    [TestCase("ab*", Answer.Yes, "ab", "ab?*")]
    [TestCase("*", Answer.Yes, "?*", "")]
    [TestCase("*", Answer.No, "a*", "b*", "")]
    [TestCase("a*", Answer.No, "a?", "ab*")]
    [TestCase("${aws:username}/a", Answer.Yes, "${aws:username}/*")]
    [TestCase("a/b", Answer.Maybe, "b*", "${aws:username}/b")]
    [TestCase("${aws:username}", Answer.Maybe, "a*")]
    public void Says_whether_several_patterns_together_hold_every_text_of_another(string pattern, Answer answer, params string[] union) =>
        Assert.That(GlobPattern.Parse(pattern, Resource).IsCoveredBy([.. union.Select(one => GlobPattern.Parse(one, Resource))]), Is.EqualTo(answer));

    [Test]
    public void Agrees_with_a_naive_enumeration_on_unions() => Gen.Select(Short, Short, Short).Sample((target, left, right) =>
    {
        var answer = GlobPattern.Parse(target, Resource).IsCoveredBy([GlobPattern.Parse(left, Resource), GlobPattern.Parse(right, Resource)]);
        var isCovered = Texts.Where(text => Naive(target, text)).All(text => Naive(left, text) || Naive(right, text));

        // A text that neither holds may need a character that no pattern names, which ':' is here.
        return answer == isCovered.ToAnswer();
    }, iter: 2_000, writeLine: TestContext.Out.WriteLine);

    [Test]
    public void Answers_hostile_unions_within_the_limit()
    {
        var union = Enumerable.Range(1, 12).Select(count => GlobPattern.Parse("*a" + new string('?', count), Resource)).ToList();

        Assert.That(GlobPattern.Parse("*b*", Resource).IsCoveredBy(union), Is.EqualTo(Answer.No).Or.EqualTo(Answer.Maybe));
    }

    private static Gen<string> Short { get; } = Gen.Char["ab*?"].Array[0, 3].Select(units => new string(units));

    private static Gen<string> Pattern { get; } = Gen.Char["ab:*?"].Array[0, 5].Select(units => new string(units));

    private static IEnumerable<string> Enumerate(int length) => length == 0
        ? [string.Empty]
        : Enumerate(length - 1).SelectMany(text => text.Length == length - 1 ? new[] { text, text + "a", text + "b", text + ":" } : [text]);

    private static bool Naive(string pattern, string text)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        return pattern[0] switch
        {
            '*' => Enumerable.Range(0, text.Length + 1).Any(count => Naive(pattern[1..], text[count..])),
            '?' => text.Length > 0 && Naive(pattern[1..], text[1..]),
            _ => text.Length > 0 && text[0] == pattern[0] && Naive(pattern[1..], text[1..]),
        };
    }
}
