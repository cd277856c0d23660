using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A policy that is attached to an identity names a principal.</summary>
internal sealed class PrincipalNotAllowed : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1007",
        Title = "Principal in a policy that has none",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Principal,
        Kinds = PolicyKinds.WithoutPrincipal | PolicyKinds.Iot,
        Message = "{0} has no place in {1}",
        Advice = "remove it",
        Why = "The principal of an identity policy, a boundary, a session policy or a service control policy is whoever it is attached to. AWS rejects one that names another.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        Equivalents = ["access-analyzer:UNSUPPORTED_PRINCIPAL", "cfn-lint:E3510", "iam-policy-validator:unexpected_principal"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        SampleName = "team.boundary.json",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                if (member.Name is ElementNames.Principal or ElementNames.NotPrincipal)
                {
                    context.Report(new Occurrence(member.NamePlace) { Arguments = [member.Name, document.Kind.Presumed.Words()], Label = "not here", Changes = RemoveElement.Of(member, isSafe: false) });
                }
            }
        }
    }
}
