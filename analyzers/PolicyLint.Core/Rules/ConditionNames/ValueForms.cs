using System.Globalization;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Whether a text is of the form that an operator compares with.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</remarks>
internal static class ValueForms
{
    /// <summary>
    /// The text of a value whose form can be judged: known whole, without a policy variable and without what is left to be filled in.
    /// </summary>
    public static string? Judged(WrittenValue value)
    {
        if (value.Text is not { Length: > 0 } text)
        {
            return null;
        }

        var whole = new TextSpan(0, text.Length);
        return ArnFieldText.HasPlaceholderMark(text, whole) || ArnFieldText.IsCapitals(text, whole) ? null : text;
    }

    public static bool IsNumber(string text)
    {
        var position = text[0] is '+' or '-' ? 1 : 0;
        var digits = Digits(text, ref position);
        if (position < text.Length && text[position] == '.')
        {
            position++;
            digits += Digits(text, ref position);
        }

        return digits > 0 && (position == text.Length || IsExponent(text, position));
    }

    /// <summary>A number or a date as an amount to compare; null if it is none.</summary>
    public static double? Amount(OperatorFamily family, string text)
    {
        if (family == OperatorFamily.Date)
        {
            return WrittenDate.Parse(text)?.Ticks;
        }

        return IsNumber(text) ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>With or without padding, as both are in use.</summary>
    public static bool IsBase64(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == '=')
        {
            end--;
        }

        for (var index = 0; index < end; index++)
        {
            if (text[index] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        var padding = text.Length - end;
        return end % 4 != 1 && (padding == 0 || (padding <= 2 && text.Length % 4 == 0));
    }

    /// <summary>
    /// Whether it may match an ARN. With a wildcard before its fields are all there, that is not documented, so it is not denied.
    /// </summary>
    public static bool MayBeArn(string text)
    {
        if (text[0] is '*' or '?')
        {
            return true;
        }

        var isNamedSo = text.StartsWith(Arn.Prefix, StringComparison.Ordinal);
        return isNamedSo ? text.IndexOfAny(['*', '?']) >= 0 || Arn.Parse(text) is not null : text[0] == 'a' && text.IndexOfAny(['*', '?']) is 1 or 2 or 3;
    }

    private static int Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }

    private static bool IsExponent(string text, int position)
    {
        if (text[position] is not ('e' or 'E') || position + 1 == text.Length)
        {
            return false;
        }

        position += text[position + 1] is '+' or '-' ? 2 : 1;
        return Digits(text, ref position) > 0 && position == text.Length;
    }
}
