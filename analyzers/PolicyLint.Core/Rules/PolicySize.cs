using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>How long a policy is as minified JSON, which is how IAM counts it.</summary>
internal static class PolicySize
{
    public static int Of(WrittenNode node) => node switch
    {
        WrittenMap map => 2 + Separators(map.Members.Length) + map.Members.Sum(member => QuotedLength(member.Name) + 1 + Of(member.Value)),
        WrittenList list => 2 + Separators(list.Items.Length) + list.Items.Sum(Of),
        WrittenValue { Shape: WrittenShape.String } value => QuotedLength(value.Value.Display),
        WrittenValue value => value.Value.Display.Length,
        _ => 0,
    };

    private static int Separators(int count) => Math.Max(0, count - 1);

    private static int QuotedLength(string text)
    {
        var length = text.Length + 2;
        foreach (var unit in text)
        {
            length += unit is '"' or '\\' or '\n' or '\t' or '\r' ? 1 : 0;
        }

        return length;
    }
}
