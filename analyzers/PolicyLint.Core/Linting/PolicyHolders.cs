using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>
/// Whom a finding on what a policy of an account grants is about: the policy is reported once, and those who have it are related to that,
/// the members of a group as well.
/// </summary>
internal static class PolicyHolders
{
    private const int MostHolders = 20;
    private const int MostMembers = 5;

    public static ImmutableArray<RelatedPlace> Of(RuleDescriptor rule, PolicyDocument? document, IamIdentity? identity)
    {
        if (document is { Account: not null, Attachments.IsEmpty: false } && IsAboutGrants(rule))
        {
            return [.. document.Attachments.Take(MostHolders).Select(attachment => new RelatedPlace(attachment.Place, Words(attachment.Identity)))];
        }

        return identity is Group { Account: not null, Members.IsEmpty: false } group && IsAboutGrants(rule)
            ? [new RelatedPlace(group.Place, Words(group))]
            : [];
    }

    private static bool IsAboutGrants(RuleDescriptor rule) =>
        rule.Family is RuleFamily.Access or RuleFamily.PassRole or RuleFamily.Escalation;

    private static string Words(IamIdentity identity)
    {
        var name = $"of {identity.Noun} {identity.Name.Display}";
        if (identity is not Group group || group.Members.IsEmpty)
        {
            return name;
        }

        var members = string.Join(", ", group.Members.Take(MostMembers).Select(member => member.Name.Display));
        var rest = group.Members.Length - MostMembers;
        return rest > 0 ? $"{name}: {members} and {rest.ToString(CultureInfo.InvariantCulture)} more" : $"{name}: {members}";
    }
}
