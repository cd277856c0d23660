using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Matching;

public sealed class ArnMatchingTests
{
    [TestCase("arn:aws:s:*:111122223333:finance/*", "arn:aws:s:us-east-2:111122223333:finance/d", Answer.Yes)]
    [TestCase("arn:aws:s:*:111122223333:finance/*", "arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/d", Answer.No)]
    [TestCase("arn:aws:sns:*:*:*", "arn:aws:sns:eu-west-1:111122223333:topic:more", Answer.Yes)]
    [TestCase("arn:aws:iam::111122223333:role/a?", "arn:aws:iam::111122223333:role/ab", Answer.Yes)]
    [TestCase("arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/A", Answer.No)]
    [TestCase("arn:aws:iam::111122223333:role/${aws:username}", "arn:aws:iam::111122223333:role/a", Answer.Maybe)]
    [TestCase("*", "arn:aws:iam::111122223333:role/a", Answer.Maybe)]
    [TestCase("arn:aws:s3", "arn:aws:s3:::a", Answer.Maybe)]
    public void Compares_field_by_field(string pattern, string arn, Answer answer) =>
        Assert.That(ArnMatching.Covers(Value.Known(pattern), Value.Known(arn), hasVariables: true), Is.EqualTo(answer));

    [Test]
    public void Lets_a_wildcard_of_a_resource_cross_the_colons_that_it_may_not_cross_in_a_condition() => Assert.That(
        ResourceMatching.Covers(Value.Known("arn:aws:s:*:111122223333:finance/*"), "arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/d", true),
        Is.EqualTo(Answer.Yes));

    [Test]
    public void Gives_each_field_its_place()
    {
        var arn = Arn.Parse("arn:aws:logs:eu-west-1:111122223333:log-group:a:*")!.Value;

        Assert.That(
            new[] { arn.Partition, arn.Service, arn.Region, arn.Account, arn.Resource }.Select(field => arn[field]),
            Is.EqualTo(new[] { "aws", "logs", "eu-west-1", "111122223333", "log-group:a:*" }));
    }

    [TestCase("")]
    [TestCase("arn:aws:s3::a")]
    [TestCase("ARN:aws:s3:::a")]
    [TestCase("s3:::a:b:c:d")]
    public void Gives_no_fields_of_what_is_no_arn(string text) => Assert.That(Arn.Parse(text), Is.Null);
}
