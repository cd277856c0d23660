using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>
/// Reads a settings file: JSON with comments. A name or a word that is not known is an error at its place, never passed over: a
/// setting that does nothing looks like one that works.
/// </summary>
public sealed class SettingsReader
{
    private readonly SettingsFindings _findings = new();
    private readonly string _basePath;
    private Settings _settings = Settings.Default;

    private SettingsReader(string basePath) => _basePath = basePath;

    /// <summary>Reads a settings file. Never throws for what stands in it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="basePath">
    /// The folder that its paths are relative to, spelt as the host spells the files it asks about; the folder of the text's name if
    /// not given. A host that goes upward for settings gives full paths on both sides: <c>..</c> does not say what lies below it.
    /// </param>
    public static SettingsReadResult Read(SourceText text, string? basePath = null) =>
        new SettingsReader(basePath ?? SettingsPath.FolderOf(text.Name)).Read(text);

    private SettingsReadResult Read(SourceText text)
    {
        var tree = JsonSyntaxReader.Read(text.Mapped, allowComments: true);
        _findings.AddFaults(text);
        if (text.Faults.Any(fault => fault.Kind == DecodingFaultKind.Utf16WithoutByteOrderMark))
        {
            return new SettingsReadResult(_settings, _findings.ToImmutable(), tree);
        }

        _findings.AddErrors(tree);
        if (tree.Root.Kind == SyntaxKind.Mapping)
        {
            ReadMembers(tree.Root, SettingsKeys.OfFile, "there is no setting", ReadSetting);
        }
        else
        {
            _findings.AddWrongType(tree.Root, "a settings file", "an object");
        }

        return new SettingsReadResult(_settings, _findings.ToImmutable(), tree);
    }

    private void ReadSetting(SyntaxNode name, SyntaxNode value)
    {
        switch (name.Value)
        {
            case SettingsKeys.Schema:
                ReadString(name, value);
                break;
            case SettingsKeys.Root:
                ReadRoot(name, value);
                break;
            case SettingsKeys.Profile:
                ReadProfile(name, value);
                break;
            case SettingsKeys.Severity:
                ReadMap(name, value, "an object of rule ids and severities", ReadSeverity);
                break;
            case SettingsKeys.Kinds:
                ReadMap(name, value, "an object of paths and kinds", ReadKind);
                break;
            case SettingsKeys.OwnAccounts:
                _settings = _settings with { OwnAccounts = ReadAccounts(name, value) };
                break;
            case SettingsKeys.TrustedAccounts:
                _settings = _settings with { TrustedAccounts = ReadAccounts(name, value) };
                break;
            case SettingsKeys.RequireBoundary:
                ReadBoundaryHolders(name, value);
                break;
            case SettingsKeys.RequirePolicy:
                ReadByType(name, value, SettingsKeys.PolicyHolders, (type, policy) =>
                    _settings = _settings with { RequiredPolicies = _settings.RequiredPolicies.Add(new RequiredPolicy(type, policy)) });
                break;
            case SettingsKeys.ForbidPolicy:
                _settings = _settings with { ForbiddenPolicies = ReadWords(name, value) ?? [] };
                break;
            case SettingsKeys.RequireTag:
                ReadByType(name, value, SettingsKeys.Tagged, (type, key) =>
                    _settings = _settings with { RequiredTags = _settings.RequiredTags.Add(new RequiredTag(type, key)) });
                break;
            case SettingsKeys.Account:
                ReadAccount(name, value);
                break;
            case SettingsKeys.RequireCondition:
                ReadRequiredConditions(name, value);
                break;
            case SettingsKeys.Ignore:
                ReadIgnores(name, value);
                break;
        }
    }

    private void ReadAccount(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Mapping)
        {
            _findings.AddWrongType(value, Quoted(name), "an object of numbers of days and of words");
            return;
        }

