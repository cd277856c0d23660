using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>A trust policy that allows all of STS, not just taking the role.</summary>
internal sealed class EveryActionInTrust : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4009",
        Title = "Trust policy allows every STS action",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WildcardInAction,
        Kinds = PolicyKinds.Trust,
        Message = "'{0}' also lets them set any session tags and source identity, and sign in by SAML and web identity",
        Advice = "name the one way in, such as sts:AssumeRole",
        FurtherAdvice = "add sts:TagSession or sts:SetSourceIdentity where they are used",
        Why = """
            Session tags and the source identity decide what conditions on aws:PrincipalTag and aws:SourceIdentity see. Whoever may set them
            freely chooses the rights of the session.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html",
        Equivalents = ["cfn_nag:F2"],
        SampleName = "role.trust.json",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":["sts:AssumeRole","sts:TagSession"]}}""",
    };

    private static readonly Value EveryStsAction = Value.Known("sts:*");

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated)
        {
            return;
        }

        foreach (var value in statement.Actions.Values)
        {
            // Nearly every trust policy names one action in full.
            if (value.Text is { Length: > 0 } text && text[text.Length - 1] == '*' && ActionMatching.Covers(value.Value, EveryStsAction) == Answer.Yes)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [text], Label = "every action of STS" });
                return;
            }
        }
    }
}
