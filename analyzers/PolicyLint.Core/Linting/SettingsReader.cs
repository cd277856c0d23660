using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Reads <c>policylint.json</c>: JSON with comments. Whatever is not understood is a finding at its place, never passed over.</summary>
public sealed class SettingsReader
{
    private const int AccountIdLength = 12;

    private static readonly string[] Names = ["$schema", "root", "profile", "severity", "kinds", "ownAccounts", "trustedAccounts", "ignore"];
    private static readonly string[] IgnoreNames = ["rule", "path", "reason"];
    private static readonly string[] Profiles = ["default", "strict"];
    private static readonly string[] SeverityNames = ["error", "warning", "info", "none"];

    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly string _prefix;
    private Settings _settings = Settings.Empty;

    private SettingsReader(string prefix) => _prefix = prefix;

    /// <summary>Reads a settings file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="prefix">The path from its folder to the folder that files are named from; empty for the same.</param>
    public static SettingsReadResult Read(SourceText text, string prefix = "")
    {
        var reader = new SettingsReader(prefix);
        reader.ReadTree(JsonSyntaxReader.Read(text.Mapped, allowComments: true));
        return new SettingsReadResult(reader._settings, reader._findings.ToImmutable());
    }

    private void ReadTree(SyntaxTree tree)
    {
        foreach (var error in tree.Errors)
        {
            var (message, advice) = SyntaxMessages.Of(error.Kind, error.Detail);
            Report(new Place(tree.Text, error.Span), message, advice);
        }

        if (tree.Root.Kind == SyntaxKind.Mapping)
        {
            ReadMembers(tree.Root, Names, ReadSetting);
        }
        else if (tree.Errors.IsEmpty)
        {
            Report(tree.Root.Place, "settings are an object", "write { … }");
        }
    }

    private void ReadSetting(string name, SyntaxNode value)
    {
        switch (name)
        {
            case "root" when Expect(value, SyntaxKind.Boolean, "true or false"):
                _settings = _settings with { IsRoot = value.Value == "true" };
                break;
            case "profile" when Choose(value, Profiles) is { } profile:
                _settings = _settings with { Profile = profile == "strict" ? Profile.Strict : Profile.Default };
                break;
            case "severity" when Expect(value, SyntaxKind.Mapping, "an object of rules and severities"):
                ReadSeverities(value);
                break;
            case "kinds" when Expect(value, SyntaxKind.Mapping, "an object of globs and kinds"):
                ReadKinds(value);
                break;
            case "ownAccounts" when Expect(value, SyntaxKind.Sequence, "a list of account ids"):
                _settings = _settings with { OwnAccounts = ReadAccounts(value) };
                break;
            case "trustedAccounts" when Expect(value, SyntaxKind.Sequence, "a list of account ids"):
                _settings = _settings with { TrustedAccounts = ReadAccounts(value) };
                break;
            case "ignore" when Expect(value, SyntaxKind.Sequence, "a list of ignores"):
                foreach (var item in value.Items)
                {
                    ReadIgnore(item);
                }

                break;
        }
    }

    private void ReadSeverities(SyntaxNode mapping)
    {
        foreach (var member in mapping.Members)
        {
            if (KnownRule(member.Name) is not { } rule || Choose(member.Value, SeverityNames) is not { } severity)
            {
                continue;
            }

            _settings = _settings with { Severities = _settings.Severities.SetItem(rule.Id, SeverityOf(severity)) };
        }
    }

    private void ReadKinds(SyntaxNode mapping)
    {
        foreach (var member in mapping.Members)
        {
            var glob = PathGlob.Parse(member.Name.Value);
            if (glob is null)
            {
                Report(member.Name.Place, "this glob matches nothing", "write a path such as policies/*.json");
            }
            else if (Choose(member.Value, PolicyKindNames.All) is { } kind)
            {
                _settings = _settings with { Kinds = _settings.Kinds.Add(new KindSetting(_prefix, glob, PolicyKindNames.Parse(kind)!.Value)) };
            }
        }
    }

