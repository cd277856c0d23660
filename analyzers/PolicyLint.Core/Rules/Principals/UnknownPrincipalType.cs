using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Principals;

/// <summary>A principal stands under a key that AWS does not have, or under none.</summary>
internal sealed class UnknownPrincipalType : IDocumentRule
{
    private static readonly ImmutableArray<string> Types = ["AWS", "Service", "Federated", "CanonicalUser"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5004",
        Title = "Principal without a type that AWS knows",
        Family = RuleFamily.Principals,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.WithPrincipal,
        Message = "'{0}' is {1}",
        Advice = "{2}",
        Why = "A principal is the text *, or an object whose keys are AWS, Service, Federated and CanonicalUser, in this case. AWS rejects a policy with any other.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        Equivalents = ["access-analyzer:INVALID_PRINCIPAL_KEY", "access-analyzer:INVALID_PRINCIPAL_FORMAT", "parliament:UNKNOWN_PRINCIPAL", "cfn-lint:E3512"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Aws":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                if (member.Name is ElementNames.Principal or ElementNames.NotPrincipal)
                {
                    Check(member.Value, context);
                }
            }
        }
    }

    private static void Check(WrittenNode principal, RuleContext context)
    {
        if (principal is WrittenValue { Shape: WrittenShape.String, Text: { } text } value && text != "*")
        {
            context.Report(new Occurrence(value.Place)
            {
                Arguments = [text, "a principal without its type", "put it in an object, under AWS, Service or Federated"],
                Label = "no type",
            });
        }
        else if (principal is WrittenMap types)
        {
            foreach (var type in types.Members)
            {
                CheckType(type, types, context);
            }
        }
    }

    private static void CheckType(WrittenMember type, WrittenMap types, RuleContext context)
    {
        // A function of CloudFormation in a fragment of a template stands for principals that are not known here.
        var isFunction = type.Name == "Ref" || type.Name.StartsWith("Fn::", StringComparison.Ordinal);
        if (Types.Contains(type.Name) || type.Name.Length == 0 || isFunction)
        {
            return;
        }

        var nearest = NearestName.Find(type.Name, Types, out var isClear);
        var changes = nearest is null || types.Find(nearest) is not null ? [] : ReplaceText.Of(type, nearest, isClear);
        context.Report(new Occurrence(type.NamePlace)
        {
            Arguments = [type.Name, "no type of principal", nearest is null ? "use AWS, Service, Federated or CanonicalUser" : $"did you mean '{nearest}'?"],
            Label = "unknown type",
            Changes = changes,
        });
    }
}
