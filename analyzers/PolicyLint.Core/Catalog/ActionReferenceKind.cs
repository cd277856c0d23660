namespace PolicyLint.Catalog;

/// <summary>What a written action turned out to be.</summary>
public enum ActionReferenceKind
{
    /// <summary>Not all of the text is known: nothing can be said.</summary>
    Undecided,

    /// <summary><c>*</c>, or a text that matches every action of every service.</summary>
    Everything,

    /// <summary>Not of the form <c>service:name</c>, or with characters that no action has.</summary>
    Malformed,

    /// <summary>A prefix that no service has, or a pattern of prefixes that none matches.</summary>
    UnknownService,

    /// <summary>A known service that has no action of this name.</summary>
    UnknownAction,

    /// <summary>Known services, and a pattern that matches none of their actions.</summary>
    MatchesNothing,

    /// <summary>One action, or a pattern that matches some.</summary>
    Known,
}
