using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Follows the path of a property of a template through objects of C#.</summary>
internal static class CdkPropertyWalk
{
    /// <summary>The values a path leads to: <c>[]</c> is each item of a list, <c>{}</c> each value of a map.</summary>
    public static List<CdkProperty> Find(CdkMap properties, string path, Guard guard)
    {
        var found = new List<CdkProperty>();
        Step(new CdkProperty(properties, properties, properties.Place, guard), path.Replace("[]", ".[]").Replace("{}", ".{}").Split('.'), 0, found);
        return found;
    }

    private static void Step(CdkProperty at, string[] steps, int index, List<CdkProperty> found)
    {
        switch (at.Value)
        {
            case CdkNull:
                break;
            case CdkChoice choice when at.Guard.Terms.Length < EvaluationLimits.Choices:
                Step(at with { Value = choice.WhenTrue, Guard = at.Guard.And(choice.Term) }, steps, index, found);
                Step(at with { Value = choice.WhenFalse, Guard = at.Guard.And(choice.Term with { Holds = !choice.Term.Holds }) }, steps, index, found);
                break;
            case var _ when index == steps.Length:
                found.Add(at);
                break;
            case CdkList list when steps[index] == "[]":
                foreach (var item in list.Items)
                {
                    Step(at with { Value = item.Node, Guard = at.Guard.And(item.Guard) }, steps, index + 1, found);
                }

                break;
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    if (steps[index] == "{}" || IsNamed(member.Name, steps[index]))
                    {
                        Step(new CdkProperty(member.Value, map, member.NamePlace, at.Guard.And(member.Guard)), steps, index + 1, found);
                    }
                }

                break;
            case var _ when steps[index] == "[]":
                Step(at, steps, index + 1, found);
                break;
        }
    }

    /// <summary>Where properties are given as a dictionary, CDK takes names that begin with a small letter.</summary>
    private static bool IsNamed(string name, string property) => string.Equals(name, property, StringComparison.OrdinalIgnoreCase);
}
