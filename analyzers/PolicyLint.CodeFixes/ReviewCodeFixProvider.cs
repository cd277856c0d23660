using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PolicyLint.CodeFixes;

/// <summary>Offers what somebody must look at, and so only one at a time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReviewCodeFixProvider)), Shared]
public sealed class ReviewCodeFixProvider : PolicyCodeFixProvider
{
    private protected override bool AreSafe => false;

    public override FixAllProvider? GetFixAllProvider() => null;
}
