using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Access;

/// <summary>Policies of AWS that are attached by name.</summary>
internal static class AttachedPolicy
{
    private const string Owner = ":iam::aws:policy/";

    /// <summary>A template of a role with a policy of AWS, for the samples of rules.</summary>
    public static string SampleWith(string policy) => $$$"""
        Resources:
          Build:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns: ['arn:aws:iam::aws:policy/{{{policy}}}']
              AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {Service: codebuild.amazonaws.com}, Action: 'sts:AssumeRole'}}
        """;

    /// <summary>Asks of each managed policy of AWS that hangs on an identity what a rule says of it, and reports that at the attachment.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="context">Where it is reported.</param>
    /// <param name="judge">By the attachment and the policy's name with its path: what to report; null for nothing.</param>
    public static void Check(IamIdentity identity, RuleContext context, Func<PolicyAttachment, string, Occurrence?> judge)
    {
        foreach (var attachment in identity.Attachments)
        {
            if (PathOf(attachment) is { } path && judge(attachment, path) is { } occurrence)
            {
                context.Report(occurrence.Label.Length > 0 ? occurrence : occurrence with { Label = "of " + identity.Noun + " " + identity.Name.Display });
            }
        }
    }

    /// <summary>
    /// The name with its path (<c>service-role/AWSLambdaBasicExecutionRole</c>) of the managed policy of AWS that is attached; null for
    /// any other policy. SAM also takes the name alone.
    /// </summary>
    public static string? PathOf(PolicyAttachment attachment)
    {
        if (attachment.IsInline || attachment.Document is not null || ResourceMatching.ArnText(attachment.Name) is not { } text)
        {
            return null;
        }

        var owner = text.IndexOf(Owner, StringComparison.Ordinal);
        if (owner >= 0)
        {
            var path = text.Substring(owner + Owner.Length);
            return path.Length > 0 && path.IndexOf(TextHole.Character) < 0 ? path : null;
        }

        return text.IndexOf(':') < 0 && text.IndexOf(TextHole.Character) < 0 && text.Length > 0 ? text : null;
    }

    /// <summary>The name without its path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
