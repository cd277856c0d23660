using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

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
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var contents = new Dictionary<object, string>();
        return ImmutableArray.CreateRange(findings, finding =>
        {
            var identity = Identity(finding, contents);
            seen.TryGetValue(identity, out var occurrence);
            seen[identity] = occurrence + 1;
            return finding with { Fingerprint = Hash(sha, identity + "\n" + occurrence.ToString(CultureInfo.InvariantCulture)) };
        });
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

    private static string Identity(Finding finding, Dictionary<object, string> contents)
    {
        if (finding.Document is not { } document)
        {
            // A text, an identity, a setting: there is no content but what the message names.
            return finding.Rule.Id + "\n" + string.Join("\n", finding.Arguments);
        }

        var about = About(finding, document);
        if (!contents.TryGetValue(about, out var content))
        {
            content = about is WrittenMember member ? NormalForm.Of(member) : NormalForm.Of((WrittenNode)about);
            contents.Add(about, content);
        }

        return finding.Rule.Id + "\n" + document.Kind.Presumed.Name() + "\n" + content;
    }

    /// <summary>The statement, or the element of the document, that a finding stands in; else the whole document.</summary>
    private static object About(Finding finding, PolicyDocument document)
    {
        if (finding.Statement is { } known)
        {
            return known.Written;
        }

        foreach (var statement in document.Statements)
        {
            if (Holds(statement.Place, finding.Place))
            {
                return statement.Written;
            }
        }

        foreach (var member in document.Written.Members)
        {
            if (Holds(member.NamePlace, finding.Place) || Holds(member.Value.Place, finding.Place))
            {
                return member;
            }
        }

        return document.Written;
    }

    private static bool Holds(Place outer, Place inner) =>
        ReferenceEquals(outer.Source, inner.Source) && outer.SourceSpan.Contains(inner.SourceSpan);
}
