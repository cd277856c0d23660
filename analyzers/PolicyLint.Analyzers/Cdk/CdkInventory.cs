using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes policies of what was found in the code of one member.</summary>
internal static class CdkInventory
{
    /// <summary>The policies whose kind is known: the statements that are put on the same thing are one.</summary>
    public static Inventory OfSinks(BlockEvaluator block)
    {
        var inventory = new InventoryBuilder();
        foreach (var group in block.Sinks.GroupBy(sink => (sink.Owner, sink.Kind)))
        {
            var items = new List<CdkItem>();
            var known = new HashSet<CdkItem>();
            var isOpen = false;
            foreach (var sink in group)
            {
                isOpen |= !sink.IsComplete;
                Flatten(sink.Value, sink.Guard, items, ref isOpen);
            }

            // One statement may be given twice, and a document be used in two places: it is still one.
            items.RemoveAll(item => !known.Add(item));
            if (items.Count > 0)
            {
                inventory.Add(new PolicyDocument(Write(items, isOpen, group.First().Place), group.Key.Kind));
            }
        }

        return inventory.ToInventory();
    }

    /// <summary>The statements of which no use was found, each a policy of some kind.</summary>
    public static Inventory OfRest(BlockEvaluator block)
    {
        var inventory = new InventoryBuilder();
        foreach (var statement in block.Statements)
        {
            if (!statement.IsUsed && !statement.IsOfHelper)
            {
                // Whoever uses it may add to it: what is not there yet is no mistake.
                statement.Share();
                var kind = new KindJudgement(PolicyKind.Identity, PolicyKinds.All);
                inventory.Add(new PolicyDocument(Write([new CdkItem(statement, Guard.Always)], true, statement.Place), kind));
            }
        }

        return inventory.ToInventory();
    }

    private static void Flatten(CdkNode node, Guard guard, List<CdkItem> items, ref bool isOpen)
    {
        switch (node)
        {
            case CdkStatement statement:
                statement.IsUsed = true;
                items.Add(new CdkItem(statement, guard));
                break;
            case CdkDocument document:
                isOpen |= document.IsOpen || document.Json is not null;
                Flatten(document.Statements, guard, items, ref isOpen);
                break;
            case CdkList list:
                isOpen |= list.IsOpen;
                foreach (var item in list.Items)
                {
                    Flatten(item.Node, guard.And(item.Guard), items, ref isOpen);
                }

                break;
            case CdkChoice choice:
                Flatten(choice.WhenTrue, guard.And(choice.Term), items, ref isOpen);
                Flatten(choice.WhenFalse, guard.And(choice.Term with { Holds = !choice.Term.Holds }), items, ref isOpen);
                break;
            case CdkPrincipal { Parts.IsEmpty: false } composite:
                foreach (var part in composite.Parts)
                {
                    Flatten(part.Node, guard.And(part.Guard), items, ref isOpen);
                }

                break;
            case CdkPrincipal:
                items.Add(new CdkItem(node, guard));
                break;
            case CdkNull:
                break;
            default:
                isOpen = true;
                break;
        }
    }

    private static WrittenMap Write(List<CdkItem> items, bool isOpen, Place place)
    {
        var builder = new WrittenBuilder();
        var writer = new StatementWriter(builder);
        builder.BeginMap(place)
            .Name(ElementNames.Version, place).Value(Value.Known(PolicyDocument.CurrentVersion), place)
            .Name(ElementNames.Statement, place).BeginList(place);
        if (isOpen)
        {
            builder.Open();
        }

        foreach (var item in items)
        {
            writer.Under(item.Guard, () =>
            {
                if (item.Node is CdkStatement statement)
                {
                    writer.Write(statement);
                }
                else
                {
                    writer.WriteTrust(item.Node);
                }
            });
        }

        builder.EndList().EndMap();
        return (WrittenMap)builder.Complete();
    }
}
