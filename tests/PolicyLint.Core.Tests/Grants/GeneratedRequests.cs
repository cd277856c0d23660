using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Catalog;
using PolicyLint.Grants;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Grants;

/// <summary>Makes requests of what stands in policies: of every action, resource, principal and condition key, and of others beside them.</summary>
internal sealed class GeneratedRequests
{
    private const int MostListed = 3;
    private const int MostContexts = 200;
    private const string Filling = "Zz9";

    private readonly SortedSet<string> _actions = new(StringComparer.Ordinal) { "iam:CreateUser", "s3:GetObject" };
    private readonly SortedSet<string> _resources = new(StringComparer.Ordinal) { "*", "arn:aws:s3:::other/thing" };
    private readonly SortedSet<string> _callers = new(StringComparer.Ordinal) { "arn:aws:iam::999988887777:user/stranger" };
    private readonly SortedDictionary<string, SortedSet<string>> _keys = new(StringComparer.OrdinalIgnoreCase);

    private GeneratedRequests()
    {
    }

    public static IEnumerable<Request> Of(IEnumerable<PolicyDocument> policies)
    {
        var generated = new GeneratedRequests();
        foreach (var variant in policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Variants))
        {
            generated.Add(variant);
        }

        return generated.All();
    }

    private IEnumerable<Request> All() =>
        from context in Contexts().ToList()
        from action in _actions
        from resource in _resources
        from caller in _callers
        select new Request(caller, action, resource, context);

    private void Add(StatementVariant statement)
    {
        foreach (var text in Texts(statement.Actions.Values))
        {
            _actions.Add(Filled(text, string.Empty));
            _actions.Add(Filled(text, Filling));
            _actions.UnionWith(Listed(text));
        }

        foreach (var text in Texts(statement.Resources.Values))
        {
            _resources.Add(Filled(text, string.Empty));
            _resources.Add(Filled(text, Filling));
            AddVariables(text);
        }

        foreach (var entry in statement.Principals.Entries)
        {
            _callers.Add(CallerOf(TextOf(entry.Written.Value)));
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            AddKey(condition);
        }
    }

    /// <summary>The first actions that a pattern takes in.</summary>
    private static IEnumerable<string> Listed(string pattern)
    {
        var listed = new List<string>();
        foreach (var action in AwsCatalog.Current.Resolve(pattern).Actions)
        {
            listed.Add(action.FullName);
            if (listed.Count == MostListed)
            {
                break;
            }
        }

        return listed;
    }

    /// <summary>Somebody that a principal may mean: a user of an account, a session of a role.</summary>
    private static string CallerOf(string principal)
    {
        var account = principal.Length == 12 ? principal : principal.EndsWith(":root", StringComparison.Ordinal) ? principal.Split(':')[4] : null;
        return account is not null ? $"arn:aws:iam::{account}:user/somebody" : principal == "*" ? "arn:aws:iam::111122223333:user/anybody" : principal;
    }

    private void AddKey(Condition condition)
    {
        var values = KeyOf(condition.Key);
        foreach (var value in condition.Values)
        {
            var text = TextOf(value.Value);
            values.Add(Filled(text, string.Empty).Split('/') is [var address, _] && condition.Operator.Family == OperatorFamily.IpAddress ? address : Filled(text, Filling));
            AddVariables(text);
        }

        values.UnionWith(condition.Operator.Family switch
        {
            OperatorFamily.Bool or OperatorFamily.Null => ["true", "false"],
            OperatorFamily.Numeric => ["0", "10000000000"],
            OperatorFamily.Date => ["1999-01-01T00:00:00Z", "2099-01-01T00:00:00Z"],
            OperatorFamily.IpAddress => ["192.0.2.99"],
            OperatorFamily.Arn => ["arn:aws:iam::999988887777:role/stranger"],
            _ => ["other"],
        });
    }

    private void AddVariables(string text)
    {
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end > start + 2)
            {
                KeyOf(text[(start + 2)..end].Split(',')[0].Trim()).Add("mia");
                _resources.Add(Filled(text.Remove(start, end - start + 1).Insert(start, "mia"), Filling));
            }
        }
    }

    private SortedSet<string> KeyOf(string key)
    {
        if (!_keys.TryGetValue(key, out var values))
        {
            _keys[key] = values = new SortedSet<string>(StringComparer.Ordinal);
        }

        return values;
    }

    /// <summary>Every combination of values, and of keys that are absent.</summary>
    private IEnumerable<ImmutableDictionary<string, ImmutableArray<string>>> Contexts()
    {
        IEnumerable<ImmutableDictionary<string, ImmutableArray<string>>> contexts = [Request.NoContext];
        foreach (var (key, values) in _keys)
        {
            contexts = [.. contexts.SelectMany(context => values.Select(value => context.SetItem(key, [value])).Prepend(context)).Take(MostContexts)];
        }

        return contexts;
    }

    private static IEnumerable<string> Texts(ImmutableArray<WrittenValue> values) => values.Select(value => TextOf(value.Value));

    /// <summary>The text of a value, with something in its holes.</summary>
    private static string TextOf(Value value) => value switch
    {
        KnownValue known => known.Content,
        PatternValue pattern => string.Concat(pattern.Parts.Select(part => part.Text ?? Filling)),
        _ => string.Create(CultureInfo.InvariantCulture, $"arn:aws:x:::{Filling}"),
    };

    private static string Filled(string text, string filling) => text.Replace("*", filling, StringComparison.Ordinal).Replace('?', 'x');
}