        ReadMembers(value, SettingsKeys.OfAccount, "an account has no", ReadAccountSetting);
    }

    private void ReadAccountSetting(SyntaxNode name, SyntaxNode value)
    {
        switch (name.Value)
        {
            case SettingsKeys.Production:
                _settings = _settings with { Production = ReadWords(name, value) ?? _settings.Production };
                break;
            case SettingsKeys.Development:
                _settings = _settings with { Development = ReadWords(name, value) ?? _settings.Development };
                break;
            case var _ when value.Kind == SyntaxKind.Number && int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                _settings = _settings with { AccountNumbers = _settings.AccountNumbers.SetItem(name.Value, number) };
                break;
            default:
                _findings.AddWrongType(value, Quoted(name), "a whole number that is not negative");
                break;
        }
    }

    private ImmutableArray<string>? ReadWords(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Sequence)
        {
            _findings.AddWrongType(value, Quoted(name), "a list of words");
            return null;
        }

        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.Items)
        {
            if (item.Kind == SyntaxKind.String && item.Value.Trim().Length > 0)
            {
                words.Add(item.Value.Trim());
            }
            else
            {
                _findings.AddWrongType(item, "a word", "a string that is not empty");
            }
        }

        return words.ToImmutable();
    }

    private void ReadRoot(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind == SyntaxKind.Boolean)
        {
            _settings = _settings with { IsRoot = value.Is("true") };
            return;
        }

        _findings.AddWrongType(value, Quoted(name), "true or false");
    }

    private void ReadProfile(SyntaxNode name, SyntaxNode value)
    {
        if (ReadWord(name, value, SettingsKeys.Profiles, "a profile") is { } profile)
        {
            _settings = _settings with { Profile = profile };
        }
    }

    private void ReadSeverity(SyntaxNode name, SyntaxNode value)
    {
        var severity = ReadWord(name, value, SettingsKeys.Severities, "a severity");
        if (ReadRule(name) is not { } rule || severity is null)
        {
            return;
        }

        if (SettingsRules.IsFixed(rule))
        {
            var what = severity == Severity.None ? "cannot be switched off" : "keeps its own severity";
            _findings.Add(name.Place, $"{rule.Id} {what}", "remove it: what could not be read is always said");
            return;
        }

        _settings = _settings with { Severities = _settings.Severities.SetItem(rule.Id, severity.Value) };
    }

    private void ReadKind(SyntaxNode name, SyntaxNode value)
    {
        var names = PolicyKindNames.All.Select(kind => (kind, PolicyKindNames.Parse(kind)!.Value)).ToImmutableArray();
        var kind = ReadWord(name, value, names, "a kind of policy");
        var glob = ReadGlob(name);
        if (kind is not null && glob is not null)
        {
            _settings = _settings with { Kinds = _settings.Kinds.Add(new KindSetting(glob, kind.Value, _basePath, name.Place)) };
        }
    }

    private ImmutableHashSet<string> ReadAccounts(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Sequence)
        {
            _findings.AddWrongType(value, Quoted(name), "a list of account ids in quotes");
            return [];
        }

        var accounts = ImmutableHashSet.CreateBuilder<string>();
        foreach (var item in value.Items)
        {
            if (item.Kind != SyntaxKind.String)
            {
                _findings.AddWrongType(item, "an account id", "a string of twelve digits");
            }
            else if (!IsAccount(item.Value))
            {
                _findings.Add(item.Place, $"'{item.Value}' is not an account id", "write its twelve digits");
            }
            else
            {
                accounts.Add(item.Value);
            }
        }

        return accounts.ToImmutable();
    }

    private void ReadBoundaryHolders(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Sequence)
        {
            _findings.AddWrongType(value, Quoted(name), "a list of users and roles");
            return;
        }

        foreach (var item in value.Items)
        {
            if (ReadWord(name, item, SettingsKeys.BoundaryHolders, "who can have a boundary") is { } holder)
            {
                _settings = _settings with { BoundaryOf = _settings.BoundaryOf.Add(holder) };
            }
        }
    }

    /// <summary>Reads lists of words by the type of identity that each is asked of.</summary>
    private void ReadByType(SyntaxNode name, SyntaxNode value, ImmutableArray<(string Name, IdentityType Type)> types, Action<IdentityType, string> add)
    {
        var names = types.Select(type => type.Name);
        ReadMap(name, value, "an object of lists for " + string.Join(", ", names), (holder, list) =>
        {
            if (ReadWord(name, holder, types, "whom it can be asked of") is not { } type || ReadWords(holder, list) is not { } words)
            {
                return;
            }

            foreach (var word in words)
            {
                add(type, word);
            }
        });
    }

    private void ReadRequiredConditions(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Sequence)
        {
            _findings.AddWrongType(value, Quoted(name), "a list of objects with an action and its keys");
            return;
        }

        foreach (var item in value.Items)
        {
            if (item.Kind == SyntaxKind.Mapping)
            {
                ReadRequiredCondition(item);
            }
            else
            {
                _findings.AddWrongType(item, "a required condition", "an object with an action and its keys");
            }
        }
    }

    private void ReadRequiredCondition(SyntaxNode condition)
    {
        string? action = null;
        ImmutableArray<string>? keys = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        ReadMembers(condition, SettingsKeys.OfRequiredCondition, "a required condition has no", (name, value) =>
        {
            names.Add(name.Value);
            if (name.Value == SettingsKeys.Action)
            {
                action = ReadAction(name, value);
            }
            else
            {
                keys = ReadConditionKeys(name, value);
            }
        });
        foreach (var key in SettingsKeys.OfRequiredCondition)
        {
            if (!names.Contains(key.Name))
            {
                _findings.Add(condition.Place, $"this required condition has no {key.Name}", $"add \"{key.Name}\"");
            }
        }

        if (action is not null && keys is { } read)
        {
            _settings = _settings with { RequiredConditions = _settings.RequiredConditions.Add(new RequiredCondition(action, read)) };
        }
    }

    /// <summary>An action that the catalogue does not know asks for nothing, so it is a mistake.</summary>
    private string? ReadAction(SyntaxNode name, SyntaxNode value)
    {
        var node = ReadString(name, value);
        if (node.Kind != SyntaxKind.String)
        {
            return null;
        }

        if (AwsCatalog.Current.Resolve(node.Value).Kind is ActionReferenceKind.Known or ActionReferenceKind.Everything)
        {
            return node.Value;
        }

        _findings.Add(node.Place, $"'{node.Value}' is no action", "write it as in iam:PassRole");
        return null;
    }

    private ImmutableArray<string>? ReadConditionKeys(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Sequence || value.Items.Count == 0)
        {
            _findings.AddWrongType(value, Quoted(name), "a list of at least one condition key");
            return null;
        }

        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.Items)
        {
            if (item.Kind != SyntaxKind.String)
            {
                _findings.AddWrongType(item, "a condition key", "a string");
            }
            else if (item.Value.IndexOf(':') <= 0)
            {
                _findings.Add(item.Place, $"'{item.Value}' is no condition key", "write it as in iam:PassedToService");
            }
            else
            {
                keys.Add(item.Value);
            }
        }

        return keys.Count == value.Items.Count ? keys.ToImmutable() : null;
    }

    private void ReadIgnores(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind != SyntaxKind.Sequence)
        {
            _findings.AddWrongType(value, Quoted(name), "a list of objects with a rule and a reason");
            return;
        }

        foreach (var item in value.Items)
        {
            if (item.Kind == SyntaxKind.Mapping)
            {
                ReadIgnore(item);
            }
            else
            {
                _findings.AddWrongType(item, "an ignore", "an object with a rule and a reason");
            }
        }
    }

    private void ReadIgnore(SyntaxNode ignore)
    {
        var fields = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        ReadMembers(ignore, SettingsKeys.OfIgnore, "an ignore has no", (name, value) => fields[name.Value] = ReadString(name, value));
        foreach (var key in SettingsKeys.OfIgnore)
        {
            if (key.IsRequired && !fields.ContainsKey(key.Name))
            {
                _findings.Add(ignore.Place, $"this ignore has no {key.Name}", $"add \"{key.Name}\"");
            }
        }

        var rule = IgnoredRule(Field(fields, SettingsKeys.Rule));
        var reason = Reason(Field(fields, SettingsKeys.Reason));
        var path = Field(fields, SettingsKeys.Path);
        var glob = path is null ? null : ReadGlob(path.Value);
        if (rule is null || reason is null || (glob is null && fields.ContainsKey(SettingsKeys.Path)))
        {
            return;
        }

        _settings = _settings with { Ignores = _settings.Ignores.Add(new IgnoreSetting(rule, path?.Value, glob, reason, _basePath, ignore.Place)) };
    }

    private string? IgnoredRule(SyntaxNode? node)
    {
        if (node is not { } id || ReadRule(id) is not { } rule)
        {
            return null;
        }

        if (!SettingsRules.IsFixed(rule))
        {
            return rule.Id;
        }

        _findings.Add(id.Place, $"{rule.Id} cannot be ignored", "remove it: what could not be read is always said");
        return null;
    }

    private string? Reason(SyntaxNode? node)
    {
        if (node is not { } reason)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(reason.Value))
        {
            return reason.Value;
        }

        _findings.Add(reason.Place, "this reason is empty", "say why the finding is accepted");
        return null;
    }

    private RuleDescriptor? ReadRule(SyntaxNode id)
    {
        var rule = RuleCatalogue.Find(id.Value);
        if (rule is not null && rule.Id == id.Value)
        {
            return rule;
        }

        _findings.AddUnknown(id, $"no rule has the id '{id.Value}'", SettingsKeys.Rules.Select(known => known.Id), "look the id up with 'policylint rules'");
        return null;
    }

    private PathGlob? ReadGlob(SyntaxNode path)
    {
        var glob = PathGlob.Parse(path.Value);
        if (glob is null)
        {
            _findings.Add(path.Place, $"'{path.Value}' names no file", "write a path in the syntax of .gitignore");
            return null;
        }

        if (!glob.IsNegated)
        {
            return glob;
        }

        _findings.Add(path.Place, "a path here cannot begin with '!'", "name the files that are meant; write \\! for a name that begins with it");
        return null;
    }

    private T? ReadWord<T>(SyntaxNode name, SyntaxNode value, ImmutableArray<(string Name, T Value)> words, string noun)
        where T : struct
    {
        var names = words.Select(word => word.Name);
        if (value.Kind != SyntaxKind.String)
        {
            _findings.AddWrongType(value, Quoted(name), "one of " + string.Join(", ", names));
            return null;
        }

        foreach (var word in words)
        {
            if (value.Is(word.Name))
            {
                return word.Value;
            }
        }

        _findings.AddUnknown(value, $"'{value.Value}' is not {noun}", names, "write one of " + string.Join(", ", names));
        return null;
    }

    /// <summary>The node if it is a string, else a missing one.</summary>
    private SyntaxNode ReadString(SyntaxNode name, SyntaxNode value)
    {
        if (value.Kind == SyntaxKind.String)
        {
            return value;
        }

        _findings.AddWrongType(value, Quoted(name), "a string");
        return default;
    }

    private void ReadMap(SyntaxNode name, SyntaxNode value, string expected, Action<SyntaxNode, SyntaxNode> read)
    {
        if (value.Kind == SyntaxKind.Mapping)
        {
            ReadMembers(value, read);
            return;
        }

        _findings.AddWrongType(value, Quoted(name), expected);
    }

    /// <summary>Reads the members whose names are known, and says of the others that they are not.</summary>
    private void ReadMembers(SyntaxNode map, ImmutableArray<SettingsKey> known, string lead, Action<SyntaxNode, SyntaxNode> read) =>
        ReadMembers(map, (name, value) =>
        {
            if (known.Any(key => key.Name == name.Value))
            {
                read(name, value);
                return;
            }

            var names = known.Select(key => key.Name);
            _findings.AddUnknown(name, $"{lead} '{name.Value}'", names, "remove it; there are " + string.Join(", ", names));
        });

    /// <summary>Reads the members of a map. The first of several with one name holds.</summary>
    private void ReadMembers(SyntaxNode map, Action<SyntaxNode, SyntaxNode> read)
    {
        var seen = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (var member in map.Members)
        {
            if (member.Name.Kind == SyntaxKind.Missing)
            {
                continue;
            }

            if (seen.TryGetValue(member.Name.Value, out var first))
            {
                _findings.AddDuplicate(member.Name, first);
                continue;
            }

            seen.Add(member.Name.Value, member.Name);
            read(member.Name, member.Value);
        }
    }

    private static SyntaxNode? Field(Dictionary<string, SyntaxNode> fields, string name) =>
        fields.TryGetValue(name, out var node) && node.Kind == SyntaxKind.String ? node : null;

    private static string Quoted(SyntaxNode name) => $"'{name.Value}'";

    private static bool IsAccount(string text)
    {
        foreach (var unit in text)
        {
            if (unit is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length == SettingsKeys.AccountDigits;
    }
}
