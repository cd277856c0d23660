namespace PolicyLint.Analyzers;

/// <summary>What a change does to C# code.</summary>
internal enum CSharpChangeKind
{
    ReplaceText,
    RemoveElement,
    ReplaceElement,
    TrustAccount,
    NarrowResource,
    AddMember,
    AddCondition,
    MoveToGroup,
    WriteDictionary,
    KeepSecret,

    /// <summary>Edits that are written as the code is: the text is inside a string.</summary>
    Edits,
}
