using PolicyLint.Reading.Accounts;
using PolicyLint.Text;

namespace PolicyLint.Cli.Files;

/// <summary>Tells credential reports from the other CSV files that a walk meets, by their first bytes: those may be large.</summary>
internal static class TableFiles
{
    public const string Extension = ".csv";

    /// <summary>The header of a report is longer; an even number, as a text may be UTF-16.</summary>
    private const int LengthOfStart = 256;

    /// <summary>Whether a file begins as a credential report does; one that cannot be opened may, and whoever reads it says why not.</summary>
    public static bool MayBeReport(string path)
    {
        try
        {
            // A pipe has no length, and waits for whoever writes to it.
            if (new FileInfo(path).Length == 0)
            {
                return false;
            }

            using var file = File.OpenRead(path);
            var start = new byte[LengthOfStart];
            var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return ExportText.MayHoldExport(SourceText.FromBytes(path, start[..read]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
