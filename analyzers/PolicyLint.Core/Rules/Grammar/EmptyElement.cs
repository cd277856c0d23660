using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>An element holds nothing.</summary>
internal sealed class EmptyElement : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1012",
        Title = "Element holds nothing",
        Family = RuleFamily.Grammar,
        Severity = Severity.Info,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "{0} holds nothing",
        Advice = "{1}",
        Why = "An empty list of actions, resources or principals matches nothing, so the statement does nothing. What an empty Condition or an empty list of its values does is not documented clearly, except with a qualifier or IfExists. Either way the author meant something else.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
        Equivalents = ["access-analyzer:EMPTY_ARRAY_ACTION", "access-analyzer:EMPTY_ARRAY_RESOURCE", "access-analyzer:EMPTY_ARRAY_PRINCIPAL", "access-analyzer:EMPTY_OBJECT_PRINCIPAL", "access-analyzer:EMPTY_OBJECT_CONDITION", "access-analyzer:EMPTY_ARRAY_CONDITION", "access-analyzer:EMPTY_ARRAY_CONDITION_FORALLVALUES", "access-analyzer:EMPTY_ARRAY_CONDITION_FORANYVALUE", "access-analyzer:EMPTY_ARRAY_CONDITION_IFEXISTS"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":[],"Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                if (member.Name is not (ElementNames.Sid or ElementNames.Effect) && ElementNames.OfStatement.Contains(member.Name))
                {
                    Check(member.Name, null, member, context);
                }
            }
        }
    }

    private static void Check(string element, string? parent, WrittenMember member, RuleContext context)
    {
        if (IsEmpty(member.Value) && !IsOfWrongType(member))
        {
            var advice = element == ElementNames.Condition ? OfCondition(parent) : "remove the statement, or say what it is about";
            context.Report(new Occurrence(member.Value.Place) { Arguments = [member.Name, advice], Label = "empty" });
        }
        else if (member.Value is WrittenMap map)
        {
            foreach (var inner in map.Members)
            {
                Check(element, member.Name, inner, context);
            }
        }
    }

    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html</remarks>
    private static string OfCondition(string? parent)
    {
        var test = ConditionOperator.Parse(parent ?? string.Empty);
        return test.Qualifier == SetQualifier.ForAnyValue ? "it is never true: remove it, or say what it is to test"
            : test.Qualifier == SetQualifier.ForAllValues || test.IfExists ? "it is true only where the key is absent: write that as a Null test"
            : "remove it, or say what it is to test";
    }

    private static bool IsEmpty(WrittenNode value) =>
        value is WrittenMap { IsOpen: false, Members.IsEmpty: true } or WrittenList { IsOpen: false, Items.IsEmpty: true };

    /// <summary>What is of the wrong type is said to be that, and no more.</summary>
    private static bool IsOfWrongType(WrittenMember member) => member.Name switch
    {
        ElementNames.Action or ElementNames.NotAction or ElementNames.Resource or ElementNames.NotResource => member.Value is WrittenMap,
        ElementNames.Condition or ElementNames.Principal or ElementNames.NotPrincipal => member.Value is WrittenList,
        _ => false,
    };
}
