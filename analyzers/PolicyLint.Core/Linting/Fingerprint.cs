using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>
/// Names a finding by what it is about: <c>pl1:</c> and 16 hexadecimal digits of SHA-256 over rule, kind of policy, the content of the
/// statement (or element), and a count where that is not enough. No line, no file, no order of names and no wording is in it, so it
/// outlives reformatting, moves and a better message.
/// </summary>
public static class Fingerprint
{
    internal const string Prefix = "pl1:";

    /// <summary>
    /// The findings, in their order, each with its fingerprint. Equal ones are counted within this call: assign again over the
    /// findings of several calls where they must differ among all of them.
    /// </summary>
    public static ImmutableArray<Finding> Assign(ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return findings;
        }

        using var contents = new FingerprintContents();
        return findings is [var only]
            ? [only with { Fingerprint = contents.FirstOf(only) }]
            : ImmutableArray.CreateRange(findings, Next, contents);
    }

    /// <summary>
    /// The first of equal findings is named by its content, each further one by the first and its number: a statement of fifty
    /// thousand actions is not hashed fifty thousand times.
    /// </summary>
    private static Finding Next(Finding finding, FingerprintContents contents)
    {
        var count = contents.CountOf(finding);
        var fingerprint = count.Seen == 0 ? count.First : contents.Further(count);
        count.Seen++;
        return finding with { Fingerprint = fingerprint };
    }
}
