using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Trust;

/// <summary>A role trusts IAM Roles Anywhere without all three actions that it uses.</summary>
internal sealed class RolesAnywhereLacksActions : IDocumentRule
{
    private const string RolesAnywhere = "rolesanywhere.amazonaws.com";

    private static readonly string[] Needed = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5102",
        Title = "Trust in IAM Roles Anywhere lacks an action that it uses",
        Family = RuleFamily.Trust,
        Severity = Severity.Error,
        Kinds = PolicyKinds.Trust,
        Message = "IAM Roles Anywhere also uses {0}, which this policy does not allow it",
        Advice = "add it to Action",
        Why = "IAM Roles Anywhere assumes the role, sets the source identity and tags the session in one call. It fails unless all three are allowed.",
        Page = "https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html",
        Equivalents = ["access-analyzer:MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},"Action":["sts:AssumeRole","sts:SetSourceIdentity"]}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},"Action":["sts:AssumeRole","sts:SetSourceIdentity","sts:TagSession"]}}""",
        SampleName = "team.trust.json",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        StatementVariant? first = null;
        var (isOpen, missing) = (document.AreStatementsOpen, new List<string>(Needed));
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Deny || !Names(variant))
                {
                    continue;
                }

                first ??= variant;
                isOpen |= variant.Effect != Effect.Allow || variant.Actions.IsOpen || variant.Actions.IsNegated || !variant.Actions.IsPresent;
                missing.RemoveAll(action => Allows(variant, action));
            }
        }

        if (first is not null && !isOpen && missing.Count > 0)
        {
            context.Report(new Occurrence(first.Actions.NamePlace) { Arguments = [string.Join(" and ", missing)], Label = "an action is missing" });
        }
    }

    private static bool Names(StatementVariant statement)
    {
        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Type == PrincipalType.Service && entry.Written.Text == RolesAnywhere && !statement.Principals.IsNegated)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Allows(StatementVariant statement, string action)
    {
        foreach (var value in statement.Actions.Values)
        {
            if (ActionMatching.Matches(value.Value, action) != Answer.No)
            {
                return true;
            }
        }

        return false;
    }
}
