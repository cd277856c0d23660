using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Collects errors: each kind once with its count, at most <see cref="SyntaxLimits.Errors"/>, nothing after "too deep".</summary>
internal sealed class SyntaxErrorList(int textLength)
{
    private List<SyntaxError>? _errors;
    private bool _closed;

    public void Add(SyntaxErrorKind kind, TextSpan span, string detail = "")
    {
        if (_closed)
        {
            return;
        }

        _closed = kind == SyntaxErrorKind.TooDeep;
        _errors ??= [];
        for (var index = 0; index < _errors.Count; index++)
        {
            if (_errors[index].Kind == kind)
            {
                _errors[index] = _errors[index] with { Count = _errors[index].Count + 1 };
                return;
            }
        }

        if (_errors.Count < SyntaxLimits.Errors)
        {
            _errors.Add(new SyntaxError(kind, Inside(span), 1, detail));
        }
    }

    /// <summary>What is missing at the end of the text stands there, not behind it.</summary>
    private TextSpan Inside(TextSpan span)
    {
        var start = Math.Min(span.Start, textLength);
        return TextSpan.FromBounds(start, Math.Min(span.End, textLength));
    }

    public ImmutableArray<SyntaxError> ToImmutable() => _errors is null ? [] : [.. _errors];
}