    private ImmutableHashSet<string> ReadAccounts(SyntaxNode sequence)
    {
        var accounts = ImmutableHashSet.CreateBuilder<string>();
        foreach (var item in sequence.Items)
        {
            var account = item.Value;
            if (item.Kind == SyntaxKind.String && account.Length == AccountIdLength && account.All(unit => unit is >= '0' and <= '9'))
            {
                accounts.Add(account);
            }
            else
            {
                Report(item.Place, "an account id is twelve digits in quotes", "write it as in \"111122223333\"");
            }
        }

        return accounts.ToImmutable();
    }

    private void ReadIgnore(SyntaxNode node)
    {
        if (!Expect(node, SyntaxKind.Mapping, "an object with rule and reason"))
        {
            return;
        }

        ReadMembers(node, IgnoreNames, static (_, _) => { });
        var reason = node.Member("reason");
        if (reason.Kind != SyntaxKind.String || string.IsNullOrWhiteSpace(reason.Value))
        {
            Report(node.Place, "an ignore needs a reason", "add \"reason\": \"…\"");
            return;
        }

        var path = node.Member("path");
        var glob = path.Kind == SyntaxKind.Missing ? null : PathGlob.Parse(path.Value);
        if (path.Kind != SyntaxKind.Missing && glob is null)
        {
            Report(path.Place, "this glob matches nothing", "write a path such as policies/*.json");
        }
        else if (node.Member("rule") is { Kind: SyntaxKind.String } rule)
        {
            AddIgnore(node, rule, glob, reason.Value);
        }
        else
        {
            Report(node.Place, "an ignore needs a rule", "add \"rule\": \"PL…\"");
        }
    }

    private void AddIgnore(SyntaxNode node, SyntaxNode rule, PathGlob? glob, string reason)
    {
        if (KnownRule(rule) is { } known)
        {
            _settings = _settings with { Ignores = _settings.Ignores.Add(new Ignore(known.Id, _prefix, glob, reason, node.Place)) };
        }
    }

    private void ReadMembers(SyntaxNode mapping, string[] names, Action<string, SyntaxNode> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in mapping.Members)
        {
            var name = member.Name.Value;
            if (!names.Contains(name))
            {
                Report(member.Name.Place, $"there is no setting '{name}'", Suggest(name, names, "remove it"));
            }
            else if (!seen.Add(name))
            {
                Report(member.Name.Place, $"'{name}' stands twice", "merge the two into one");
            }
            else
            {
                read(name, member.Value);
            }
        }
    }

    /// <summary>The rule with this id, if it exists and can be switched off; else a finding.</summary>
    private RuleDescriptor? KnownRule(SyntaxNode name)
    {
        var rule = RuleCatalogue.Find(name.Value);
        if (rule is null)
        {
            Report(name.Place, $"there is no rule '{name.Value}'", Suggest(name.Value, RuleCatalogue.All.Select(known => known.Id), "see policylint rules"));
            return null;
        }

        if (rule.Family == RuleFamily.Reading)
        {
            Report(name.Place, $"{rule.Id} says what was not judged, and cannot be changed", "remove it");
            return null;
        }

        return rule;
    }

    private bool Expect(SyntaxNode node, SyntaxKind kind, string what)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        if (node.Kind != SyntaxKind.Missing)
        {
            Report(node.Place, "this is not " + what, "write " + what);
        }

        return false;
    }

    private string? Choose(SyntaxNode node, IEnumerable<string> choices)
    {
        var choice = node.Kind == SyntaxKind.String ? node.Value : string.Empty;
        if (choices.Contains(choice))
        {
            return choice;
        }

        if (node.Kind != SyntaxKind.Missing)
        {
            Report(node.Place, "this is none of " + string.Join(", ", choices), Suggest(choice, choices, "choose one of them"));
        }

        return null;
    }

    private static string Suggest(string name, IEnumerable<string> names, string otherwise) =>
        NearestName.Find(name, names) is { } nearest ? $"did you mean '{nearest}'?" : otherwise;

    private static Severity SeverityOf(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => Severity.None,
    };

    private void Report(Place place, string message, string advice) => _findings.Add(new Finding
    {
        Rule = SettingsRules.InvalidSetting,
        Place = place,
        Severity = Severity.Error,
        Arguments = [message, advice],
    });
}
