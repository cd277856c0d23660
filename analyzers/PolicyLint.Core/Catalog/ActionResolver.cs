namespace PolicyLint.Catalog;

/// <summary>Looks written actions up, each text once.</summary>
internal sealed class ActionResolver
{
    private const int CacheCapacity = 16384;

    private readonly AwsCatalog _catalog;
    private readonly BoundedCache<ActionReference> _cache = new(CacheCapacity);

    public ActionResolver(AwsCatalog catalog)
    {
        _catalog = catalog;
        Undecided = new ActionReference(ActionReferenceKind.Undecided, "", catalog.Nothing);
    }

    public ActionReference Undecided { get; }

    public ActionReference Resolve(string text)
    {
        if (_cache.TryGet(text, out var known))
        {
            return known;
        }

        var reference = Find(text);
        _cache.Add(text, reference);
        return reference;
    }

    private ActionReference Find(string text)
    {
        if (NamePattern.IsEverything(text.AsSpan()))
        {
            return Everything(text, "", "");
        }

        var colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1 || !IsWellFormed(text, colon))
        {
            return new ActionReference(ActionReferenceKind.Malformed, text, _catalog.Nothing);
        }

        var (prefix, name) = (text.Substring(0, colon), text.Substring(colon + 1));
        return NamePattern.HasWildcard(prefix.AsSpan()) ? FindInServices(text, prefix, name) : FindInService(text, prefix, name);
    }

    private ActionReference Everything(string text, string prefix, string name) =>
        new(ActionReferenceKind.Everything, text, _catalog.Everything) { Prefix = prefix, Name = name, HasWildcard = true, IsWholeService = true };

    private ActionReference FindInService(string text, string prefix, string name)
    {
        var hasWildcard = NamePattern.HasWildcard(name.AsSpan());
        var service = _catalog.FindService(prefix);
        if (service is null)
        {
            return new ActionReference(ActionReferenceKind.UnknownService, text, _catalog.Nothing) { Prefix = prefix, Name = name, HasWildcard = hasWildcard };
        }

        if (hasWildcard)
        {
            return FindInService(text, prefix, name, service);
        }

        var action = service.FindAction(name);
        return new ActionReference(
            action is null ? ActionReferenceKind.UnknownAction : ActionReferenceKind.Known, text, action?.OnlyThis ?? _catalog.Nothing)
        {
            Prefix = prefix,
            Name = name,
            Service = service,
            Action = action,
        };
    }

    private ActionReference FindInService(string text, string prefix, string name, CatalogService service)
    {
        ActionSet actions;
        if (NamePattern.IsEverything(name.AsSpan()))
        {
            actions = service.AllActions;
        }
        else
        {
            var builder = new ActionSetBuilder();
            service.AddMatches(name.AsSpan(), builder);
            actions = builder.ToSet(_catalog, service);
        }

        // A retired service may have no action that is remembered; its name is known all the same.
        var isWholeService = NamePattern.IsEverything(name.AsSpan()) || (actions.Count == service.ActionCount && !actions.IsEmpty);
        return new ActionReference(actions.IsEmpty && !isWholeService ? ActionReferenceKind.MatchesNothing : ActionReferenceKind.Known, text, actions)
        {
            Prefix = prefix,
            Name = name,
            HasWildcard = true,
            IsWholeService = isWholeService,
            Service = service,
        };
    }

    private ActionReference FindInServices(string text, string prefix, string name)
    {
        if (NamePattern.IsEverything(prefix.AsSpan()) && NamePattern.IsEverything(name.AsSpan()))
        {
            return Everything(text, prefix, name);
        }

        var builder = new ActionSetBuilder();
        CatalogService? only = null;
        var services = 0;
        foreach (var service in _catalog.Services)
        {
            if (NamePattern.Matches(prefix.AsSpan(), service.Prefix.AsSpan()))
            {
                only = service;
                services++;
                service.AddMatches(name.AsSpan(), builder);
            }
        }

        var actions = builder.ToSet(_catalog);
        return new ActionReference(Judge(services, actions), text, actions)
        {
            Prefix = prefix,
            Name = name,
            HasWildcard = true,
            IsWholeService = services > 0 && NamePattern.IsEverything(name.AsSpan()),
            Service = services == 1 ? only : null,
        };
    }

    private static ActionReferenceKind Judge(int services, ActionSet actions)
    {
        if (services == 0)
        {
            return ActionReferenceKind.UnknownService;
        }

        return actions.IsEmpty ? ActionReferenceKind.MatchesNothing : ActionReferenceKind.Known;
    }

    /// <summary>Prefixes are of letters, digits and hyphens, names of letters, digits, hyphens and underscores; wildcards may stand in both.</summary>
    private static bool IsWellFormed(string text, int colon)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isFine = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '*' or '?'
                || index == colon
                || (character == '_' && index > colon);
            if (!isFine)
            {
                return false;
            }
        }

        return true;
    }
}
