using PolicyLint.Model;
using PolicyLint.Reading.Templates;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The buckets, tables and queues of the code, which policies may be about.</summary>
/// <param name="block">What was found in the code.</param>
/// <param name="inventory">Takes them.</param>
internal sealed class CdkResources(CdkBlock block, InventoryBuilder inventory)
{
    public void Add()
    {
        foreach (var construct in block.Constructs)
        {
            if ((TemplateTypes.Of(construct) ?? TemplateTypes.OfConstruct(construct.Type)) is { } type && !type.StartsWith("AWS::IAM::", StringComparison.Ordinal)
                && ResourceTypes.Find(type) is { } facts)
            {
                inventory.Add(new Resource(construct.Variable ?? CdkIdentities.LogicalIdOf(construct), type, construct.Place)
                {
                    Guard = construct.Guard,
                    ArnType = facts.ArnType,
                    ArnText = ArnTextOf(construct, facts),
                });
            }
        }
    }

    /// <summary>What gives the ARN of a construct that is in a variable.</summary>
    private static string? ArnTextOf(CdkConstruct construct, ResourceTypeFacts facts)
    {
        if (construct.Variable is not { } variable)
        {
            return null;
        }

        return CdkSymbols.ArnPropertyOf(construct.Type) is { } property ? variable + "." + property
            : construct.Type.Name == "CfnResource" && facts.ArnAttribute is { } attribute ? "Token.AsString(" + variable + ".GetAtt(\"" + attribute + "\"))"
            : null;
    }
}
