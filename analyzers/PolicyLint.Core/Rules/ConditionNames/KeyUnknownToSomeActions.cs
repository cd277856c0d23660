using System.Globalization;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key that only some of the statement's actions have.</summary>
internal sealed class KeyUnknownToSomeActions : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2143",
        Title = "Condition key that not every action of the statement has",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.ServiceKey,
        Profile = Profile.Strict,
        Message = "'{0}' is absent from every request for {1}{2}",
        Advice = "give those actions a statement of their own",
        Why = "For these actions the test has the same result whatever the request is, so that the statement grants or denies something else than it seems to. An action written with a wildcard is judged by whether any of its actions has the key.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:UNSUPPORTED_ACTION_FOR_CONDITION_KEY", "parliament:UNKNOWN_CONDITION_FOR_ACTION"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:ListBucket","s3:GetBucketLocation"],"Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Actions.Values.Length < 2 || KeyUse.Of(condition, statement, context) is not { IsListedForActions: true } key)
        {
            return;
        }

        ActionReference? first = null;
        var without = 0;
        var isUsed = false;
        foreach (var reference in context.ActionsOf(statement))
        {
            var answer = KeyUse.In(reference, key);
            isUsed |= answer == Answer.Yes;
            without += answer == Answer.No ? 1 : 0;
            first ??= answer == Answer.No ? reference : null;
        }

        if (first is not null && isUsed)
        {
            var others = without == 1 ? "" : string.Format(CultureInfo.InvariantCulture, " and {0} more", without - 1);
            context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, first.Text, others], Label = "absent for some actions" });
        }
    }
}
