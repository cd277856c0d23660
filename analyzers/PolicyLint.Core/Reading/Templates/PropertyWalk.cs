using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Follows the path of a property, through lists, maps and the branches of Fn::If.</summary>
internal sealed class PropertyWalk(TemplateValues values)
{
    private readonly List<PropertyPlace> _found = [];

    /// <summary>The values a path leads to; none if the property is not set.</summary>
    public static IReadOnlyList<PropertyPlace> Find(TemplateValues values, SyntaxNode properties, string path, Guard guard)
    {
        var walk = new PropertyWalk(values);
        var steps = path.Length == 0 ? [] : path.Replace("[]", ".[]").Replace("{}", ".{}").Split('.');
        walk.Step(properties, default, steps, 0, guard);
        return walk._found;
    }

    private void Step(SyntaxNode node, SyntaxNode parent, string[] steps, int index, Guard guard)
    {
        if (node.Kind == SyntaxKind.Missing)
        {
            return;
        }

        if (FunctionCall.Of(node) is { } call)
        {
            StepInto(call, node, parent, steps, index, guard);
            return;
        }

        if (index == steps.Length)
        {
            _found.Add(new PropertyPlace(node, parent, guard));
            return;
        }

        switch (steps[index])
        {
            case "[]" when node.Kind == SyntaxKind.Sequence:
                foreach (var item in node.Items)
                {
                    Step(item, node, steps, index + 1, guard);
                }

                break;
            case "[]":
                Step(node, parent, steps, index + 1, guard);
                break;
            case "{}":
                foreach (var member in node.Members)
                {
                    Step(member.Value, node, steps, index + 1, guard);
                }

                break;
            default:
                StepIntoMember(node, steps, index, guard);
                break;
        }
    }

    private void StepIntoMember(SyntaxNode node, string[] steps, int index, Guard guard)
    {
        foreach (var member in node.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                values.Messages.NotKnown(member.Name, "a macro or an included file may add policies here", "check the processed template too");
            }
            else if (member.Name.Is(steps[index]))
            {
                Step(member.Value, node, steps, index + 1, guard);
            }
        }
    }

    private void StepInto(FunctionCall call, SyntaxNode node, SyntaxNode parent, string[] steps, int index, Guard guard)
    {
        if (TemplateValues.IsNoValue(call))
        {
            return;
        }

        if (call.Name == FunctionCall.If && call.Arguments is [{ IsScalar: true } condition, var then, var otherwise])
        {
            Step(then, parent, steps, index, guard.And(values.Scope.Term(condition.Value, holds: true)));
            Step(otherwise, parent, steps, index, guard.And(values.Scope.Term(condition.Value, holds: false)));
            return;
        }

        if (index == steps.Length)
        {
            _found.Add(new PropertyPlace(node, parent, guard));
            return;
        }

        values.Messages.NotKnown(node, $"{call.Name} decides whether policies are here", "check what it gives too");
    }
}
