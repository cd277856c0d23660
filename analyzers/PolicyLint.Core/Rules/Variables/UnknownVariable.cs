using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules.ConditionNames;
using PolicyLint.Text;

namespace PolicyLint.Rules.Variables;

/// <summary>A policy variable with the name of a condition key that AWS does not have.</summary>
internal sealed class UnknownVariable : IStatementRule
{
    private static readonly char[] NoNameSigns = [' ', '\t', '\n', '$', '<', TextHole.Character];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1109",
        Title = "Unknown policy variable",
        Family = RuleFamily.PolicyVariables,
        Severity = Severity.Warning,
        Needs = StatementTraits.Variable,
        Message = "AWS had no condition key '{0}' on {1}, so no request fills the variable",
        Advice = "{2}",
        Why = "A variable is replaced by the value of a condition key in the request. If the request has no such key, the value matches nothing: an Allow grants nothing for it, and a Deny stops nobody.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html",
        Equivalents = [],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:usrname}/*"}}""",
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
        if (value.Text is not { } text || text.IndexOf('$') < 0)
        {
            return;
        }

        for (var variable = PolicyVariable.Next(text, 0); variable is { } one; variable = PolicyVariable.Next(text, one.Start + one.Length))
        {
            if (one.IsClosed && one.IsConditionKey && MalformedVariable.Fault(one) is null && IsUnknown(KeyName.Of(one.Name), context))
            {
                Report(value, one, context);
            }
        }
    }

    private static bool IsUnknown(KeyName key, RuleContext context)
    {
        if (key.IsOfIssuer || !IsName(key) || context.Catalog.FindConditionKey(key.Text) is not null || UnlistedKeys.Contains(key.Text))
        {
            return false;
        }

        return key.IsGlobal || context.Catalog.FindService(key.Prefix) is { IsRetired: false };
    }

    /// <summary>What begins with something else than a letter, or holds white space, is malformed or another tool's.</summary>
    private static bool IsName(KeyName key) =>
        key.Text.IndexOfAny(NoNameSigns) < 0 && key.Text[key.Colon + 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static void Report(WrittenValue value, PolicyVariable variable, RuleContext context)
    {
        var meant = NearestKey.Find(KeyName.Of(variable.Name), context, out var isClear);
        var name = new TextSpan(variable.Start + 2, variable.Name.Length);
        var changes = meant is null ? [] : ReplaceText.Of(value, name, meant, isClear);
        context.Report(new Occurrence(value.PartPlace(name))
        {
            Arguments = [variable.Name, NearestKey.Date(context), meant is null ? "use one of its condition keys" : $"did you mean '{meant}'?"],
            Label = "unknown key",
            Changes = changes,
        });
    }
}
