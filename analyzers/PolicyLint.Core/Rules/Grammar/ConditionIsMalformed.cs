using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A Condition is nested otherwise than operator, key, values.</summary>
internal sealed class ConditionIsMalformed : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1013",
        Title = "Condition is not nested as operator, key, values",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' must hold {1}, and this is {2}",
        Advice = "nest it as operator, key, values",
        Why = "A Condition is an object of operators, each an object of keys, each with a value or a list of values. AWS rejects any other form.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html",
        Equivalents = ["parliament:MALFORMED", "cfn-lint:E3510", "cfn-lint:E3512"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"aws:username":"alice"}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":"alice"}}}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Written.Find(ElementNames.Condition)?.Value is not WrittenMap operators)
            {
                continue;
            }

            foreach (var one in operators.Members)
            {
                CheckOperator(one, context);
            }
        }
    }

    private static void CheckOperator(WrittenMember member, RuleContext context)
    {
        if (member.Value is not WrittenMap keys)
        {
            if (member.Value is WrittenList || member.Value is WrittenValue { Value: KnownValue, Shape: not WrittenShape.Missing })
            {
                Report(member.Name, member.Value, "an object of condition keys", context);
            }

            return;
        }

        foreach (var key in keys.Members)
        {
            CheckValues(key, context);
        }
    }

    private static void CheckValues(WrittenMember key, RuleContext context)
    {
        if (key.Value is not WrittenList list)
        {
            CheckValue(key, key.Value, context);
            return;
        }

        foreach (var item in list.Items)
        {
            if (!CheckValue(key, item, context))
            {
                return;
            }
        }
    }

    /// <summary>Whether it is a value; null is none, as the grammar has text, numbers and booleans only.</summary>
    private static bool CheckValue(WrittenMember key, WrittenNode node, RuleContext context)
    {
        if (node is WrittenValue { Shape: not WrittenShape.Null })
        {
            return true;
        }

        Report(key.Name, node, "a value or a list of values", context);
        return false;
    }

    private static void Report(string name, WrittenNode value, string wanted, RuleContext context)
    {
        var type = value is WrittenMap ? "an object" : value is WrittenList ? "a list" : value is WrittenValue { Shape: WrittenShape.Null } ? "null" : "a value";
        context.Report(new Occurrence(value.Place) { Arguments = [name, wanted, type], Label = "wrong nesting" });
    }
}
