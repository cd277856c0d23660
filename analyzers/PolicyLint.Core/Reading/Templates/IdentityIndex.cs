using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>The identities and managed policies that templates declare, found by what refers to them.</summary>
internal sealed class IdentityIndex(InventoryBuilder inventory)
{
    private readonly Dictionary<TemplateReference, IamIdentity> _declared = [];
    private readonly Dictionary<(string Noun, Value Name), IamIdentity> _named = [];
    private readonly Dictionary<TemplateReference, PolicyDocument> _policies = [];
    private readonly Dictionary<string, PolicyDocument> _policiesByName = new(StringComparer.Ordinal);

    public void Declare(string template, string logicalId, IamIdentity identity)
    {
        inventory.Add(identity);
        _declared[new TemplateReference(template, logicalId, null)] = identity;
        _named[(identity.Noun, identity.Name)] = identity;
    }

    public void DeclarePolicy(string template, string logicalId, PolicyDocument document, Value name)
    {
        _policies[new TemplateReference(template, logicalId, null)] = document;
        if (name.Text is { } text)
        {
            _policiesByName[text] = document;
        }
    }

    /// <summary>The identity that a resource of a template is, or null.</summary>
    public IamIdentity? Declared(string template, string logicalId) => Declared(new TemplateReference(template, logicalId, null));

    /// <summary>The identity that a value refers to by Ref or Fn::GetAtt, or null.</summary>
    public IamIdentity? Declared(Value value) => ReferenceIn(value) is { } reference ? Declared(reference) : null;

    /// <summary>The managed policy that a value refers to, or null for one that is elsewhere.</summary>
    public PolicyDocument? Policy(Value value)
    {
        if (ReferenceIn(value) is { } reference)
        {
            return _policies.TryGetValue(reference with { Attribute = null }, out var document) ? document : null;
        }

        return NameIn(value) is { } name && _policiesByName.TryGetValue(name, out var named) ? named : null;
    }

    /// <summary>The identity that a name or a reference means. One that no template makes is made here as external.</summary>
    public IamIdentity Find(Value name, string noun, Place place)
    {
        if (Declared(name) is { } declared && declared.Noun == noun)
        {
            return declared;
        }

        if (_named.TryGetValue((noun, name), out var known))
        {
            return known;
        }

        var origin = new Origin(OriginKind.External, place, noun + " that the template does not make");
        IamIdentity external = noun switch
        {
            "user" => new User(name, place) { Origin = origin },
            "group" => new Group(name, place) { Origin = origin },
            _ => new Role(name, place) { Origin = origin },
        };
        inventory.Add(external);
        _named[(noun, name)] = external;
        return external;
    }

    private IamIdentity? Declared(TemplateReference reference) =>
        _declared.TryGetValue(reference with { Attribute = null }, out var declared) ? declared : null;

    /// <summary>The name of a customer's managed policy, given alone or at the end of its ARN; null for any other text.</summary>
    private static string? NameIn(Value value)
    {
        if (ResourceMatching.ArnText(value) is not { } text)
        {
            return null;
        }

        var policy = text.IndexOf(":policy/", StringComparison.Ordinal);
        if (policy < 0)
        {
            return text.IndexOf(':') < 0 ? text : null;
        }

        return text.IndexOf(":iam::aws:", StringComparison.Ordinal) < 0 ? text.Substring(text.LastIndexOf('/') + 1) : null;
    }

    private static TemplateReference? ReferenceIn(Value value) => (value as UnknownValue)?.Hole.Identity as TemplateReference;
}
