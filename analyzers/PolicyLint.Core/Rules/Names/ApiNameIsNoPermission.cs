using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>The name of an API operation where its permission has another.</summary>
internal sealed class ApiNameIsNoPermission : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2004",
        Title = "Name of an API operation that is no permission",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.UnlistedAction,
        Message = "'{0}' is an operation and no permission{1}",
        Advice = "{2}",
        Why = """
            Most permissions have the name of the operation that they allow, but not all: ListObjectsV2 needs s3:ListBucket, HeadObject needs
            s3:GetObject, every operation of API Gateway needs a verb of HTTP. The operation's name matches nothing: it grants nothing, and denies nothing.
            """,
        Page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html",
        Equivalents = ["access-analyzer:INVALID_ACTION", "parliament:UNKNOWN_ACTION", "cfn-lint:W3037", "iam-policy-validator:invalid_action"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListObjectsV2","Resource":"arn:aws:s3:::a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        var actions = context.ActionsOf(statement);
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index] is { Kind: ActionReferenceKind.UnknownAction, Service: not { IsRetired: true } } action
                && ApiOperation.Find(action.Text, context.Catalog) is { } operation)
            {
                Report(action, operation, statement.Actions.Values[index], statement, context);
            }
        }
    }

    private static void Report(ActionReference action, ApiName operation, WrittenValue value, StatementVariant statement, RuleContext context) =>
        context.Report(new Occurrence(value.Place)
        {
            Severity = ActionWords.SeverityByAge(context),
            Arguments = [ActionWords.Shown(action.Text), ActionWords.Consequence(statement), Advice(operation)],
            Label = "no permission",

            // For review: the permission may be on another resource, and it may grant more than the one operation.
            Changes = operation.Permissions.Length == 1
                ? ReplaceText.Of(value, new TextSpan(0, action.Text.Length), operation.Permissions[0], false)
                : [],
        });

    private static string Advice(ApiName operation) => operation.Need switch
    {
        ApiNameNeed.Permissions when operation.Permissions.Length == 1 => $"write '{operation.Permissions[0]}', which the operation needs",
        ApiNameNeed.Permissions => $"write those of these that are used: {ActionWords.List(operation.Permissions)}",
        ApiNameNeed.Nothing => "leave it out, as the operation needs no permission",
        ApiNameNeed.Token => "leave it out, as a token of its own allows the operation",
        _ => "look up in the Service Authorization Reference which action the operation needs",
    };
}
