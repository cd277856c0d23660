using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>
/// Reads the elements of a written statement in one world of its guards. What is not of the right form, and what is there only
/// sometimes, opens the element it belongs to, so that no rule takes it for all there is.
/// </summary>
internal readonly struct StatementReader(Guard world)
{
    public Effect Effect(WrittenMap statement)
    {
        var member = Single(statement, ElementNames.Effect, out var isOpen);
        if (isOpen || member?.Value is not WrittenValue { Shape: WrittenShape.String } value)
        {
            return Model.Effect.Unknown;
        }

        return value.Text switch
        {
            "Allow" => Model.Effect.Allow,
            "Deny" => Model.Effect.Deny,
            _ => Model.Effect.Unknown,
        };
    }

    public ValueClause Clause(WrittenMap statement, string name, string negatedName)
    {
        var member = Single(statement, name, out var isOpen);
        var negated = Single(statement, negatedName, out var isNegatedOpen);
        var chosen = member ?? negated;
        if (chosen is null)
        {
            return ValueClause.Missing;
        }

        // Both forms together is an error of its own, and no form can then be trusted.
        var open = isOpen || isNegatedOpen || statement.IsOpen || (member is not null && negated is not null);
        var values = Values(chosen.Value, ref open);
        return new ValueClause(chosen, member is null, values, open);
    }

    public PrincipalClause Principals(WrittenMap statement)
    {
        var member = Single(statement, ElementNames.Principal, out var isOpen);
        var negated = Single(statement, ElementNames.NotPrincipal, out var isNegatedOpen);
        var chosen = member ?? negated;
        if (chosen is null)
        {
            return PrincipalClause.Missing;
        }

        var open = isOpen || isNegatedOpen || statement.IsOpen || (member is not null && negated is not null);
        var entries = ImmutableArray.CreateBuilder<PrincipalEntry>();
        switch (chosen.Value)
        {
            case WrittenMap map:
                AddPrincipals(map, entries, ref open);
                break;
            case WrittenValue { Text: "*" } everyone:
                entries.Add(new PrincipalEntry(PrincipalType.Everyone, everyone));
                break;
            default:
                open = true;
                break;
        }

        return new PrincipalClause(chosen, member is null, entries.ToImmutable(), open);
    }

    public ConditionClause Conditions(WrittenMap statement)
    {
        var member = Single(statement, ElementNames.Condition, out var open);
        if (member is null)
        {
            return open || statement.IsOpen ? new ConditionClause(null, [], true) : ConditionClause.Missing;
        }

        if (member.Value is not WrittenMap operators)
        {
            return new ConditionClause(member, [], true);
        }

        open |= operators.IsOpen || statement.IsOpen;
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (var operatorMember in operators.Members)
        {
            AddConditions(operatorMember, conditions, ref open);
        }

        return new ConditionClause(member, conditions.ToImmutable(), open);
    }

    private void AddConditions(WrittenMember operatorMember, ImmutableArray<Condition>.Builder conditions, ref bool open)
    {
        var presence = operatorMember.Guard.In(world);
        if (presence == Answer.No)
        {
            return;
        }

        if (operatorMember.Value is not WrittenMap keys)
        {
            open = true;
            return;
        }

        open |= presence == Answer.Maybe || keys.IsOpen;
        var conditionOperator = ConditionOperator.Parse(operatorMember.Name);
        foreach (var keyMember in keys.Members)
        {
            var keyPresence = keyMember.Guard.In(world);
            if (keyPresence == Answer.No)
            {
                continue;
            }

            open |= keyPresence == Answer.Maybe;
            var areValuesOpen = false;
            var values = Values(keyMember.Value, ref areValuesOpen);
            conditions.Add(new Condition(operatorMember, conditionOperator, keyMember, values, areValuesOpen));
        }
    }

    private void AddPrincipals(WrittenMap map, ImmutableArray<PrincipalEntry>.Builder entries, ref bool open)
    {
        open |= map.IsOpen;
        foreach (var member in map.Members)
        {
            var presence = member.Guard.In(world);
            if (presence == Answer.No)
            {
                continue;
            }

            open |= presence == Answer.Maybe;
            var type = TypeOf(member.Name);
            foreach (var value in Values(member.Value, ref open))
            {
                entries.Add(new PrincipalEntry(type, value));
            }
        }
    }

    private static PrincipalType TypeOf(string name) => name switch
    {
        "AWS" => PrincipalType.Aws,
        "Service" => PrincipalType.Service,
        "Federated" => PrincipalType.Federated,
        "CanonicalUser" => PrincipalType.CanonicalUser,
        _ => PrincipalType.Unknown,
    };

    private ImmutableArray<WrittenValue> Values(WrittenNode node, ref bool open)
    {
        switch (node)
        {
            case WrittenValue { Shape: WrittenShape.Missing or WrittenShape.Null }:
                open = true;
                return [];
            case WrittenValue value:
                return [value];
            case WrittenList list:
                open |= list.OpenUnder is { } openUnder && openUnder.In(world) != Answer.No;
                return Items(list, ref open);
            default:
                open = true;
                return [];
        }
    }

    private ImmutableArray<WrittenValue> Items(WrittenList list, ref bool open)
    {
        var values = ImmutableArray.CreateBuilder<WrittenValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var presence = item.Guard.In(world);
            if (presence == Answer.No)
            {
                continue;
            }

            if (presence == Answer.Yes && item is WrittenValue { Shape: not (WrittenShape.Missing or WrittenShape.Null) } value)
            {
                values.Add(value);
            }
            else
            {
                open = true;
            }
        }

        return values.DrainToImmutable();
    }

    /// <summary>
    /// The member with this name in this world. Two that are there together, or one that is there only maybe, leave the element
    /// open: what AWS does with a doubled name is not documented.
    /// </summary>
    private WrittenMember? Single(WrittenMap map, string name, out bool isOpen)
    {
        WrittenMember? found = null;
        isOpen = false;
        foreach (var member in map.Members)
        {
            if (!string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                continue;
            }

            var presence = member.Guard.In(world);
            if (presence == Answer.No)
            {
                continue;
            }

            isOpen |= presence == Answer.Maybe || found is not null;
            found ??= member;
        }

        return found;
    }
}
