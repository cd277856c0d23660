using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What is added to lists and dictionaries.</summary>
/// <param name="state">Where the evaluation is.</param>
internal sealed class ListChanges(EvaluationState state)
{
    /// <summary>Adds what a collection holds, as it is now; what is no known collection opens the list.</summary>
    public void AddAll(CdkList list, CdkNode node, Guard guard, int depth = 0)
    {
        switch (node)
        {
            case CdkList other:
                state.Operations += other.Items.Count / 8;
                list.AddRange(other, guard);
                break;
            case CdkChoice choice when depth < EvaluationLimits.Choices:
                AddAll(list, choice.WhenTrue, guard.And(choice.Term), depth + 1);
                AddAll(list, choice.WhenFalse, guard.And(choice.Term with { Holds = !choice.Term.Holds }), depth + 1);
                break;
            case CdkNull:
                break;
            default:
                list.OpenBy(node.Place);
                break;
        }
    }

    /// <summary>The arguments of a params method: one list, or what was given as an array.</summary>
    public void AddEach(CdkList list, CdkNode[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is CdkList or CdkUnknown or CdkNull or CdkChoice)
            {
                AddAll(list, argument, state.Guard);
            }
            else
            {
                list.Add(argument, state.Guard);
            }
        }

        // What is added in a loop may be added with other values as well.
        if (state.Guard.Sometimes && !list.Within(state.Guard).IsAlways)
        {
            list.Share();
        }
    }

    public bool Change(CdkNode? receiver, string method, CdkNode[] arguments)
    {
        switch (receiver, method, arguments)
        {
            case (CdkList list, "Add", [var item]):
                list.Add(item, state.Guard);
                if (list.Within(state.Guard).Sometimes)
                {
                    list.Share();
                }

                return true;
            case (CdkList list, "AddRange", [var items]):
                AddAll(list, items, state.Guard);
                return true;
            case (CdkList list, "Insert" or "Remove" or "RemoveAt" or "RemoveAll" or "Clear" or "Sort" or "Reverse", _):
                list.OpenBy(list.Place);
                return true;
            case (CdkMap map, "Add", [CdkMap { Members.Count: 1 } pair]):
                CopyTo(map, pair);
                return true;
            case (CdkMap map, "Add" or "TryAdd", [var key, var value]):
                SetKey(map, key, value);
                return true;
            case (CdkMap map, "Remove" or "Clear", _):
                map.OpenBy(map.Place);
                return true;
            default:
                return false;
        }
    }

    public void SetKey(CdkMap map, CdkNode key, CdkNode value)
    {
        if (key is CdkText { Value: KnownValue known } text)
        {
            map.Set(known.Content, key.Place, text, value, state.Guard);
        }
        else
        {
            map.OpenBy(key.Place);
        }
    }

    public static void CopyTo(CdkMap map, CdkNode node)
    {
        if (node is not CdkMap other || other.IsOpen || map.Members.Count + other.Members.Count > EvaluationLimits.Size)
        {
            map.OpenBy(node.Place);
            return;
        }

        map.Members.AddRange(other.Members);
    }

    public CdkList One(Place place, string text)
    {
        var list = new CdkList(place, state.Guard);
        list.Add(CdkText.Of(place, text), state.Guard);
        return list;
    }
}
