using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>A device may connect as any other and read and send on every topic.</summary>
internal sealed class EveryDeviceMessage : IStatementRule
{
    private const string Prefix = "iot:";
    internal static readonly string[] Actions = ["iot:Connect", "iot:Subscribe", "iot:Receive", "iot:Publish", "iot:RetainPublish"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4014",
        Title = "AWS IoT messages of every device",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.NotableAction,
        Kinds = PolicyKinds.Identity | PolicyKinds.Iot,
        Supersedes = [new("PL4032")],
        Message = "{0} on every resource lets one device act as any other and use every topic",
        Advice = "name client and topic, by the variable iot:Connection.Thing.ThingName in an AWS IoT policy",
        Why = """
            A certificate taken out of one device is then the key to the messages of all. With the name of the thing as a variable, one
            policy serves every device and each sees only its own.
            """,
        Page = "https://docs.aws.amazon.com/iot/latest/developerguide/example-iot-policies.html",
        Equivalents = ["cfn_nag:W38", "cfn_nag:W39"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["iot:Connect","iot:Publish"],"Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iot:Connect","Resource":"arn:aws:iot:eu-central-1:111122223333:client/${iot:Connection.Thing.ThingName}"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || Reached(statement) is not { } action
            || WideStatement.EveryResource(statement) is not { } resource
            || ScopingCondition.Narrows(statement.Conditions) != Answer.No
            || (!IsOfDevice(statement) && (!IsAboutDevices(statement) || IsWholeServiceForRole(statement, action))))
        {
            return;
        }

        context.Report(new Occurrence(action.Written.Place)
        {
            Arguments = [action.Name],
            Label = "messages",
            Related = [new RelatedPlace(resource.Place, "of every client and topic")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    /// <summary>Every action of an AWS IoT policy is one of AWS IoT; elsewhere other rules speak of every action.</summary>
    private static ReachedAction? Reached(StatementVariant statement) => ReachedAction.In(statement, Prefix, Actions)
        ?? (IsOfDevice(statement) && WideStatement.EveryAction(statement) is { } every ? new ReachedAction(every, "every action") : null);

    private static bool IsOfDevice(StatementVariant statement) => statement.Document.Kind.Presumed == PolicyKind.Iot;

    /// <summary>A role that manages devices is no device; of a whole service another rule speaks.</summary>
    private static bool IsWholeServiceForRole(StatementVariant statement, ReachedAction action) =>
        !statement.Document.Attachments.IsEmpty && ServiceWildcard.ServiceOf(action.Written.Value) is not null;

    /// <summary>A statement for people, who see devices beside much else, names actions of other services too.</summary>
    private static bool IsAboutDevices(StatementVariant statement)
    {
        foreach (var value in statement.Actions.Values)
        {
            if (value.Text is not { } text || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
