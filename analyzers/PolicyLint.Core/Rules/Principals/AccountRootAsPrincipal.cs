using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>A whole account is named as principal, often in the belief that its root user is meant.</summary>
internal sealed class AccountRootAsPrincipal : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5003",
        Title = "Whole account as principal",
        Family = RuleFamily.Principals,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.Principal,
        Kinds = PolicyKinds.Resource | PolicyKinds.Trust,
        Message = "'{0}' is the whole account, not its root user: whoever may there, may here",
        Advice = "name the role that needs it",
        Why = """
            The ARN that ends in :root, and the bare account id, stand for every user and role of the account. Who of them gets in is then
            decided by the policies of that account, not by this one.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts",
        Equivalents = ["checkov:CKV_AWS_61", "cloudsplaining:AssumableByCrossAccountPrincipal"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/reader"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals.IsNegated || !statement.Conditions.IsEmpty || AccountPrincipal.IsKeyAdministration(statement))
        {
            return;
        }

        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Type == PrincipalType.Aws && AccountPrincipal.AccountOf(entry.Written.Value) is { } account && !KnownAccounts.Has(account, statement.Document.Account, context.Settings))
            {
                context.Report(new Occurrence(entry.Written.Place) { Arguments = [entry.Written.Value.Display], Label = "every user and role of the account" });
            }
        }
    }
}
