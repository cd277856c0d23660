using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>
/// A condition operator taken apart: <c>ForAnyValue:StringNotLikeIfExists</c> is qualifier, name and suffix. Names are read in any
/// case, as AWS does.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</remarks>
public sealed record ConditionOperator
{
    private const string IfExistsSuffix = "IfExists";

    private static readonly (string Name, OperatorFamily Family, bool IsNegated)[] Known =
    [
        ("StringEquals", OperatorFamily.String, false),
        ("StringNotEquals", OperatorFamily.String, true),
        ("StringEqualsIgnoreCase", OperatorFamily.String, false),
        ("StringNotEqualsIgnoreCase", OperatorFamily.String, true),
        ("StringLike", OperatorFamily.String, false),
        ("StringNotLike", OperatorFamily.String, true),
        ("NumericEquals", OperatorFamily.Numeric, false),
        ("NumericNotEquals", OperatorFamily.Numeric, true),
        ("NumericLessThan", OperatorFamily.Numeric, false),
        ("NumericLessThanEquals", OperatorFamily.Numeric, false),
        ("NumericGreaterThan", OperatorFamily.Numeric, false),
        ("NumericGreaterThanEquals", OperatorFamily.Numeric, false),
        ("DateEquals", OperatorFamily.Date, false),
        ("DateNotEquals", OperatorFamily.Date, true),
        ("DateLessThan", OperatorFamily.Date, false),
        ("DateLessThanEquals", OperatorFamily.Date, false),
        ("DateGreaterThan", OperatorFamily.Date, false),
        ("DateGreaterThanEquals", OperatorFamily.Date, false),
        ("Bool", OperatorFamily.Bool, false),
        ("BinaryEquals", OperatorFamily.Binary, false),
        ("IpAddress", OperatorFamily.IpAddress, false),
        ("NotIpAddress", OperatorFamily.IpAddress, true),
        ("ArnEquals", OperatorFamily.Arn, false),
        ("ArnNotEquals", OperatorFamily.Arn, true),
        ("ArnLike", OperatorFamily.Arn, false),
        ("ArnNotLike", OperatorFamily.Arn, true),
        ("Null", OperatorFamily.Null, false),
    ];

    /// <summary>Operators that were read before: there are few.</summary>
    private static readonly CommonTexts<ConditionOperator> Common = new(64, known => known.Written);

    /// <summary>AWS's names, without qualifier and suffix.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Known.Select(known => known.Name)];

    private ConditionOperator(string written, SetQualifier qualifier, string name, OperatorFamily family, bool isNegated, bool ifExists)
    {
        Written = written;
        Qualifier = qualifier;
        Name = name;
        Family = family;
        IsNegated = isNegated;
        IfExists = ifExists;
        IsPattern = name.EndsWith("Like", StringComparison.Ordinal);
    }

    /// <summary>As it stands in the policy.</summary>
    public string Written { get; }

    public SetQualifier Qualifier { get; }

    /// <summary>The operator's own name in AWS's spelling, without qualifier and suffix; as written if it is unknown.</summary>
    public string Name { get; }

    public OperatorFamily Family { get; }

    /// <summary>Whether it is true for what the values do not match, and so when the key is absent.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it is also true when the key is absent.</summary>
    public bool IfExists { get; }

    /// <summary>Whether <c>*</c> and <c>?</c> are wildcards in its values, by its name.</summary>
    public bool IsPattern { get; }

    /// <summary>Whether a request without the key fulfils it.</summary>
    public bool IsTrueWhenAbsent => Qualifier switch
    {
        SetQualifier.ForAllValues => true,
        SetQualifier.ForAnyValue => IfExists,
        _ => IfExists || IsNegated,
    };

    public static ConditionOperator Parse(string written)
    {
        if (Common.Find(written.AsSpan()) is { } common)
        {
            return common;
        }

        var parsed = Read(written);
        Common.Add(written.AsSpan(), parsed);
        return parsed;
    }

    private static ConditionOperator Read(string written)
    {
        var rest = written;
        var qualifier = TakeQualifier(ref rest);
        var ifExists = rest.EndsWith(IfExistsSuffix, StringComparison.OrdinalIgnoreCase);
        if (ifExists)
        {
            rest = rest.Substring(0, rest.Length - IfExistsSuffix.Length);
        }

        foreach (var known in Known)
        {
            if (string.Equals(known.Name, rest, StringComparison.OrdinalIgnoreCase))
            {
                return new ConditionOperator(written, qualifier, known.Name, known.Family, known.IsNegated, ifExists);
            }
        }

        return new ConditionOperator(written, qualifier, rest, OperatorFamily.Unknown, false, ifExists);
    }

    private static SetQualifier TakeQualifier(ref string rest)
    {
        var colon = rest.IndexOf(':');
        if (colon < 0)
        {
            return SetQualifier.None;
        }

        var written = rest.Substring(0, colon);
        var qualifier = written.Equals("ForAllValues", StringComparison.OrdinalIgnoreCase) ? SetQualifier.ForAllValues
            : written.Equals("ForAnyValue", StringComparison.OrdinalIgnoreCase) ? SetQualifier.ForAnyValue
            : SetQualifier.None;
        if (qualifier != SetQualifier.None)
        {
            rest = rest.Substring(colon + 1);
        }

        return qualifier;
    }

    public override string ToString() => Written;
}
