using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Variables;

/// <summary>A policy variable stands in an element that does not replace it.</summary>
internal sealed class VariableInActionOrPrincipal : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1103",
        Title = "Policy variable in Action or Principal",
        Family = RuleFamily.PolicyVariables,
        Severity = Severity.Error,
        Needs = StatementTraits.VariableElsewhere,
        Message = "'{0}' is not replaced in {1}",
        Advice = "use variables in Resource and Condition only",
        Why = "Policy variables work in Resource, NotResource and the values of a Condition. AWS rejects a policy that has one in another element.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html",
        Equivalents = ["access-analyzer:VARIABLE_UNSUPPORTED_IN_ELEMENT"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:${aws:PrincipalTag/action}","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var value in statement.Actions.Values)
        {
            Check(value, statement.Actions.IsNegated ? ElementNames.NotAction : ElementNames.Action, context);
        }

        foreach (var entry in statement.Principals.Entries)
        {
            Check(entry.Written, statement.Principals.IsNegated ? ElementNames.NotPrincipal : ElementNames.Principal, context);
        }
    }

    private static void Check(WrittenValue value, string element, RuleContext context)
    {
        if (value.Text is { } text && PolicyVariable.FirstKey(text) is { } variable)
        {
            context.Report(new Occurrence(value.PartPlace(new TextSpan(variable.Start, variable.Length)))
            {
                Arguments = [text.Substring(variable.Start, variable.Length), element],
                Label = "not replaced",
            });
        }
    }
}
