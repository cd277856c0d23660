using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes statements of CDK, and follows what their properties and methods change in them.</summary>
/// <param name="state">Where the evaluation is.</param>
/// <param name="lists">Adds to lists.</param>
internal sealed class StatementEditor(EvaluationState state, ListChanges lists)
{
    public CdkStatement Statement(Place place, Dictionary<string, CdkNode> arguments)
    {
        var statement = state.Made(new CdkStatement(place, state.Guard, state.Use is not null));
        state.Found.Statements.Add(statement);
        if (arguments.TryGetValue("props", out var props))
        {
            FillStatement(statement, props);
        }

        return statement;
    }

    public CdkStatement CopyOf(CdkStatement statement, CdkNode[] arguments)
    {
        var copy = state.Made(statement.Copy(statement.Place, state.Guard));
        state.Found.Statements.Add(copy);
        if (arguments is [var overrides])
        {
            FillStatement(copy, overrides);
        }

        return copy;
    }

    private void FillStatement(CdkStatement statement, CdkNode props)
    {
        switch (props)
        {
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    var before = state.Guard;
                    state.Guard = state.Guard.And(member.Guard);
                    SetElement(statement, member.Name, member.NamePlace, member.Value);
                    state.Guard = before;
                }

                if (map.Unread is { } unread)
                {
                    statement.OpenBy(unread);
                }
                else if (map.IsShared)
                {
                    statement.Share();
                }

                break;
            case CdkNull:
                break;
            default:
                statement.OpenBy(props.Place);
                break;
        }
    }

    /// <summary>Sets what a property of PolicyStatement or PolicyStatementProps means in the policy language.</summary>
    public void SetElement(CdkStatement statement, string property, Place namePlace, CdkNode value)
    {
        var element = property switch
        {
            "Actions" => ElementNames.Action,
            "NotActions" => ElementNames.NotAction,
            "Resources" => ElementNames.Resource,
            "NotResources" => ElementNames.NotResource,
            "Principals" => ElementNames.Principal,
            "NotPrincipals" => ElementNames.NotPrincipal,
            "Conditions" => ElementNames.Condition,
            "Effect" => ElementNames.Effect,
            "Sid" => ElementNames.Sid,
            _ => null,
        };
        switch (element)
        {
            case null or _ when value is CdkNull || element is null:
                break;
            case ElementNames.Effect or ElementNames.Sid:
                statement.Elements.Set(element, namePlace, null, value, state.Guard);
                break;
            case ElementNames.Condition:
                AddConditions(statement, namePlace, value);
                break;
            default:
                lists.AddAll(statement.ListOf(element, namePlace), value, state.Guard);
                break;
        }
    }

    public bool Change(CdkStatement statement, string method, CdkNode[] arguments, Place place)
    {
        switch (method, arguments)
        {
            case ("AddActions", _):
                lists.AddEach(statement.ListOf(ElementNames.Action, place), arguments);
                return true;
            case ("AddNotActions", _):
                lists.AddEach(statement.ListOf(ElementNames.NotAction, place), arguments);
                return true;
            case ("AddResources", _):
                lists.AddEach(statement.ListOf(ElementNames.Resource, place), arguments);
                return true;
            case ("AddNotResources", _):
                lists.AddEach(statement.ListOf(ElementNames.NotResource, place), arguments);
                return true;
            case ("AddAllResources", []):
                statement.ListOf(ElementNames.Resource, place).Add(new CdkText(place, Value.Known("*"), []), state.Guard);
                return true;
            case ("AddPrincipals", _):
                lists.AddEach(statement.ListOf(ElementNames.Principal, place), arguments);
                return true;
            case ("AddNotPrincipals", _):
                lists.AddEach(statement.ListOf(ElementNames.NotPrincipal, place), arguments);
                return true;
            case ("AddCondition", [CdkText { Value: KnownValue key } name, var value]):
                var conditions = statement.ConditionsAt(place);
                AddCondition(conditions, new CdkMember(key.Content, name.Place, name, value, conditions.Within(state.Guard)));
                return true;
            case ("AddCondition", [var unknownKey, ..]):
                statement.ConditionsAt(place).OpenBy(unknownKey.Place);
                return true;
            case ("AddConditions", [var added]):
                AddConditions(statement, place, added);
                return true;
            case ("AddAccountCondition" or "AddSourceAccountCondition" or "AddSourceArnCondition", [var text]):
                AddKnownCondition(statement, method, text, place);
                return true;
        }

        if (Principals.OfAddMethod(method, place, arguments) is not { } principal)
        {
            return false;
        }

        statement.ListOf(ElementNames.Principal, place).Add(principal, state.Guard);
        return true;
    }

    public void AddConditions(CdkStatement statement, Place namePlace, CdkNode value)
    {
        var conditions = statement.ConditionsAt(namePlace);
        if (value is not CdkMap map)
        {
            conditions.OpenBy(value.Place);
            return;
        }

        foreach (var member in map.Members)
        {
            AddCondition(conditions, member with { Guard = conditions.Within(state.Guard).And(member.Guard) });
        }

        if (map.Unread is { } unread)
        {
            conditions.OpenBy(unread);
        }
        else if (map.IsShared)
        {
            conditions.Share();
        }
    }

    /// <summary>Keys of an operator that is there already are added to it.</summary>
    private static void AddCondition(CdkMap conditions, CdkMember added)
    {
        for (var index = 0; index < conditions.Members.Count; index++)
        {
            var known = conditions.Members[index];
            if (known.Name == added.Name && known.Guard.Equals(added.Guard) && known.Value is CdkMap first && added.Value is CdkMap second)
            {
                var joined = new CdkMap(first.Place, Guard.Always, null);
                joined.Members.AddRange(first.Members);
                joined.Members.AddRange(second.Members);
                if ((first.Unread ?? second.Unread) is { } unread)
                {
                    joined.OpenBy(unread);
                }

                if (first.IsShared || second.IsShared)
                {
                    joined.Share();
                }

                conditions.Members[index] = known with { Value = joined };
                return;
            }
        }

        conditions.Members.Add(added);
    }

    private void AddKnownCondition(CdkStatement statement, string method, CdkNode text, Place place)
    {
        var (name, key) = method switch
        {
            "AddAccountCondition" => ("StringEquals", "sts:ExternalId"),
            "AddSourceAccountCondition" => ("StringEquals", "aws:SourceAccount"),
            _ => ("ArnEquals", "aws:SourceArn"),
        };
        var keys = new CdkMap(place, state.Guard, null);
        keys.Set(key, place, null, text, state.Guard);
        var conditions = statement.ConditionsAt(place);
        AddCondition(conditions, new CdkMember(name, place, null, keys, conditions.Within(state.Guard)));
    }
}
