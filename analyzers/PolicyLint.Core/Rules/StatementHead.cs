using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules;

/// <summary>Where something is said of a statement as a whole: at its first name, as a statement takes many lines.</summary>
internal static class StatementHead
{
    public static Place Of(WrittenMap statement) => statement.Members.IsEmpty ? statement.Place : statement.Members[0].NamePlace;
}
