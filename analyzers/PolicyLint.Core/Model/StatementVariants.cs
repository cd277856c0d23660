using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>Makes the variants of a statement: the one place where the written tree becomes typed elements.</summary>
internal static class StatementVariants
{
    /// <summary>More conditions than this in one statement and its guards are taken as "sometimes": 2³ worlds.</summary>
    private const int MaximumConditions = 3;

    public static ImmutableArray<StatementVariant> Of(Statement statement)
    {
        if (!statement.Written.HasGuards)
        {
            return [Variant(statement, statement.Guard)];
        }

        var conditions = new List<GuardCondition>();
        Collect(statement.Written, conditions);
        if (conditions.Count == 0 || conditions.Count > MaximumConditions)
        {
            return [Variant(statement, statement.Guard)];
        }

        var variants = ImmutableArray.CreateBuilder<StatementVariant>(1 << conditions.Count);
        for (var bits = 0; bits < 1 << conditions.Count; bits++)
        {
            var world = World(conditions, bits);
            if (statement.Guard.In(world) != Answer.No)
            {
                variants.Add(Variant(statement, world.And(statement.Guard)));
            }
        }

        return variants.ToImmutable();
    }

    private static Guard World(List<GuardCondition> conditions, int bits)
    {
        var world = Guard.Always;
        for (var index = 0; index < conditions.Count; index++)
        {
            world = world.And(new GuardTerm(conditions[index], (bits & (1 << index)) == 0));
        }

        return world;
    }

    private static StatementVariant Variant(Statement statement, Guard world)
    {
        var reader = new StatementReader(statement.Written, world);
        return new StatementVariant(statement, world, reader.Effect(), reader.Actions(), reader.Resources(), reader.Principals(), reader.Conditions());
    }

    private static void Collect(WrittenNode node, List<GuardCondition> conditions)
    {
        foreach (var term in node.Guard.Terms)
        {
            if (!conditions.Contains(term.Condition))
            {
                conditions.Add(term.Condition);
            }
        }

        switch (node)
        {
            case WrittenMap map:
                foreach (var member in map.Members)
                {
                    Collect(member.Value, conditions);
                }

                break;
            case WrittenList list:
                foreach (var item in list.Items)
                {
                    Collect(item, conditions);
                }

                break;
        }
    }
}
