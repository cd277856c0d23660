using System.Globalization;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes a policy as it is once a value in it is overridden.</summary>
internal sealed class PolicyOverride
{
    private readonly WrittenBuilder _builder = new();
    private readonly string[] _steps;
    private readonly CdkNode _value;
    private readonly Place _place;

    private PolicyOverride(string[] steps, CdkNode value, Place place)
    {
        _steps = steps;
        _value = value;
        _place = place;
    }

    /// <summary>The policy with the value; null if the path leads to something that is not there.</summary>
    public static WrittenMap? Apply(WrittenMap policy, string[] steps, CdkNode value, Place place)
    {
        if (!Leads(policy, steps))
        {
            return null;
        }

        var change = new PolicyOverride(steps, value, place);
        change.Copy(policy, 0);
        return (WrittenMap)change._builder.Complete();
    }

    /// <summary>All but the last step must be there already.</summary>
    private static bool Leads(WrittenNode node, string[] steps)
    {
        foreach (var step in steps.Take(steps.Length - 1))
        {
            var next = node switch
            {
                WrittenMap map => map.Find(step)?.Value,
                WrittenList list when IndexOf(step) is var index && index >= 0 && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                return false;
            }

            node = next;
        }

        return node is WrittenMap;
    }

    private static int IndexOf(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    /// <param name="node">What is copied.</param>
    /// <param name="depth">The step that is looked for in it; -1 beside the path.</param>
    private void Copy(WrittenNode node, int depth)
    {
        var terms = node.Guard.Terms.Length + (node.Guard.Sometimes ? 1 : 0);
        foreach (var term in node.Guard.Terms)
        {
            _builder.BeginGuard(term);
        }

        if (node.Guard.Sometimes)
        {
            _builder.BeginSometimes();
        }

        switch (node)
        {
            case WrittenMap map:
                CopyMap(map, depth);
                break;
            case WrittenList list:
                CopyList(list, depth);
                break;
            case WrittenValue value:
                _builder.Value(value.Value, value.Place, value.Shape);
                break;
        }

        for (; terms > 0; terms--)
        {
            _builder.EndGuard();
        }
    }

    private void CopyMap(WrittenMap map, int depth)
    {
        _builder.BeginMap(map.Place);
        if (map.IsOpen)
        {
            _builder.Open();
        }

        var isTarget = depth >= 0 && depth == _steps.Length - 1;
        foreach (var member in map.Members)
        {
            var isOnPath = depth >= 0 && member.Name == _steps[depth];
            if (isOnPath && isTarget)
            {
                continue;
            }

            _builder.Name(member.Name, member.NamePlace);
            Copy(member.Value, isOnPath ? depth + 1 : -1);
        }

        if (isTarget)
        {
            _builder.Name(_steps[depth], _place);
            new StatementWriter(_builder).Write(_value);
        }

        _builder.EndMap();
    }

    private void CopyList(WrittenList list, int depth)
    {
        _builder.BeginList(list.Place);
        if (list.IsOpen)
        {
            _builder.Open();
        }

        var onPath = depth >= 0 ? IndexOf(_steps[depth]) : -1;
        for (var index = 0; index < list.Items.Length; index++)
        {
            Copy(list.Items[index], index == onPath ? depth + 1 : -1);
        }

        _builder.EndList();
    }
}
