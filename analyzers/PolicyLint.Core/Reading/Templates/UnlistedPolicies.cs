using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Says where something in the shape of a policy stands in a property that is not known to hold one: it is not judged.</summary>
internal static class UnlistedPolicies
{
    /// <summary>Grammars of their own in the shape of IAM's, by resource type.</summary>
    private static readonly HashSet<string> LookAlikes = new(StringComparer.Ordinal)
    {
        "AWS::EC2::VerifiedAccessEndpoint", "AWS::EC2::VerifiedAccessGroup", "AWS::VerifiedPermissions::Policy", "AWS::NetworkManager::CoreNetwork",
        "AWS::OpenSearchServerless::AccessPolicy", "AWS::OpenSearchServerless::SecurityPolicy", "AWS::OpenSearchServerless::LifecyclePolicy",
        "AWS::Logs::AccountPolicy", "AWS::Logs::LogGroup", "AWS::SNS::Topic", "AWS::SNS::Subscription", "AWS::SQS::Queue", "AWS::SSM::Parameter",
        "AWS::Config::ConfigRule", "AWS::Config::OrganizationConfigRule", "AWS::Route53::TrafficPolicy", "AWS::WorkSpacesWeb::BrowserSettings",
        "AWS::SES::ReceiptFilter", "AWS::Organizations::Policy",
    };

    public static void Say(TemplateResource resource, TemplateMessages messages)
    {
        if (LookAlikes.Contains(resource.Type) || PolicyProperties.Of(resource.Type).Any() || resource.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal))
        {
            return;
        }

        Look(resource.Properties, resource.Type, messages);
    }

    private static void Look(SyntaxNode node, string type, TemplateMessages messages)
    {
        if (node.IsScalar)
        {
            return;
        }

        if (node.Kind == SyntaxKind.Mapping && PolicyShape.IsPolicy(node))
        {
            messages.NotKnown(node, $"this looks like a policy, but no property of {type} is known to hold one", "lint it in a file of its own");
            return;
        }

        foreach (var member in node.Members)
        {
            Look(member.Value, type, messages);
        }

        foreach (var item in node.Items)
        {
            Look(item, type, messages);
        }
    }
}
