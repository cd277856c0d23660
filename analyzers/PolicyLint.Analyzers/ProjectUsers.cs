using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;

namespace PolicyLint.Analyzers;

/// <summary>
/// The users that a project makes, to be judged when all of its code was seen: another method or file may put them into a group. One for
/// a compilation; safe for several threads.
/// </summary>
internal sealed class ProjectUsers
{
    private const string UserInNoGroup = "PL7002";

    private readonly ConcurrentDictionary<(SyntaxTree Tree, PolicyLint.Text.TextSpan Span), User> _users = new();
    private readonly ConcurrentDictionary<(SyntaxTree Tree, PolicyLint.Text.TextSpan Span), Group> _groups = new();
    private int _isUnsure;

    /// <summary>Takes what the code of one member makes.</summary>
    public void Add(CdkBlock block, Inventory inventory, SyntaxTree tree)
    {
        foreach (var identity in inventory.Identities)
        {
            switch (identity)
            {
                // A variable that is not followed, a field, a name: it may be any of the users.
                case User { Origin.Kind: not OriginKind.Written } other when !other.Groups.IsEmpty || !other.AccessKeys.IsEmpty:
                    Volatile.Write(ref _isUnsure, 1);
                    break;
                case User { Origin.Kind: OriginKind.Written, Groups.IsEmpty: true } user when IsPlain(user) && !MayNameGroups(block, user):
                    _users.TryAdd((tree, user.Place.SourceSpan), user);
                    break;
                case Group { Origin.Kind: OriginKind.Written } group:
                    _groups.TryAdd((tree, group.Place.SourceSpan), group);
                    break;
            }
        }
    }

    /// <summary>The users that nothing puts into a group, each with its file.</summary>
    public IEnumerable<(SyntaxTree Tree, Finding Finding)> Lint(Compilation compilation, CdkRules rules, CancellationToken cancellation)
    {
        if (_users.IsEmpty || Volatile.Read(ref _isUnsure) != 0 || IsContinuedElsewhere(compilation))
        {
            yield break;
        }

        foreach (var entry in _users)
        {
            var tree = entry.Key.Tree;
            var settings = rules.For(tree);
            var only = settings.OfSinks with { OnlyRules = [UserInNoGroup] };
            if (settings.OfSinks.Severities.TryGetValue(UserInNoGroup, out var severity) && severity == Severity.None)
            {
                continue;
            }

            foreach (var finding in settings.Folder.WithoutIgnored(Linter.Lint(Alone(entry.Value), only, cancellation), tree.FilePath))
            {
                yield return (tree, finding);
            }
        }
    }

    /// <summary>A user as the project has it, with the groups that could take it.</summary>
    private Inventory Alone(User user)
    {
        var inventory = new InventoryBuilder { IsWhole = true };
        inventory.Add(new User(user.Name, user.Place) { Guard = user.Guard, Path = user.Path, LogicalId = user.LogicalId });
        foreach (var group in _groups.Values)
        {
            inventory.Add(new Group(group.Name, group.Place) { LogicalId = group.LogicalId });
        }

        return inventory.ToInventory();
    }

    /// <summary>Keys without a password are for a program.</summary>
    private static bool IsPlain(User user) => user.AccessKeys.IsEmpty || user.LoginProfile is not null;

    /// <summary>Whether its props say something of groups that was not understood.</summary>
    private static bool MayNameGroups(CdkBlock block, User user)
    {
        foreach (var construct in block.Constructs)
        {
            if (construct.Place.Equals(user.Place))
            {
                var properties = TemplateTypes.PropertiesOf(construct);
                return properties.IsOpen || properties.Find("Groups") is not (null or CdkNull);
            }
        }

        return true;
    }

    /// <summary>Whether other code that uses CDK belongs to it: a library that the project references, or one that references the project.</summary>
    private static bool IsContinuedElsewhere(Compilation compilation) =>
        compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
        || compilation.SourceModule.ReferencedAssemblySymbols.Any(UsesCdk);

    private static bool UsesCdk(IAssemblySymbol assembly) =>
        !assembly.Name.StartsWith("Amazon.", StringComparison.Ordinal)
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == References.CdkAssembly));
}
