using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Variables;

/// <summary>A policy variable is not written as one.</summary>
internal sealed class MalformedVariable : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1102",
        Title = "Malformed policy variable",
        Family = RuleFamily.PolicyVariables,
        Severity = Severity.Error,
        Needs = StatementTraits.Variable,
        Supersedes = [new("PL1109", SupersessionReach.Element)],
        Message = "'{0}' is no policy variable: {1}",
        Advice = "write it as in ${{aws:username}}",
        Why = "AWS rejects a policy whose variable lacks its closing brace, has no name, holds a space or another sign in its name, or has a default without quotes.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html",
        Equivalents = ["access-analyzer:MISSING_BRACE_IN_VARIABLE", "access-analyzer:EMPTY_VARIABLE", "access-analyzer:UNSUPPORTED_SPACE_IN_VARIABLE", "access-analyzer:UNSUPPORTED_SYMBOL_IN_VARIABLE", "access-analyzer:MISSING_QUOTE_IN_VARIABLE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (!statement.Document.HasVariables)
        {
            return;
        }

        foreach (var value in statement.Resources.Values)
        {
            Check(value, context);
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            foreach (var value in condition.Values)
            {
                Check(value, context);
            }
        }
    }

    private static void Check(WrittenValue value, RuleContext context)
    {
        var text = value.Text ?? string.Empty;
        for (var variable = PolicyVariable.Next(text, 0); variable is { } one; variable = PolicyVariable.Next(text, one.Start + one.Length))
        {
            if (Fault(one) is { } fault)
            {
                context.Report(new Occurrence(value.PartPlace(new TextSpan(one.Start, one.Length)))
                {
                    Arguments = [ShownName.Of(text.Substring(one.Start, one.Length)), fault],
                    Label = fault,
                    Changes = Changes(value, one),
                });
            }
        }
    }

    /// <summary>Spaces in the name are left out; what else was meant cannot be told.</summary>
    private static ImmutableArray<Change> Changes(WrittenValue value, PolicyVariable variable)
    {
        var name = variable.Name.Replace(" ", string.Empty);
        return name.Length < variable.Name.Length && variable.IsClosed && Fault(variable with { Name = name }) is null
            ? ReplaceText.Of(value, new TextSpan(variable.Start + 2, variable.Name.Length), name, isSafe: true)
            : [];
    }

    internal static string? Fault(PolicyVariable variable)
    {
        if (variable.Name.Length == 0)
        {
            return "it has no name";
        }

        // What is no condition key may be another tool's placeholder: its form is not ours to judge.
        if (!variable.IsConditionKey)
        {
            return null;
        }

        return !variable.IsClosed ? "its closing brace is missing"
            : variable.Name.IndexOf(' ') >= 0 ? "a space stands in its name"
            : variable.HasOtherSymbol ? "a sign stands in its name that no key has"
            : variable.HasMalformedDefault ? "its default is not in single quotes"
            : null;
    }
}
