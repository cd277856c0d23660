using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PolicyLint.CodeFixes;

/// <summary>Offers what repairs spelling or changes nothing of what is granted: in one place, a file, a project, a solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MechanicalCodeFixProvider)), Shared]
public sealed class MechanicalCodeFixProvider : PolicyCodeFixProvider
{
    private protected override bool AreSafe => true;

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}
