using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Variables;

/// <summary>A policy variable stands in a policy in whose version it is literal text.</summary>
internal sealed class VariableNeedsCurrentVersion : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1101",
        Title = "Policy variable without Version 2012-10-17",
        Family = RuleFamily.PolicyVariables,
        Severity = Severity.Error,
        Needs = StatementTraits.Variable,
        Supersedes = [new("PL1009", SupersessionReach.Document)],
        Message = "'{0}' is literal text here, as the policy is in the language of 2008",
        Advice = "write \"Version\": \"2012-10-17\"",
        Why = "Policy variables came with the version 2012-10-17. With an older Version, or none, nothing is replaced, and the statement matches a resource that is really called so.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html",
        Equivalents = ["access-analyzer:VARIABLE_UNSUPPORTED_IN_VERSION"],
        Bad = """{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Document.HasVariables || statement.Document.Written.IsOpen || statement.Document.Written.Find(ElementNames.Version)?.Value is WrittenValue { Text: null })
        {
            return;
        }

        foreach (var value in statement.Resources.Values)
        {
            Check(value, statement, context);
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            foreach (var value in condition.Values)
            {
                Check(value, statement, context);
            }
        }
    }

    private static void Check(WrittenValue value, StatementVariant statement, RuleContext context)
    {
        if (value.Text is { } text && PolicyVariable.FirstKey(text) is { } variable)
        {
            context.Report(new Occurrence(value.PartPlace(new TextSpan(variable.Start, variable.Length)))
            {
                Arguments = [text.Substring(variable.Start, variable.Length)],
                Label = "literal text",
                Changes = Repair.CurrentVersion(statement.Document, isSafe: false),
            });
        }
    }
}
