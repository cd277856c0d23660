using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>
/// Reads the elements of a written statement in one world of its guards. What is not of the right form, and what is there only
/// sometimes, opens the element it belongs to, so that no rule takes it for all there is.
/// </summary>
internal readonly struct StatementReader
{
    private readonly WrittenMap _statement;
    private readonly Guard _world;
    private readonly StatementElement _effect;
    private readonly StatementElement _action;
    private readonly StatementElement _notAction;
    private readonly StatementElement _resource;
    private readonly StatementElement _notResource;
    private readonly StatementElement _principal;
    private readonly StatementElement _notPrincipal;
    private readonly StatementElement _condition;

    /// <summary>Sorts the members of a statement by name: one walk, as a statement is asked for each of its elements.</summary>
    public StatementReader(WrittenMap statement, Guard world)
    {
        _statement = statement;
        _world = world;
        foreach (var member in statement.Members)
        {
            switch (member.Name)
            {
                case ElementNames.Effect:
                    _effect.Add(member, world);
                    break;
                case ElementNames.Action:
                    _action.Add(member, world);
                    break;
                case ElementNames.NotAction:
                    _notAction.Add(member, world);
                    break;
                case ElementNames.Resource:
                    _resource.Add(member, world);
                    break;
                case ElementNames.NotResource:
                    _notResource.Add(member, world);
                    break;
                case ElementNames.Principal:
                    _principal.Add(member, world);
                    break;
                case ElementNames.NotPrincipal:
                    _notPrincipal.Add(member, world);
                    break;
                case ElementNames.Condition:
                    _condition.Add(member, world);
                    break;
            }
        }
    }

    public Effect Effect()
    {
        if (_effect.IsOpen || _effect.Member?.Value is not WrittenValue { Shape: WrittenShape.String } value)
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

    public ValueClause Actions() => Clause(_action, _notAction);

    public ValueClause Resources() => Clause(_resource, _notResource);

    private ValueClause Clause(StatementElement plain, StatementElement negated)
    {
        var chosen = plain.Member ?? negated.Member;
        if (chosen is null)
        {
            return ValueClause.Missing;
        }

        // Both forms together is an error of its own, and no form can then be trusted.
        var open = plain.IsOpen || negated.IsOpen || _statement.IsOpen || (plain.Member is not null && negated.Member is not null);
        var values = Values(chosen.Value, ref open);
        return new ValueClause(chosen, plain.Member is null, values, open);
    }

    public PrincipalClause Principals()
    {
        var (member, negated) = (_principal.Member, _notPrincipal.Member);
        var chosen = member ?? negated;
        if (chosen is null)
        {
            return PrincipalClause.Missing;
        }

        var open = _principal.IsOpen || _notPrincipal.IsOpen || _statement.IsOpen || (member is not null && negated is not null);
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

    public ConditionClause Conditions()
    {
        var open = _condition.IsOpen;
        if (_condition.Member is not { } member)
        {
            return open || _statement.IsOpen ? new ConditionClause(null, [], true) : ConditionClause.Missing;
        }

        if (member.Value is not WrittenMap operators)
        {
            return new ConditionClause(member, [], true);
        }

        open |= operators.IsOpen || _statement.IsOpen;
        var conditions = ImmutableArray.CreateBuilder<Condition>(operators.Members.Length);
        foreach (var operatorMember in operators.Members)
        {
            AddConditions(operatorMember, conditions, ref open);
        }

        return new ConditionClause(member, conditions.DrainToImmutable(), open);
    }

    private void AddConditions(WrittenMember operatorMember, ImmutableArray<Condition>.Builder conditions, ref bool open)
    {
        var presence = operatorMember.Guard.In(_world);
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
            var keyPresence = keyMember.Guard.In(_world);
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
            var presence = member.Guard.In(_world);
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
                open |= list.OpenUnder is { } openUnder && openUnder.In(_world) != Answer.No;
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
            var presence = item.Guard.In(_world);
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
}
