using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>A first look at a text: whether something of an account may stand in it.</summary>
public static class ExportText
{
    /// <summary>Looks for the names that the exports have, without reading the text. No says that it holds none.</summary>
    public static bool MayHoldExport(SourceText text)
    {
        if (ExportShape.AbsenceIn(text.Content) is not null || ExportShape.IsCredentialReport(text.Content, out _))
        {
            return true;
        }

        if (text.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || text.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var name in ExportShape.Names)
        {
            if (text.Content.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
