namespace PolicyLint.Cli;

/// <summary>The exit codes, and which of them wins. Never derived from a count.</summary>
public static class ExitCodes
{
    public const int Clean = 0;
    public const int Findings = 1;

    /// <summary>Wrong usage or settings.</summary>
    public const int Usage = 2;
    public const int NotAnalysed = 3;

    /// <summary>A given path or glob matches no file, or no policy is there and one is required.</summary>
    public const int NothingFound = 4;

    private static readonly int[] Precedence = [Usage, NothingFound, NotAnalysed, Findings];

    /// <summary>The code of a run in which several of them are true: 2 over 4 over 3 over 1 over 0.</summary>
    public static int Worst(params ReadOnlySpan<int> codes)
    {
        foreach (var candidate in Precedence)
        {
            if (codes.Contains(candidate))
            {
                return candidate;
            }
        }

        return Clean;
    }
}
