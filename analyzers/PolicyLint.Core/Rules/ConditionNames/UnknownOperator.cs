using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition operator that AWS does not have.</summary>
internal sealed class UnknownOperator : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2102",
        Title = "Unknown condition operator",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Message = "'{0}' is no condition operator",
        Advice = "{1}",
        Why = "AWS rejects a policy with an operator that it does not know. Case does not count; ForAllValues: and ForAnyValue: may stand before it and IfExists behind it, but not behind Null.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
        Equivalents = ["access-analyzer:INVALID_CONDITION_OPERATOR", "access-analyzer:NULL_WITH_IF_EXISTS", "parliament:UNKNOWN_OPERATOR", "cfn-lint:E3510", "iam-policy-validator:invalid_operator"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEqual":{"aws:username":"alice"}}}}""",
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

            foreach (var member in operators.Members)
            {
                if (member.Value is WrittenMap && IsUnknown(ConditionOperator.Parse(member.Name)) && !IsPlaceholder(member))
                {
                    Report(member, operators, ConditionOperator.Parse(member.Name), context);
                }
            }
        }
    }

    private static bool IsUnknown(ConditionOperator one) => one.Family == OperatorFamily.Unknown || IsNullWithIfExists(one);

    private static bool IsNullWithIfExists(ConditionOperator one) => one is { Family: OperatorFamily.Null, IfExists: true };

    /// <summary>Whether it is to be filled in, or was not written at all.</summary>
    private static bool IsPlaceholder(WrittenMember member) =>
        member.Name.Length == 0 ? member.NameText is null : member.Name[0] is '<' or '[' or '$' or TextHole.Character;

    private static void Report(WrittenMember member, WrittenMap operators, ConditionOperator unknown, RuleContext context)
    {
        var nearest = NearestName.Find(unknown.Name, ConditionOperator.Names, out var isClear);
        var changes = nearest is null || unknown.Name.Length != member.Name.Length || operators.Find(nearest) is not null
            ? []
            : ReplaceText.Of(member, nearest, isClear);
        context.Report(new Occurrence(member.NamePlace)
        {
            Arguments = [member.Name, IsNullWithIfExists(unknown) ? "write 'Null', which tests whether the key is there" : nearest is null ? "use one of AWS's operators" : $"did you mean '{nearest}'?"],
            Label = "unknown operator",
            Changes = changes,
        });
    }
}
