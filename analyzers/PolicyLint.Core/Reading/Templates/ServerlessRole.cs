using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// The role that SAM makes for a function or state machine without one, with its <c>Policies</c>: names and ARNs of managed
/// policies, SAM policy templates, documents, and lists of these.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-policies.html</remarks>
internal sealed class ServerlessRole(
    TemplateValues values, TemplateDocuments documents, InventoryBuilder inventory, TemplateAttachments attachments)
{
    /// <summary>Reads the policies of a function's or state machine's own role.</summary>
    public void Read(TemplateResource resource, Role role)
    {
        foreach (var place in PropertyWalk.Find(values, resource.Properties, "Policies[]", resource.Guard))
        {
            ReadPolicy(place, resource, role);
        }
    }

    private void ReadPolicy(PropertyPlace place, TemplateResource resource, Role role)
    {
        var node = place.Node;
        if (FunctionCall.Of(node) is not null || node.Kind == SyntaxKind.String)
        {
            attachments.AttachManaged(role, node, place.Guard);
            return;
        }

        if (node.Kind != SyntaxKind.Mapping || node.Count == 0)
        {
            values.Messages.Wrong(node, "this is no policy of SAM", "write a policy, the name of a managed policy or a SAM policy template");
            return;
        }

        if (node.Member(ElementNames.Statement).Kind != SyntaxKind.Missing || node.Member(ElementNames.Version).Kind != SyntaxKind.Missing)
        {
            Attach(documents.Read(place, KindJudgement.Certain(PolicyKind.Identity, resource.Type), resource.Origin), place, role);
            return;
        }

        if (node.Count > 1)
        {
            values.Messages.Wrong(node, "several SAM policy templates stand in one item", "write each as an item of the list");
        }

        foreach (var member in node.Members)
        {
            ReadTemplate(member, place, resource, role);
        }
    }

    private void ReadTemplate(SyntaxMember call, PropertyPlace place, TemplateResource resource, Role role)
    {
        var name = call.Name.Value;
        if (ServerlessPolicyTemplates.Find(name) is not { } template)
        {
            var nearest = NearestName.Find(name, ServerlessPolicyTemplates.Names);
            values.Messages.Wrong(
                call.Name, $"there is no SAM policy template {name}", nearest is null ? "see the list of SAM policy templates" : $"did you mean {nearest}?");
            return;
        }

        var parameters = template.Member("Parameters");
        if (call.Value.Kind != SyntaxKind.Mapping)
        {
            values.Messages.Wrong(call.Name, $"{name} needs its parameters as an object", parameters.Count == 0 ? "write {} behind it" : "write each parameter with its value");
        }
        else
        {
            SayUnfit(call, parameters);
        }

        var bindings = call.Value.Members.ToBindings(parameters, values);
        var scope = new TemplateScope(values.Scope.Name, default, null, bindings);
        var inner = new TemplateDocuments(new TemplateValues(scope, values.Messages), []);
        var origin = new Origin(OriginKind.Synthesised, call.Name.Place, "SAM policy template " + name);
        var document = inner.Wrap(
            call.Name, place.Guard, origin, tree => tree.Add(template.Member(ElementNames.Statement)), KindJudgement.Certain(PolicyKind.Identity, resource.Type));
        Attach(document, place, role);
    }

    private void SayUnfit(SyntaxMember call, SyntaxNode parameters)
    {
        foreach (var given in call.Value.Members)
        {
            if (!parameters.Has(given.Name.Value))
            {
                values.Messages.Wrong(given.Name, $"{call.Name.Value} has no parameter {given.Name.Value}", "see the parameters of this SAM policy template");
            }
        }

        foreach (var parameter in parameters.Items)
        {
            if (call.Value.Member(parameter.Value).Kind == SyntaxKind.Missing)
            {
                values.Messages.Wrong(call.Name, $"{call.Name.Value} needs the parameter {parameter.Value}", $"add {parameter.Value}");
            }
        }
    }

    private void Attach(PolicyDocument? document, PropertyPlace place, Role role)
    {
        if (document is null)
        {
            return;
        }

        inventory.Add(document);
        attachments.Attach(role, role.Name, document, place.Node.Place, isInline: true, place.Guard);
    }
}
