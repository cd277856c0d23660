using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Rules.Names;

namespace PolicyLint.Rules;

/// <summary>
/// The ARNs that a statement names as resources, principals and values of its Condition, taken apart once for all rules. What is no ARN
/// of six fields is not among them.
/// </summary>
internal sealed class StatementArns
{
    private const int SmallestCapacity = 8;

    private WrittenArn[] _arns = [];
    private int _count;
    private StatementVariant? _statement;
    private List<MisformedArn>? _misformed;
    private StatementVariant? _judged;

    public ReadOnlySpan<WrittenArn> Of(StatementVariant statement)
    {
        if (!ReferenceEquals(_statement, statement))
        {
            _count = 0;
            AddAll(statement);
            _statement = statement;
        }

        return _arns.AsSpan(0, _count);
    }

    /// <summary>Those of Resource and NotResource that no resource of AWS has; null for none.</summary>
    public List<MisformedArn>? MisformedOf(StatementVariant statement, AwsCatalog catalog)
    {
        if (!ReferenceEquals(_judged, statement))
        {
            _misformed = ArnForms.Judge(statement, catalog);
            _judged = statement;
        }

        return _misformed;
    }

    private void AddAll(StatementVariant statement)
    {
        foreach (var value in statement.Resources.Values)
        {
            Add(value);
        }

        foreach (var entry in statement.Principals.Entries)
        {
            Add(entry.Written);
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            foreach (var value in condition.Values)
            {
                Add(value);
            }
        }
    }

    private void Add(WrittenValue value)
    {
        if (value.Value is KnownValue known && (known.Content.Length == 0 || known.Content[0] != 'a'))
        {
            return;
        }

        if (Arn.Parse(value.Value) is not { } arn)
        {
            return;
        }

        if (_count == _arns.Length)
        {
            Array.Resize(ref _arns, Math.Max(SmallestCapacity, 2 * _count));
        }

        _arns[_count++] = new WrittenArn(value, arn);
    }
}
