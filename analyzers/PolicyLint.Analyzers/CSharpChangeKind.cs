namespace PolicyLint.Analyzers;

/// <summary>What a change does to C# code.</summary>
internal enum CSharpChangeKind
{
    ReplaceText,
    RemoveElement,
    ReplaceElement,
    TrustAccount,
}
