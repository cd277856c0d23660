using PolicyLint.Core.Tests.Grants;
using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>
/// No repair allows what was not allowed before: held for every one, on requests made of all that stands in the policy before and after.
/// </summary>
public sealed class GrantsNoMoreTests
{
    private static IEnumerable<TestCaseData> Cases =>
        FixCases.All.Where(one => !MendingRules.All.ContainsKey(one.Rule)).Select((one, index) => new TestCaseData(one).SetName($"{{m}}({index} {one})"));

    private static IEnumerable<FixCase> Mending => FixCases.All.Where(one => MendingRules.All.ContainsKey(one.Rule));

    [TestCaseSource(nameof(Cases))]
    public void Allows_no_more_than_before(FixCase one) =>
        Assert.That(GrantHolder.Gains(Read(one, one.Bad), Read(one, one.Fixed)).Take(3), Is.Empty);

    [Test]
    public void Lists_as_mending_only_what_mends() => Assert.That(
        MendingRules.All.Keys.Except(Mending.Where(one => GrantHolder.Gains(Read(one, one.Bad), Read(one, one.Fixed)).Any()).Select(one => one.Rule)),
        Is.Empty, "a repair that allows nothing more needs no exception");

    [Test]
    public void Sees_what_grants_more()
    {
        var bad = FixCase.Of("", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", """{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::a/*"}""");

        Assert.That(GrantHolder.Gains(Read(bad, bad.Bad), Read(bad, bad.Fixed)), Is.Not.Empty);
        Assert.That(GrantHolder.Gains(Read(bad, bad.Fixed), Read(bad, bad.Bad)), Is.Empty);
    }

    private static Inventory Read(FixCase one, string text) => PolicyFileReader.Read(new SourceText(one.Name, text), new PolicyFileOptions(null, ExpectsPolicy: true)).Inventory;
}
