using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>The Region or own account as text in an ARN of a template, where a pseudo parameter gives it.</summary>
internal sealed class WrittenOutInArn : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2046",
        Title = "Region or own account written out in a template",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Needs = StatementTraits.Arn,
        Message = "this ARN has {0} written out",
        Advice = "write {1} in Fn::Sub",
        Why = """
            A template with its Region or account in it does not do the same elsewhere: in another Region, in the account for tests the policy
            matches nothing, or what belongs to another stage. Accounts count that `ownAccounts` names; those of others stay.
            """,
        Page = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html",
        Equivalents = ["cfn-lint:I3042"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Send":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"Groups":["team"],"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":{"Fn::Sub":"arn:${AWS::Partition}:sqs:eu-central-1:${AWS::AccountId}:orders"}}}}}}}""",
        Good = """{"Resources":{"Send":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"Groups":["team"],"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":{"Fn::Sub":"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders"}}}}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Document is not { Holder.Type: { } type, Account: null, Origin.Kind: OriginKind.Written } || !type.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var value in statement.Resources.Values)
        {
            if (value.Origin.IsEditable && Arn.Parse(value.Value) is { } arn && Report(arn, value.Place, context))
            {
                return;
            }
        }
    }

    /// <summary>What AWS owns, and other accounts, have the same ARN everywhere in a partition.</summary>
    private static bool Report(Arn arn, Place place, RuleContext context)
    {
        var isOwn = context.Settings.OwnAccounts.Contains(arn[arn.Account]);
        if (!arn.Account.IsEmpty && !isOwn && arn.Text[arn.Account.Start] is not (TextHole.Character or '*'))
        {
            return false;
        }

        var (what, parameters) = (new List<string>(), new List<string>());
        Add(AwsRegions.IsWellFormed(arn[arn.Region]), "the Region " + arn[arn.Region], "${AWS::Region}", what, parameters);
        Add(isOwn, "the account", "${AWS::AccountId}", what, parameters);
        if (what.Count == 0)
        {
            return false;
        }

        context.Report(new Occurrence(place) { Arguments = [string.Join(" and ", what), string.Join(", ", parameters)], Label = "the same everywhere" });
        return true;
    }

    private static void Add(bool isWritten, string field, string parameter, List<string> what, List<string> parameters)
    {
        if (isWritten)
        {
            what.Add(field);
            parameters.Add(parameter);
        }
    }
}
