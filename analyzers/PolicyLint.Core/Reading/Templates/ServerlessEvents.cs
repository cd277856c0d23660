using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>The permissions that SAM adds to a function for what calls it: its events, and a URL without authentication.</summary>
/// <remarks>https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html</remarks>
internal sealed class ServerlessEvents(TemplateValues values, ServerlessGlobals globals, InventoryBuilder inventory)
{
    private const string Invoke = "lambda:InvokeFunction";

    /// <summary>By the type of an event: the service that calls the function.</summary>
    private static readonly Dictionary<string, string> Services = new(StringComparer.Ordinal)
    {
        ["S3"] = "s3.amazonaws.com",
        ["SNS"] = "sns.amazonaws.com",
        ["Schedule"] = "events.amazonaws.com",
        ["CloudWatchEvent"] = "events.amazonaws.com",
        ["EventBridgeRule"] = "events.amazonaws.com",
        ["CloudWatchLogs"] = "logs.amazonaws.com",
        ["IoTRule"] = "iot.amazonaws.com",
        ["Cognito"] = "cognito-idp.amazonaws.com",
        ["Api"] = "apigateway.amazonaws.com",
        ["HttpApi"] = "apigateway.amazonaws.com",
        ["AlexaSkill"] = "alexa-appkit.amazon.com",
    };

    /// <summary>Adds the permissions of a function.</summary>
    public void Read(TemplateResource function)
    {
        foreach (var member in function.Properties.Member("Events").Members)
        {
            if (member.Value.Member("Type") is { Kind: SyntaxKind.String } type && Services.TryGetValue(type.Value, out var service))
            {
                Add(function, Permission(function, member, type.Value, service));
            }
        }

        foreach (var place in globals.Find(values, function, "FunctionUrlConfig.AuthType"))
        {
            if (values.Of(place.Node).Text == "NONE")
            {
                Add(function, UrlPermission(function, place));
            }
        }
    }

    private PolicyDocument Permission(TemplateResource function, SyntaxMember member, string type, string service)
    {
        var origin = new Origin(OriginKind.Synthesised, member.Name.Place, "the permission of the event " + member.Name.Value);
        var principal = Value.Known(service);
        switch (type)
        {
            case "S3":
                return SynthesisedPolicy.Permission(origin, function.Guard, principal, Invoke, ArnOf(function), ("StringEquals", "aws:SourceAccount", TemplateValues.Account));
            case "AlexaSkill":
                var skill = member.Value.Member("Properties").Member("SkillId");
                return skill.Kind == SyntaxKind.Missing
                    ? SynthesisedPolicy.Permission(origin, function.Guard, principal, Invoke, ArnOf(function))
                    : SynthesisedPolicy.Permission(origin, function.Guard, principal, Invoke, ArnOf(function), ("StringEquals", "lambda:EventSourceToken", values.Of(skill)));
            default:
                return SynthesisedPolicy.Permission(origin, function.Guard, principal, Invoke, ArnOf(function), ("ArnLike", "aws:SourceArn", SourceOf(function, member, type)));
        }
    }

    /// <summary>The topic of a subscription; of all else, an ARN that SAM knows.</summary>
    private Value SourceOf(TemplateResource function, SyntaxMember member, string type)
    {
        var topic = member.Value.Member("Properties").Member("Topic");
        return type == "SNS" && topic.Kind != SyntaxKind.Missing
            ? values.Of(topic)
            : new UnknownValue(new Hole((function.LogicalId, member.Name.Value), "the source of " + member.Name.Value, HoleDomain.Arn));
    }

    private PolicyDocument UrlPermission(TemplateResource function, PropertyPlace place)
    {
        var isOwn = function.Properties.Member("FunctionUrlConfig").Kind != SyntaxKind.Missing;
        var origin = new Origin(OriginKind.Synthesised, isOwn ? place.Node.Place : function.Name.Place, "the permission of the URL of " + function.LogicalId);
        return SynthesisedPolicy.Permission(
            origin, place.Guard, Value.Known("*"), "lambda:InvokeFunctionUrl", ArnOf(function), ("StringEquals", "lambda:FunctionUrlAuthType", Value.Known("NONE")));
    }

    private Value ArnOf(TemplateResource function) => ResourceArns.Attribute(new TemplateReference(values.Scope.Name, function.LogicalId, "Arn"), function.Type);

    private void Add(TemplateResource function, PolicyDocument permission) =>
        inventory.Add(permission, new PolicyHolder(function.LogicalId, function.Type, function.Name.Place) { Services = ["lambda"] });
}
