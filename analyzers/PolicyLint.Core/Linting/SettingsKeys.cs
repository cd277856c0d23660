using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>The names and words of a settings file.</summary>
internal static class SettingsKeys
{
    public const string Schema = "$schema";
    public const string Root = "root";
    public const string Profile = "profile";
    public const string Severity = "severity";
    public const string Kinds = "kinds";
    public const string OwnAccounts = "ownAccounts";
    public const string TrustedAccounts = "trustedAccounts";
    public const string RequireBoundary = "requireBoundary";
    public const string RequirePolicy = "requirePolicy";
    public const string ForbidPolicy = "forbidPolicy";
    public const string RequireTag = "requireTag";
    public const string Account = "account";
    public const string Production = "production";
    public const string Development = "development";
    public const string RequireCondition = "requireCondition";
    public const string Action = "action";
    public const string Keys = "keys";
    public const string Ignore = "ignore";
    public const string Rule = "rule";
    public const string Path = "path";
    public const string Reason = "reason";

    /// <summary>https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html</summary>
    public const int AccountDigits = 12;

    public static readonly ImmutableArray<SettingsKey> OfFile =
    [
        new(Schema, "The schema that an editor checks this file with."),
        new(Root, "Whether settings files of the folders around this one do not hold."),
        new(Profile, "Which rules run: those that a reviewer acts on, or all of them for an auditor."),
        new(Severity, "The severity of a rule, by its id; none switches it off."),
        new(Kinds, "What the policies of some files are used as, by a path in the syntax of .gitignore, relative to this file. The last path that matches holds."),
        new(OwnAccounts, "The accounts that are your own."),
        new(TrustedAccounts, "Accounts of others that may be named as principals."),
        new(RequireBoundary, "Who has to have a permissions boundary."),
        new(RequirePolicy, "Managed policies that users, groups or roles must have, each by its ARN or its name without path, wildcards allowed."),
        new(ForbidPolicy, "Managed policies that no user, group or role may have, each by its ARN or its name without path, wildcards allowed."),
        new(RequireTag, "Keys of tags that users or roles must have."),
        new(Account, "What is asked of an account."),
        new(RequireCondition, "What is only to be allowed with a condition on one of some keys."),
        new(Ignore, "Findings that were looked at and are accepted."),
    ];

    public static readonly ImmutableArray<SettingsKey> OfAccount =
    [
        .. AccountNumbers.All.Select(number => new SettingsKey(number.Name, number.Description)),
        new(Production, "Words in names, paths and tags that mean production; with an asterisk, patterns of the whole name."),
        new(Development, "Words in names, paths and tags that mean development."),
    ];

    public static readonly ImmutableArray<SettingsKey> OfIgnore =
    [
        new(Rule, "The id of the rule.", IsRequired: true),
        new(Path, "Which files, in the syntax of .gitignore, relative to this file; all of them if it is left out."),
        new(Reason, "Why the finding is accepted.", IsRequired: true),
    ];

    public static readonly ImmutableArray<SettingsKey> OfRequiredCondition =
    [
        new(Action, "The action, as service:name, wildcards allowed.", IsRequired: true),
        new(Keys, "The condition keys of which one must be tested; one that ends in a slash stands for all that begin so.", IsRequired: true),
    ];

    public static readonly ImmutableArray<(string Name, Profile Profile)> Profiles =
    [
        ("default", Diagnostics.Profile.Default),
        ("strict", Diagnostics.Profile.Strict),
    ];

    public static readonly ImmutableArray<(string Name, IdentityType Type)> BoundaryHolders =
    [
        ("users", IdentityType.Users),
        ("roles", IdentityType.Roles),
    ];

    public static readonly ImmutableArray<(string Name, IdentityType Type)> PolicyHolders =
    [
        ("users", IdentityType.Users),
        ("groups", IdentityType.Groups),
        ("roles", IdentityType.Roles),
    ];

    /// <summary>IAM tags no groups: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</summary>
    public static readonly ImmutableArray<(string Name, IdentityType Type)> Tagged = BoundaryHolders;

    public static readonly ImmutableArray<(string Name, Severity Severity)> Severities =
    [
        ("error", Diagnostics.Severity.Error),
        ("warning", Diagnostics.Severity.Warning),
        ("info", Diagnostics.Severity.Info),
        ("none", Diagnostics.Severity.None),
    ];

    /// <summary>The rules that settings have a say in.</summary>
    public static IEnumerable<RuleDescriptor> Rules => RuleCatalogue.All.Where(rule => !SettingsRules.IsFixed(rule));
}
