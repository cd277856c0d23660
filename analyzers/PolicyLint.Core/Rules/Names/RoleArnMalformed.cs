using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>A property that asks for the ARN of a role, and holds something else.</summary>
internal sealed class RoleArnMalformed : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2044",
        Title = "No ARN of a role where a property asks for one",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Message = "{0} asks for the ARN of a role, and {1}",
        Advice = "{2}",
        Why = """
            The service checks the ARN when the resource is made, so the stack fails after all that came before it has been made. Ref of a role
            is its name; its ARN is an attribute.
            """,
        Page = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#aws-resource-iam-role-return-values",
        Equivalents = ["cfn-lint:E3511"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Run":{"Type":"AWS::Lambda::Function","Properties":{"Role":"run"}}}}""",
        Good = """{"Resources":{"Run":{"Type":"AWS::Lambda::Function","Properties":{"Role":"arn:aws:iam::111122223333:role/run"}}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var use in inventory.RoleArns)
        {
            if (use.TakesName)
            {
                continue;
            }

            if (use.NamedRole is { } role)
            {
                Report(use, $"Ref of {role.LogicalId} is its name", $"write !GetAtt {role.LogicalId}.Arn", context);
            }
            else if (IsNone(use.Value))
            {
                Report(use, $"'{use.Value.Display}' is none", "write arn:aws:iam::ACCOUNT:role/NAME", context);
            }
        }
    }

    private static void Report(RoleArnUse use, string what, string advice, RuleContext context) =>
        context.Report(new Occurrence(use.Place) { Arguments = [use.Property, what, advice], Label = "no ARN of a role" });

    /// <summary>Whether it is surely no such ARN, whatever fills its holes.</summary>
    private static bool IsNone(Value value)
    {
        if (ResourceMatching.ArnText(value) is not { Length: > 0 } text || ArnFieldText.HasPlaceholderMark(text, new TextSpan(0, text.Length)))
        {
            return false;
        }

        if (text[0] == TextHole.Character)
        {
            return false;
        }

        if (!text.StartsWith(Arn.Prefix, StringComparison.Ordinal))
        {
            return text.IndexOf(TextHole.Character) < 0 || !Arn.Prefix.StartsWith(text.Substring(0, text.IndexOf(TextHole.Character)), StringComparison.Ordinal);
        }

        return value is KnownValue && (Arn.Parse(text) is not { } arn || !arn.Is(arn.Service, "iam") || !arn[arn.Resource].StartsWith("role/", StringComparison.Ordinal));
    }
}
