using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Grammar;

/// <summary>A statement lacks an element that every policy of its kind must have.</summary>
internal sealed class MissingElement : IDocumentRule
{
    private const PolicyKinds NeedsResource = PolicyKinds.WithoutPrincipal | PolicyKinds.Iot;
    private const PolicyKinds NeedsPrincipal = PolicyKinds.Resource | PolicyKinds.Trust | PolicyKinds.ResourceControl;

    /// <summary>Services whose resource policies name the resource; those of ECR and API Gateway may leave it out.</summary>
    private static readonly string[] WithResource = ["kms", "s3", "sqs", "sns", "lambda", "secretsmanager"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1004",
        Title = "Policy or statement lacks an element that AWS requires",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "this {1} has no {0}",
        Advice = "add {0}",
        Why = "AWS rejects a policy without a statement, and a statement without Effect and without Action or NotAction. An identity policy also needs Resource or NotResource, a resource policy and a trust policy Principal or NotPrincipal. KMS takes a key policy without Resource, and the statement does nothing.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
        Equivalents = ["access-analyzer:MISSING_STATEMENT", "access-analyzer:MISSING_EFFECT", "access-analyzer:MISSING_ACTION", "access-analyzer:MISSING_RESOURCE", "access-analyzer:MISSING_PRINCIPAL", "parliament:MALFORMED", "cfn-lint:E3510", "cfn-lint:E3512", "iam-policy-validator:missing_statement", "iam-policy-validator:empty_statement", "iam-policy-validator:missing_effect", "iam-policy-validator:missing_action", "iam-policy-validator:missing_resource", "iam-policy-validator:missing_principal"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        CheckStatements(document, context);
        var possible = document.Kind.Possible;
        var needsResource = (possible & ~NeedsResource) == 0
            || (possible == PolicyKinds.Resource && document.Statements.Length > 0 && WithResource.Contains(ServiceOfPolicy.Of(document)));
        foreach (var statement in document.Statements)
        {
            if (statement.Written.IsOpen || statement.Written.Members.IsEmpty)
            {
                continue;
            }

            Check(statement.Written, ElementNames.Effect, null, context);
            Check(statement.Written, ElementNames.Action, ElementNames.NotAction, context);
            if (needsResource)
            {
                Check(statement.Written, ElementNames.Resource, ElementNames.NotResource, context);
            }

            if ((possible & ~NeedsPrincipal) == 0)
            {
                Check(statement.Written, ElementNames.Principal, ElementNames.NotPrincipal, context);
            }
        }
    }

    private static void CheckStatements(PolicyDocument document, RuleContext context)
    {
        if (document.Written.IsOpen || document.Written.Members.IsEmpty)
        {
            return;
        }

        var member = document.Written.Find(ElementNames.Statement);
        if (member is null ? !HasMisspelling(document.Written, ElementNames.Document, ElementNames.Statement, null) : member.Value is WrittenList { IsOpen: false, Items.IsEmpty: true })
        {
            context.Report(new Occurrence(member?.NamePlace ?? document.Written.Members[0].NamePlace) { Arguments = [ElementNames.Statement, "policy"], Label = "in this policy" });
        }
    }

    private static void Check(WrittenMap statement, string name, string? inverse, RuleContext context)
    {
        if (statement.Find(name) is not null || (inverse is not null && statement.Find(inverse) is not null) || HasMisspelling(statement, ElementNames.OfStatement, name, inverse))
        {
            return;
        }

        context.Report(new Occurrence(StatementHead.Of(statement))
        {
            Arguments = [inverse is null ? name : name + " or " + inverse, "statement"],
            Label = "in this statement",
        });
    }

    /// <summary>What was meant for the element is reported as an unknown one.</summary>
    private static bool HasMisspelling(WrittenMap map, ImmutableArray<string> known, string name, string? inverse)
    {
        foreach (var member in map.Members)
        {
            if (!known.Contains(member.Name) && NearestName.Find(member.Name, known) is { } meant && (meant == name || meant == inverse))
            {
                return true;
            }
        }

        return false;
    }
}
