using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A user or role without a tag that the settings ask for.</summary>
internal sealed class RequiredTagMissing : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7019",
        Title = "Tag missing that the settings ask for",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "{0} {1} has no tag {2}, which the settings ask for",
        Advice = "add it to Tags",
        Why = """
            Tags say who answers for a role, and conditions on `aws:PrincipalTag` rest on them: where one is missing, such a condition fails
            or, in a Deny, lets pass. It speaks where `requireTag` in policylint.json names keys. Tags that a whole stack is deployed with
            are not seen.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html",
        Equivalents = ["security-hub:IAM.24", "security-hub:IAM.25"],
        SampleName = "app.template.json",
        SampleSettings = RuleSettings.Default with { RequiredTags = [new RequiredTag(IdentityType.Users, "owner")] },
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"Tags":[{"Key":"owner","Value":"billing"}]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (context.Settings.RequiredTags.IsEmpty || !identity.AreTagsKnown || identity.Origin.Kind is OriginKind.External or OriginKind.Framework)
        {
            return;
        }

        foreach (var tag in context.Settings.RequiredTags)
        {
            if (tag.Of == IdentityTypes.Of(identity) && !Has(identity, tag.Key))
            {
                context.Report(new Occurrence(identity.Place) { Arguments = [identity.Noun, identity.Name.Display, tag.Key], Label = "lacks a tag" });
            }
        }
    }

    private static bool Has(IamIdentity identity, string key)
    {
        foreach (var tag in identity.Tags)
        {
            if (string.Equals(tag.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
