using System.Collections.Immutable;
using PolicyLint.Grants;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Grants;

/// <summary>Who or what has policies: a user with those of its groups, a role, or a policy by itself. A group does nothing: its members do.</summary>
/// <param name="Name">What it is called, the same before and after a repair.</param>
/// <param name="Policies">Its policies.</param>
/// <param name="Managed">The policies that are known by their ARN only.</param>
internal sealed record GrantHolder(string Name, ImmutableArray<PolicyDocument> Policies, ImmutableHashSet<string> Managed)
{
    public static ImmutableArray<GrantHolder> In(Inventory inventory)
    {
        var holders = ImmutableArray.CreateBuilder<GrantHolder>();
        foreach (var identity in inventory.Identities.Where(identity => identity is not Group))
        {
            var attached = identity is User user ? identity.Attachments.Concat(user.Groups.SelectMany(group => group.Attachments)).ToList() : [.. identity.Attachments];
            holders.Add(new GrantHolder(
                identity.Noun + " " + identity.Name.Display,
                [.. attached.Select(attachment => attachment.Document).OfType<PolicyDocument>()],
                [.. attached.Where(attachment => attachment.Document is null).Select(attachment => attachment.Name.Display)]));
        }

        for (var index = 0; index < inventory.Documents.Length; index++)
        {
            holders.Add(new GrantHolder($"policy {index}", [inventory.Documents[index]], []));
        }

        return holders.ToImmutable();
    }

    /// <summary>What the holders are allowed after a change that they were not before, each as a sentence; empty if nothing.</summary>
    public static IEnumerable<string> Gains(Inventory before, Inventory after)
    {
        var known = In(before).ToDictionary(holder => holder.Name, StringComparer.Ordinal);
        foreach (var holder in In(after))
        {
            var was = known.GetValueOrDefault(holder.Name) ?? new GrantHolder(holder.Name, [], []);
            foreach (var managed in holder.Managed.Except(was.Managed))
            {
                yield return $"{holder.Name} has {managed}";
            }

            foreach (var request in GeneratedRequests.Of(was.Policies.Concat(holder.Policies)))
            {
                var (now, then) = (holder.IsAllowed(request), was.IsAllowed(request));
                if (now > then)
                {
                    yield return $"{holder.Name}: {request}: {now}, and was {then}";
                }
            }
        }
    }

    /// <summary>By what is written: that there may be other statements is so before and after.</summary>
    private Answer IsAllowed(Request request)
    {
        var (allow, deny) = (Answer.No, Answer.No);
        foreach (var variant in Policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Variants))
        {
            var applies = RequestEvaluator.Applies(variant, request).And(variant.Effect == Effect.Unknown ? Answer.Maybe : Answer.Yes);
            allow = variant.Effect == Effect.Deny ? allow : allow.Or(applies);
            deny = variant.Effect == Effect.Allow ? deny : deny.Or(applies);
        }

        return new Decision(allow, deny).IsAllowed;
    }
}
