using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>A role with a path, given by its name where the service then looks for one without.</summary>
internal sealed class RoleWithPathByName : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2045",
        Title = "Role with a path given by its name",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Message = "Ref gives the name of {0} without its path {1}, and {2} makes an ARN without a path of it",
        Advice = "write !GetAtt {0}.Arn",
        Why = "A role that is only named is taken for one directly under the account. With a path it has another ARN, so the service does not find it, or finds another.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-friendly-names",
        Equivalents = ["cfn-lint:E3050"],
        SampleName = "app.template.yaml",
        Bad = """
            Resources:
              Build: {Type: AWS::CodeBuild::Project, Properties: {ServiceRole: !Ref Work}}
              Work: {Type: AWS::IAM::Role, Properties: {Path: /build/, AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {Service: codebuild.amazonaws.com}, Action: 'sts:AssumeRole'}}}}
            """,
        Good = """
            Resources:
              Build: {Type: AWS::CodeBuild::Project, Properties: {ServiceRole: !GetAtt Work.Arn}}
              Work: {Type: AWS::IAM::Role, Properties: {Path: /build/, AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {Service: codebuild.amazonaws.com}, Action: 'sts:AssumeRole'}}}}
            """,
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var use in inventory.RoleArns)
        {
            if (use is { TakesName: true, NamedRole: { Path.Text: { Length: > 1 } path } role })
            {
                context.Report(new Occurrence(use.Place) { Arguments = [role.LogicalId!, path, use.ResourceType], Label = "its name alone" });
            }
        }
    }
}
