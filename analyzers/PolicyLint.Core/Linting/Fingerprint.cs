using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>
/// Names a finding by what it is about: <c>pl1:</c> and 16 hexadecimal digits of SHA-256 over rule, kind of policy, the content of the
/// statement (or element), and a count where that is not enough. No line, no file, no order of names and no wording is in it, so it
/// outlives reformatting, moves and a better message.
/// </summary>
public static class Fingerprint
{
    private const string Prefix = "pl1:";
    private const int HashedBytes = 8;

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

        using var sha = SHA256.Create();
        var contents = new FingerprintContents();
        return ImmutableArray.CreateRange(findings, finding => finding with { Fingerprint = Next(contents.CountOf(finding), sha) });
    }

    /// <summary>
    /// The first of equal findings is named by its content, each further one by the first and its number: a statement of fifty
    /// thousand actions is not hashed fifty thousand times.
    /// </summary>
    private static string Next(FingerprintCount count, SHA256 sha)
    {
        count.First ??= Hash(sha, count.Identity + "\n0");
        var occurrence = count.Seen++;
        return occurrence == 0 ? count.First : Hash(sha, count.First + "\n" + occurrence.ToString(CultureInfo.InvariantCulture));
    }

    private static string Hash(SHA256 sha, string identity)
    {
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(identity));
        var text = new StringBuilder(Prefix);
        for (var index = 0; index < HashedBytes; index++)
        {
            text.Append(hash[index].ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
