namespace PolicyLint.Linting;

/// <summary>When a rule speaks of C# code.</summary>
public enum CSharpReach
{
    /// <summary>Never: it is about files.</summary>
    FilesOnly,

    /// <summary>While code is typed, and in builds.</summary>
    Live,

    /// <summary>In builds only, when all of the code was seen: its facts are in several methods or files.</summary>
    BuildOnly,
}
