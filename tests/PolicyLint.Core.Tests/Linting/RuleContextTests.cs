using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Rules;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

public sealed class RuleContextTests
{
    private const string Policy = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":["s3:GetObject","s3:nosuch","${hole}"],"Resource":"*"},
          {"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}
        """;

    [Test]
    public void Looks_the_actions_of_a_statement_up_in_their_order()
    {
        var context = new RuleContext(RuleSettings.Default, _ => { });
        var (first, second) = Variants();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(
            context.ActionsOf(first).Select(reference => reference.Kind),
            Is.EqualTo(new[] { ActionReferenceKind.Known, ActionReferenceKind.UnknownAction, ActionReferenceKind.Undecided }));
        Assert.That(context.ActionsOf(second).Single().Actions.Count, Is.EqualTo(AwsCatalog.Current.FindService("iam")!.ActionCount));
        Assert.That(context.ActionsOf(ValueClause.Missing), Is.Empty);
    }

    [Test]
    public void Looks_them_up_once_whichever_statement_was_asked_for_between()
    {
        var context = new RuleContext(RuleSettings.Default, _ => { });
        var (first, second) = Variants();
        context.ActionsOf(first);
        context.ActionsOf(second);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            context.ActionsOf(first);
            context.ActionsOf(second);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(180, false)]
    [TestCase(181, true)]
    [TestCase(-1000, false)]
    public void Knows_whether_its_catalogue_is_old(int days, bool isOld) =>
        Assert.That(new RuleContext(RuleSettings.Default, _ => { }, AwsCatalog.Current.Date.AddDays(days).AddHours(13)).IsCatalogOld, Is.EqualTo(isOld));

    [Test]
    public void Lets_age_not_matter_without_a_date() =>
        Assert.That(new RuleContext(RuleSettings.Default, _ => { }).IsCatalogOld, Is.False);

    private static (StatementVariant First, StatementVariant Second) Variants()
    {
        var document = PolicyFileReader.ReadText(new SourceText("a.json", Policy).Mapped, KindJudgement.Certain(PolicyKind.Identity)).Inventory.Documents.Single();
        return (document.Statements[0].Variants.Single(), document.Statements[1].Variants.Single());
    }
}
