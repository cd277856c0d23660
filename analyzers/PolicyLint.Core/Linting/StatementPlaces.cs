using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>The statements of a document by where they stand, so that the one around a place is found without a look at all of them.</summary>
internal sealed class StatementPlaces
{
    private readonly (int Start, Statement Statement)[] _statements;

    public StatementPlaces(PolicyDocument document)
    {
        // A stable order: of statements at one place, as those that one element stands for, the first is meant.
        _statements = [.. document.Statements.Select(statement => (statement.Place.SourceSpan.Start, statement)).OrderBy(entry => entry.Start)];
    }

    /// <summary>The statement that holds a place, or null.</summary>
    public Statement? Find(Place place)
    {
        var start = place.SourceSpan.Start;
        var (low, high) = (0, _statements.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _statements[middle].Start > start ? (low, middle) : (middle + 1, high);
        }

        Statement? found = null;
        for (var index = low - 1; index >= 0 && _statements[index].Start == _statements[low - 1].Start; index--)
        {
            found = _statements[index].Statement.Place.Holds(place) ? _statements[index].Statement : found;
        }

        return found;
    }
}
