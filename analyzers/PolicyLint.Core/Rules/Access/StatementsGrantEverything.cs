using PolicyLint.Diagnostics;
using PolicyLint.Matching;
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
        if (statement.Effect != Effect.Allow || !statement.Actions.IsNegated || statement.Actions.IsOpen || statement.Actions.Values.IsEmpty
            || !IsOnEverything(statement))
        {
            return;
        }

        StatementVariant? last = null;
        foreach (var value in statement.Actions.Values)
        {
            if (Granting(statement, value.Value, context) is not { } other)
            {
                return;
            }

            last = other;
        }

        context.Report(new Occurrence(statement.Actions.NamePlace)
        {
            Arguments = [LineOf(last!)],
            Label = "all but these",
            Related = [new RelatedPlace(last!.Actions.NamePlace, "and these")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    private static bool IsOnEverything(StatementVariant statement) =>
        WideStatement.EveryResource(statement) is not null
        && Narrowing.Of(statement.Conditions) is NarrowingStrength.None or NarrowingStrength.Weak;

    /// <summary>The statement that allows, on every resource, what this one leaves out.</summary>
    private static StatementVariant? Granting(StatementVariant statement, Value leftOut, RuleContext context)
    {
        if (!context.Pairs.Spend(statement.Document.Statements.Length))
        {
            return null;
        }

        foreach (var other in statement.Document.Statements)
        {
            if (other == statement.Statement || other.Variants.Length != 1 || other.Guard.In(statement.World) != Answer.Yes)
            {
                continue;
            }

            var variant = other.Variants[0];
            if (variant.Effect == Effect.Allow && Grants(variant, leftOut) && IsOnEverything(variant))
            {
                return variant;
            }
        }

        return null;
    }

    private static bool Grants(StatementVariant other, Value leftOut)
    {
        foreach (var value in other.Actions.Values)
        {
            if (!other.Actions.IsNegated && ActionMatching.Covers(value.Value, leftOut) == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }

    private static string LineOf(StatementVariant statement)
    {
        var place = statement.Actions.NamePlace;
        var line = place.Source.Lines.LineAt(place.SourceSpan.Start);
        return line.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
