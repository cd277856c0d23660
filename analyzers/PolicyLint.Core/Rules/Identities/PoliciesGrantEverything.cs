using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules.Identities;

/// <summary>An administrator in parts: all but some actions in one policy, those in another of the same user, group or role.</summary>
internal sealed class PoliciesGrantEverything : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7016",
        Title = "Policies of one identity together grant every action on every resource",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "what {0} leaves out {1} allows: together they make {2} {3} an administrator",
        Advice = "list the actions that are used",
        Why = """
            The policies of a user, of its groups and of a role add up. NotAction with Allow keeps nothing out; it only does not allow it, and
            another policy may.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
        SampleName = "app.template.json",
        SampleSettings = RuleSettings.Default with
        {
            Severities = RuleSettings.Default.Severities.SetItem("PL4002", Severity.None).SetItem("PL4101", Severity.None),
        },
        Bad = """{"Resources":{"Job":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole"}},"Policies":[{"PolicyName":"a","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","NotAction":"s3:Get*","Resource":"*"}}},{"PolicyName":"b","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}}]}}}}""",
        Good = """{"Resources":{"Job":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole"}},"Policies":[{"PolicyName":"a","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","NotAction":"s3:Get*","Resource":"*"}}},{"PolicyName":"b","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}}]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        // Most identities have one policy, and nearly none NotAction.
        foreach (var attachment in identity.Attachments)
        {
            if (attachment.Document is { } document && AllButSome(document) is { } statement && GrantedRest.In(statement, document.Statements) is null)
            {
                Check(identity, attachment, statement, context);
                return;
            }
        }
    }

    private static void Check(IamIdentity identity, PolicyAttachment attachment, StatementVariant statement, RuleContext context)
    {
        var held = Held(identity);
        if (GrantedRest.In(statement, [.. held.SelectMany(other => other.Document!.Statements)]) is not { } last)
        {
            return;
        }

        var name = held.First(other => other.Document == last.Document).Name.Display;
        context.Report(new Occurrence(statement.Actions.NamePlace)
        {
            Arguments = [attachment.Name.Display, name, identity.Noun, identity.Name.Display],
            Label = "all but these",
            Related = [new RelatedPlace(last.Actions.NamePlace, "and these")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    /// <summary>The policies of an identity whose content is known, those of a user's groups too.</summary>
    private static ImmutableArray<PolicyAttachment> Held(IamIdentity identity)
    {
        var held = identity is User user ? identity.Attachments.AddRange(user.Groups.SelectMany(group => group.Attachments)) : identity.Attachments;
        return held.RemoveAll(attachment => attachment.Document is null);
    }

    private static StatementVariant? AllButSome(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (GrantedRest.IsAllButSome(variant))
                {
                    return variant;
                }
            }
        }

        return null;
    }
}
