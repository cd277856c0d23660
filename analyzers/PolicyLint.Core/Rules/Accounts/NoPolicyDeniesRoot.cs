using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Root users of the members are not limited.</summary>
internal sealed class NoPolicyDeniesRoot : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8025",
        Title = "No service control policy limits root users",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "no service control policy of the organization denies anything to root users",
        Advice = "deny them what they do not need: a condition on aws:PrincipalArn, arn:*:iam::*:root",
        Why = """
            A service control policy is the one thing that a root user of a member obeys. AWS Control Tower brings two of them: no actions as
            root, no access keys of root.
            """,
        Page = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html",
        Equivalents = ["control-tower:AWS-GR_RESTRICT_ROOT_USER"],
        SampleName = "organization-policy.json",
        Bad = """{"Policy":{"PolicySummary":{"Id":"p-a1b2c3d4","Arn":"arn:aws:organizations::111122223333:policy/o-a1b2c3d4e5/service_control_policy/p-a1b2c3d4","Name":"stay","Type":"SERVICE_CONTROL_POLICY","AwsManaged":false},"Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"organizations:LeaveOrganization\",\"Resource\":\"*\"}]}"}}""",
        Good = """{"Policy":{"PolicySummary":{"Id":"p-a1b2c3d4","Arn":"arn:aws:organizations::111122223333:policy/o-a1b2c3d4e5/service_control_policy/p-a1b2c3d4","Name":"stay","Type":"SERVICE_CONTROL_POLICY","AwsManaged":false},"Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:root\"}}}]}"}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        // It is said once, at the first account of the organization.
        if (account.Organization is not { Policies.IsEmpty: false } organization || !ReferenceEquals(account, context.Inventory.Accounts[0]))
        {
            return;
        }

        OrganizationPolicy? first = null;
        foreach (var policy in organization.Policies)
        {
            if (!policy.IsServiceControl || policy.IsOfAws || (policy.HasTargets && policy.Targets.IsEmpty))
            {
                continue;
            }

            // What is not known may deny it.
            first ??= policy;
            if (policy.Document is not { } document || RootDeny.IsIn(document))
            {
                return;
            }
        }

        if (first is not null)
        {
            context.Report(new Occurrence(first.Place) { Label = "neither this one nor another" });
        }
    }
}
