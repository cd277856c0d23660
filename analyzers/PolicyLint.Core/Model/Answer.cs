namespace PolicyLint.Model;

/// <summary>
/// The answer to a question about texts that are not all known: yes for every text the holes may be, no for none, else maybe.
/// </summary>
public enum Answer : byte
{
    No,
    Maybe,
    Yes,
}
