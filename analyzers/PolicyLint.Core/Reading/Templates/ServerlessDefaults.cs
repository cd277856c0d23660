using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>What SAM puts into the role of a function or state machine by itself: the trust, AWS's policies, and where failures are sent.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
/// </remarks>
internal sealed class ServerlessDefaults(
    TemplateValues values, ServerlessGlobals globals, InventoryBuilder inventory, TemplateAttachments attachments)
{
    private static readonly (string Event, string Policy)[] PoliciesOfEvents =
    [
        ("SQS", "AWSLambdaSQSQueueExecutionRole"),
        ("Kinesis", "AWSLambdaKinesisExecutionRole"),
        ("DynamoDB", "AWSLambdaDynamoDBExecutionRole"),
        ("MSK", "AWSLambdaMSKExecutionRole"),
    ];

    /// <summary>By the type of a destination: the action, and the property with the ARN.</summary>
    private static readonly Dictionary<string, string> Sends = new(StringComparer.Ordinal)
    {
        ["SQS"] = "sqs:SendMessage",
        ["SNS"] = "sns:Publish",
        ["Lambda"] = "lambda:InvokeFunction",
        ["EventBridge"] = "events:PutEvents",
    };

    /// <summary>The trust policy where none is written.</summary>
    public static PolicyDocument Trust(TemplateResource resource)
    {
        var service = resource.Type == "AWS::Serverless::Function" ? "lambda.amazonaws.com" : "states.amazonaws.com";
        var origin = new Origin(OriginKind.Framework, resource.Name.Place, "the trust policy that SAM makes for " + resource.LogicalId);
        return SynthesisedPolicy.Trust(origin, resource.Guard, service);
    }

    /// <summary>Attaches what SAM attaches to the role.</summary>
    public void Attach(TemplateResource resource, Role role)
    {
        if (resource.Type == "AWS::Serverless::Function")
        {
            AttachAwsPolicies(resource, role);
            AttachSends(resource, role, "DeadLetterQueue", "Type", "TargetArn");
            AttachSends(resource, role, "EventInvokeConfig.DestinationConfig.OnSuccess", "Type", "Destination");
            AttachSends(resource, role, "EventInvokeConfig.DestinationConfig.OnFailure", "Type", "Destination");
        }

        if (globals.Find(values, resource, resource.Type == "AWS::Serverless::Function" ? "Tracing" : "Tracing.Enabled") is [var tracing, ..] && IsActive(tracing.Node))
        {
            Attach(role, "AWSXRayDaemonWriteAccess", resource);
        }
    }

    private void AttachAwsPolicies(TemplateResource resource, Role role)
    {
        Attach(role, "service-role/AWSLambdaBasicExecutionRole", resource);
        if (globals.Property(resource, "VpcConfig").Kind != SyntaxKind.Missing)
        {
            Attach(role, "service-role/AWSLambdaVPCAccessExecutionRole", resource);
        }

        var types = PropertyWalk.Find(values, resource.Properties, "Events{}.Type", resource.Guard).Select(place => place.Node.Value).ToList();
        foreach (var (type, policy) in PoliciesOfEvents)
        {
            if (types.Contains(type))
            {
                Attach(role, "service-role/" + policy, resource);
            }
        }
    }

    private void Attach(Role role, string policy, TemplateResource resource)
    {
        var arn = ValueText.Concatenate([Value.Known("arn:"), TemplateValues.Partition, Value.Known(":iam::aws:policy/" + policy)]);
        attachments.Attach(role, arn, null, resource.Name.Place, isInline: false, resource.Guard);
    }

    private void AttachSends(TemplateResource resource, Role role, string path, string typeName, string arnName)
    {
        foreach (var place in globals.Find(values, resource, path))
        {
            var type = place.Node.Member(typeName);
            if (!Sends.TryGetValue(type.Value, out var action))
            {
                continue;
            }

            var arn = place.Node.Member(arnName);
            var target = arn.Kind == SyntaxKind.Missing ? new UnknownValue(new Hole(new object(), "the target that SAM makes", HoleDomain.Arn)) : values.Of(arn);
            var document = SynthesisedPolicy.Grant(new Origin(OriginKind.Synthesised, type.Place, "what sends to " + target.Display), place.Guard, action, target);
            inventory.Add(document);
            attachments.Attach(role, role.Name, document, type.Place, isInline: true, place.Guard);
        }
    }

    private static bool IsActive(SyntaxNode node) => node.Is("Active") || node.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
