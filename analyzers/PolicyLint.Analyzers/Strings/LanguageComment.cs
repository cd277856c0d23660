using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Strings;

/// <summary>
/// <c>// lang=iam-policy</c> before a literal, or before the statement or member that it stands in, as editors take it for other languages;
/// after a comma, what the policy is used as: <c>// lang=iam-policy,trust</c>.
/// </summary>
internal static class LanguageComment
{
    private const string Name = "iam-policy";

    private static readonly Regex Form = new(
        @"^/[/*]\s*lang(?:uage)?\s*=\s*iam-policy\b(?:\s*,\s*(?<kind>[a-z-]+))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>
    /// What the comment before an expression says; null if there is none. One before a whole statement is about those of its texts that
    /// may be policies, so it makes none of them certain.
    /// </summary>
    public static StringSink? Of(ExpressionSyntax expression)
    {
        var first = expression.GetFirstToken();
        if ((In(first.LeadingTrivia) ?? In(first.GetPreviousToken().TrailingTrivia)) is { } direct)
        {
            return direct;
        }

        for (var node = expression.Parent; node is not null; node = node.Parent)
        {
            if (In(node.GetLeadingTrivia()) is { } sink)
            {
                return sink with { IsCertain = false };
            }

            if (node is StatementSyntax or MemberDeclarationSyntax)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether a file may have such a comment at all.</summary>
    public static bool MayBeIn(string text) => text.IndexOf(Name, StringComparison.OrdinalIgnoreCase) >= 0;

    private static StringSink? In(SyntaxTriviaList trivia)
    {
        foreach (var one in trivia)
        {
            if (one.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
            {
                continue;
            }

            var text = one.ToString();
            if (text.IndexOf(Name, StringComparison.OrdinalIgnoreCase) >= 0 && Form.Match(text) is { Success: true } match)
            {
                return new StringSink(PolicyKindNames.Parse(match.Groups["kind"].Value), true);
            }
        }

        return null;
    }
}
