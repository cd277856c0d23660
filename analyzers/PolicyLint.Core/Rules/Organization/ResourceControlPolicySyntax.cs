using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Organization;

/// <summary>A resource control policy says what Organizations does not take: an Allow, every action, a single principal.</summary>
internal sealed class ResourceControlPolicySyntax : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6001",
        Title = "Resource control policy that Organizations rejects",
        Family = RuleFamily.Organization,
        Severity = Severity.Error,
        Kinds = PolicyKinds.ResourceControl,
        Message = "{0} has no place in a resource control policy",
        Advice = "{1}",
        Why = "A resource control policy only denies, for every principal, and names the services of its actions. Organizations rejects any other; the one policy that allows everything is its own.",
        Page = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html",
        Equivalents =
        [
            "access-analyzer:RCP_SYNTAX_ERROR_ALLOW", "access-analyzer:RCP_SYNTAX_ERROR_ACTION", "access-analyzer:RCP_SYNTAX_ERROR_PRINCIPAL",
            "iam-policy-validator:invalid_rcp_effect", "iam-policy-validator:invalid_rcp_wildcard_action", "iam-policy-validator:invalid_rcp_principal",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}}""",
        SampleName = "team.rcp.json",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (IsAwsOwn(statement))
        {
            return;
        }

        if (statement.Effect == Effect.Allow && statement.Statement.Written.Find(ElementNames.Effect)?.Value is { } effect)
        {
            context.Report(new Occurrence(effect.Place) { Arguments = ["Allow", "write Deny, with a Condition for those who may"], Label = "not here" });
        }

        foreach (var value in statement.Actions.Values)
        {
            if (!statement.Actions.IsNegated && value.Text == "*")
            {
                context.Report(new Occurrence(value.Place) { Arguments = ["the action *", "name the services: \"s3:*\""], Label = "every action" });
            }
        }

        if (!statement.Principals.IsNegated)
        {
            CheckPrincipals(statement, context);
        }
    }

    private static void CheckPrincipals(StatementVariant statement, RuleContext context)
    {
        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Written.Text is { } text && text != "*")
            {
                context.Report(new Occurrence(entry.Written.Place)
                {
                    Arguments = [$"the principal '{text}'", "write \"*\", and test the principal in the Condition"],
                    Label = "not everyone",
                });
            }
        }
    }

    /// <summary>RCPFullAWSAccess, which Organizations attaches itself.</summary>
    private static bool IsAwsOwn(StatementVariant statement) =>
        statement.Effect == Effect.Allow && statement.Document.Statements.Length == 1 && statement.Conditions.IsEmpty
        && statement.Actions is { IsNegated: false, Values: [{ Text: "*" }] } && statement.Resources is { IsNegated: false, Values: [{ Text: "*" }] };
}
