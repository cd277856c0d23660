using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>An administrator in parts: all but some actions here, those in another statement.</summary>
internal sealed class StatementsGrantEverything : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4004",
        Title = "Statements together grant every action on every resource",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.NotAction,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4002"), new("PL4101")],
        Message = "what NotAction leaves out here is allowed in line {0}: together they allow every action on every resource",
        Advice = "list the actions that are used",
        FurtherAdvice = "to keep some actions out, add a Deny: it wins over every Allow",
        Why = """
            Statements add up. NotAction with Allow keeps nothing out; it only does not allow it, and another statement of the same policy
            may. Whoever holds this policy is an administrator, though no statement says so.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
        Equivalents = ["security-hub:IAM.1", "config:iam-policy-no-statements-with-admin-access"],
        Bad = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}""",
        Good = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (!GrantedRest.IsAllButSome(statement) || !context.Pairs.Spend(statement.Actions.Values.Length * statement.Document.Statements.Length)
            || GrantedRest.In(statement, statement.Document.Statements) is not { } last)
        {
            return;
        }

        context.Report(new Occurrence(statement.Actions.NamePlace)
        {
            Arguments = [LineOf(last)],
            Label = "all but these",
            Related = [new RelatedPlace(last.Actions.NamePlace, "and these")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    private static string LineOf(StatementVariant statement)
    {
        var place = statement.Actions.NamePlace;
        var line = place.Source.Lines.LineAt(place.SourceSpan.Start);
        return line.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
