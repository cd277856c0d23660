using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>The roles that SAM makes for what starts a function or state machine and cannot call it by itself: schedules, rules, APIs.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-schedulev2.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-statemachine-statemachineeventsource.html
/// </remarks>
internal sealed class ServerlessEventRoles(
    TemplateValues values, ServerlessGlobals globals, IdentityIndex index, InventoryBuilder inventory, TemplateAttachments attachments)
{
    private const string Scheduled = "ScheduleV2";

    /// <summary>By the type of an event of a state machine: the service that takes the role.</summary>
    private static readonly Dictionary<string, string> StarterOfStateMachine = new(StringComparer.Ordinal)
    {
        [Scheduled] = "scheduler.amazonaws.com",
        ["Schedule"] = "events.amazonaws.com",
        ["CloudWatchEvent"] = "events.amazonaws.com",
        ["EventBridgeRule"] = "events.amazonaws.com",
        ["Api"] = "apigateway.amazonaws.com",
    };

    /// <summary>Declares the roles of a resource's events.</summary>
    public void Declare(TemplateIdentities identities, TemplateResource resource)
    {
        foreach (var (member, service) in Events(resource))
        {
            var origin = new Origin(OriginKind.Framework, member.Name.Place, "the trust policy that SAM makes for " + member.Name.Value);
            var trust = SynthesisedPolicy.Trust(origin, resource.Guard, service);
            inventory.Add(trust, new PolicyHolder(resource.LogicalId, resource.Type, resource.Name.Place) { Services = ["sts"] });
            var isScheduled = member.Value.Member("Type").Is(Scheduled);
            var boundary = isScheduled ? member.Value.Member("Properties").Member("PermissionsBoundary") : globals.Property(resource, "PermissionsBoundary");
            identities.DeclareServerlessRole(NameOf(resource, member), member.Name.Place, resource.Guard, boundary, new TemplateTags([], AreKnown: false), trust);
        }
    }

    /// <summary>Attaches what each of them may do: start the resource, and send on what could not be delivered.</summary>
    public void Attach(TemplateResource resource)
    {
        foreach (var (member, _) in Events(resource))
        {
            if (index.Declared(values.Scope.Name, NameOf(resource, member)) is not { } role)
            {
                continue;
            }

            var isFunction = resource.Type == "AWS::Serverless::Function";
            var target = ResourceArns.Own(new TemplateReference(values.Scope.Name, resource.LogicalId, null), isFunction ? "AWS::Lambda::Function" : "AWS::StepFunctions::StateMachine");
            Attach(role, member.Name, isFunction ? "lambda:InvokeFunction" : "states:StartExecution", target, resource.Guard);
            var failed = member.Value.Member("Properties").Member("DeadLetterConfig");
            if (member.Value.Member("Type").Is(Scheduled) && failed.Kind == SyntaxKind.Mapping)
            {
                var queue = failed.Member("Arn");
                Attach(role, member.Name, "sqs:SendMessage", queue.Kind == SyntaxKind.Missing ? Made("sqs:queue") : values.Of(queue), resource.Guard);
            }
        }
    }

    private static UnknownValue Made(string arnType) => new(new Hole(new object(), "the queue that SAM makes", HoleDomain.Arn) { ArnType = arnType });

    private static string NameOf(TemplateResource resource, SyntaxMember member) => resource.LogicalId + member.Name.Value + "Role";

    /// <summary>Those for which SAM makes a role, with the service that takes it. A schedule may be given one.</summary>
    private static IEnumerable<(SyntaxMember Event, string Service)> Events(TemplateResource resource)
    {
        foreach (var member in Members(resource.Properties.Member("Events")))
        {
            var type = member.Value.Member("Type").Value;
            var isOfRole = resource.Type == "AWS::Serverless::StateMachine" || type == Scheduled;
            if (isOfRole && StarterOfStateMachine.TryGetValue(type, out var service)
                && (type != Scheduled || member.Value.Member("Properties").Member("RoleArn").Kind == SyntaxKind.Missing))
            {
                yield return (member, service);
            }
        }
    }

    /// <summary>An iterator cannot hold the enumerator of a list of members.</summary>
    private static List<SyntaxMember> Members(SyntaxNode node)
    {
        var members = new List<SyntaxMember>(node.Count);
        foreach (var member in node.Members)
        {
            members.Add(member);
        }

        return members;
    }

    private void Attach(IamIdentity role, SyntaxNode at, string action, Value target, Guard guard)
    {
        var document = SynthesisedPolicy.Grant(new Origin(OriginKind.Synthesised, at.Place, "what the event " + at.Value + " may do"), guard, action, target);
        inventory.Add(document);
        attachments.Attach(role, role.Name, document, at.Place, isInline: true, guard);
    }
}
