using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Says where Policies and ManagedPolicyArns of a user, group or role hold what is none: it would be passed over in silence.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-iam-role-policy.html</remarks>
internal static class InlinePolicies
{
    public static void SayMistakes(TemplateResource resource, TemplateMessages messages)
    {
        if (resource.Type is not ("AWS::IAM::User" or "AWS::IAM::Group" or "AWS::IAM::Role"))
        {
            return;
        }

        foreach (var policy in Written(resource.Properties.Member("Policies"), "Policies is a list of inline policies, and this is none", messages))
        {
            SayMistakes(policy, messages);
        }

        foreach (var policy in Written(resource.Properties.Member("ManagedPolicyArns"), "ManagedPolicyArns is a list of ARNs, and this is none", messages))
        {
            if (policy.Kind != SyntaxKind.String)
            {
                messages.Unread(policy, "ManagedPolicyArns holds ARNs, and this is none", "put what is no ARN into Policies, with its PolicyName and PolicyDocument");
            }
        }
    }

    /// <summary>The items of a list that no function decides; says so of what is no list.</summary>
    private static List<SyntaxNode> Written(SyntaxNode list, string noList, TemplateMessages messages)
    {
        var written = new List<SyntaxNode>();
        if (!IsWritten(list))
        {
            return written;
        }

        if (list.Kind != SyntaxKind.Sequence)
        {
            messages.Wrong(list, noList, "write a list");
        }

        foreach (var item in list.Items)
        {
            if (IsWritten(item))
            {
                written.Add(item);
            }
        }

        return written;
    }

    private static void SayMistakes(SyntaxNode policy, TemplateMessages messages)
    {
        if (policy.Kind != SyntaxKind.Mapping)
        {
            messages.Unread(policy, "Policies holds inline policies, and this is none", "put the ARN of a managed policy into ManagedPolicyArns");
            return;
        }

        if (policy.Member("PolicyDocument").Kind == SyntaxKind.Missing && !HoldsFunction(policy))
        {
            messages.Unread(policy, "this inline policy has no PolicyDocument", "write PolicyName, and the policy in PolicyDocument");
        }
        else if (policy.Member("PolicyName").Kind == SyntaxKind.Missing && !HoldsFunction(policy))
        {
            messages.Wrong(policy, "this inline policy has no PolicyName", "give it a PolicyName");
        }
    }

    /// <summary>Whether something stands there, and no function decides what.</summary>
    private static bool IsWritten(SyntaxNode node) => node.Kind is not (SyntaxKind.Missing or SyntaxKind.Null) && FunctionCall.Of(node) is null;

    private static bool HoldsFunction(SyntaxNode mapping)
    {
        foreach (var member in mapping.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                return true;
            }
        }

        return false;
    }
}
