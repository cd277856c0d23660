using PolicyLint.Model;

namespace PolicyLint.Catalog;

/// <summary>A written action, looked up in the catalogue.</summary>
public sealed class ActionReference
{
    private const int NotAsked = -1;

    private Listed _listed;
    private int _highestLevel = NotAsked;

    internal ActionReference(ActionReferenceKind kind, string text, ActionSet actions)
    {
        Kind = kind;
        Text = text;
        Actions = actions;
    }

    public ActionReferenceKind Kind { get; }

    /// <summary>As written; empty if not all of it is known.</summary>
    public string Text { get; }

    /// <summary>What stands before the colon, as written; empty if there is none.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>What stands after the colon, as written; empty if there is none.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Whether the text holds <c>*</c> or <c>?</c>.</summary>
    public bool HasWildcard { get; internal init; }

    /// <summary>Whether the pattern takes in the whole of at least one service: <c>s3:*</c>, <c>*</c>.</summary>
    public bool IsWholeService { get; internal init; }

    /// <summary>The service, if the prefix names just one.</summary>
    public CatalogService? Service { get; internal init; }

    /// <summary>The action, if the text has no wildcard and names one.</summary>
    public CatalogAction? Action { get; internal init; }

    /// <summary>What it matches: retired actions too; empty if it matches none, or is <see cref="ActionReferenceKind.Undecided"/>.</summary>
    public ActionSet Actions { get; }

    /// <summary>
    /// Whether AWS does not list it, or no longer means it: an unknown service or action, a pattern that matches nothing, a retired name.
    /// </summary>
    internal bool IsUnlisted
    {
        get
        {
            if (_listed == Listed.NotAsked)
            {
                _listed = FindUnlisted() ? Listed.No : Listed.Yes;
            }

            return _listed == Listed.No;
        }
    }

    /// <summary>The most that its actions do; unknown if there are none.</summary>
    internal AccessLevel HighestLevel => (AccessLevel)(_highestLevel != NotAsked ? _highestLevel : _highestLevel = (int)FindHighestLevel());

    /// <summary>What the rules found it to be, which they alone read and write here.</summary>
    internal ValueMarks Marks { get; set; }

    public override string ToString() => Text;

    private AccessLevel FindHighestLevel()
    {
        var highest = AccessLevel.Unknown;
        foreach (var action in Actions)
        {
            highest = action.AccessLevel > highest ? action.AccessLevel : highest;
        }

        return highest;
    }

    private bool FindUnlisted() => Kind switch
    {
        ActionReferenceKind.UnknownService or ActionReferenceKind.UnknownAction or ActionReferenceKind.MatchesNothing => true,
        ActionReferenceKind.Known => Service is { } service && (service.IsRetired || IsRetired(service)),
        _ => false,
    };

    private bool IsRetired(CatalogService service)
    {
        if (Action is { } action)
        {
            return action.IsRetired || RetiredNames.HasReplacedActions(service.Prefix);
        }

        return !IsWholeService && AreAllRetired();
    }

    private bool AreAllRetired()
    {
        foreach (var action in Actions)
        {
            if (!action.IsRetired)
            {
                return false;
            }
        }

        return true;
    }

    private enum Listed : byte
    {
        NotAsked,
        Yes,
        No,
    }
}
