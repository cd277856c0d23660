using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>Takes the text of a pattern apart: wildcards, policy variables and their escapes.</summary>
/// <param name="rules">How the text is read.</param>
/// <param name="capacity">How many units there will be, at most for nearly every text.</param>
internal sealed class GlobPatternBuilder(GlobRules rules, int capacity)
{
    private readonly ImmutableArray<GlobUnit>.Builder _units = ImmutableArray.CreateBuilder<GlobUnit>(capacity);

    public void Append(Hole hole) => _units.Add(GlobUnit.Of(hole));

    public void Append(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            position = rules.HasVariables && text[position] == '$' && VariableEnd(text, position) is { } end
                ? AppendVariable(text, position, end)
                : AppendCharacter(text, position);
        }
    }

    public ImmutableArray<GlobUnit> ToUnits() => _units.DrainToImmutable();

    private int AppendCharacter(string text, int position)
    {
        var character = text[position];
        if (character == '*')
        {
            AppendRun();
        }
        else if (character == '?')
        {
            AppendOne();
        }
        else
        {
            _units.Add(GlobUnit.Of(rules.IgnoreCase ? char.ToLowerInvariant(character) : character));
        }

        return position + 1;
    }

    private int AppendVariable(string text, int start, int end)
    {
        var name = text.Substring(start + 2, end - start - 2);
        if (name is "*" or "?" or "$")
        {
            _units.Add(GlobUnit.Of(name[0]));
            return end + 1;
        }

        // A name is compared in any case; a value that fills it never acts as a wildcard.
        var identity = "${" + name.ToLowerInvariant() + "}";
        _units.Add(GlobUnit.Of(new Hole(identity, text.Substring(start, end - start + 1), HoleDomain.PlainText)));
        return end + 1;
    }

    /// <summary>Runs are kept in one form, every <c>?</c> before a single <c>*</c>, so that equal patterns look equal.</summary>
    private void AppendRun()
    {
        if (_units.Count == 0 || _units[_units.Count - 1].Kind != GlobUnitKind.AnyRun)
        {
            _units.Add(GlobUnit.AnyRun);
        }
    }

    private void AppendOne()
    {
        if (_units.Count > 0 && _units[_units.Count - 1].Kind == GlobUnitKind.AnyRun)
        {
            _units.Insert(_units.Count - 1, GlobUnit.AnyOne);
            return;
        }

        _units.Add(GlobUnit.AnyOne);
    }

    private static int? VariableEnd(string text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '{')
        {
            return null;
        }

        var end = text.IndexOf('}', start + 2);
        return end < 0 ? null : end;
    }
}
