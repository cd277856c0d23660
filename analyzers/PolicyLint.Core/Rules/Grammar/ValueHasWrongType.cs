using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>An element has a number, a boolean, null, a list or an object where the policy language wants something else.</summary>
internal sealed class ValueHasWrongType : IDocumentRule
{
    private const string Text = "text in quotes";
    private const string Texts = "text in quotes, or a list of such texts";
    private const string Map = "an object";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1003",
        Title = "Element has a value of the wrong type",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' must be {1}, and this is {2}",
        Advice = "write {1}",
        Why = "AWS rejects a policy in which a value is not of the type that its element has: a number for an action, a list for an effect.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
        Equivalents = ["access-analyzer:DATA_TYPE_MISMATCH", "parliament:MALFORMED", "cfn-lint:E3510", "cfn-lint:E3512"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":1,"Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var member in document.Written.Members)
        {
            if (member.Name is ElementNames.Version or ElementNames.Id)
            {
                CheckText(member.Name, member.Value, Text, context);
            }
            else if (member.Name == ElementNames.Statement)
            {
                CheckStatement(member, context);
            }
        }

        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                Check(member, context);
            }
        }
    }

    private static void CheckStatement(WrittenMember member, RuleContext context)
    {
        if (member.Value is not WrittenList list)
        {
            CheckIsMap(member, member.Value, context);
            return;
        }

        foreach (var item in list.Items)
        {
            CheckIsMap(member, item, context);
        }
    }

    private static void CheckIsMap(WrittenMember member, WrittenNode node, RuleContext context)
    {
        if (node is WrittenList or WrittenValue { Value: KnownValue, Shape: not WrittenShape.Missing })
        {
            Report(member.Name, node, "an object, or a list of objects", TypeOf(node) ?? "text", context);
        }
    }

    private static void Check(WrittenMember member, RuleContext context)
    {
        switch (member.Name)
        {
            case ElementNames.Sid or ElementNames.Effect:
                CheckText(member.Name, member.Value, Text, context);
                break;
            case ElementNames.Action or ElementNames.NotAction or ElementNames.Resource or ElementNames.NotResource:
                CheckTexts(member.Name, member.Value, context);
                break;
            case ElementNames.Principal or ElementNames.NotPrincipal:
                CheckPrincipal(member, context);
                break;
            case ElementNames.Condition when member.Value is not WrittenMap && (TypeOf(member.Value) ?? TextOf(member.Value)) is { } type:
                Report(member.Name, member.Value, Map, type, context);
                break;
        }
    }

    private static void CheckPrincipal(WrittenMember member, RuleContext context)
    {
        if (member.Value is not WrittenMap types)
        {
            CheckText(member.Name, member.Value, "\"*\" or an object", context);
            return;
        }

        foreach (var type in types.Members)
        {
            CheckTexts(type.Name, type.Value, context);
        }
    }

    private static void CheckTexts(string name, WrittenNode value, RuleContext context)
    {
        if (value is not WrittenList list)
        {
            CheckText(name, value, Texts, context);
            return;
        }

        foreach (var item in list.Items)
        {
            CheckText(name, item, Texts, context);
        }
    }

    private static void CheckText(string name, WrittenNode value, string wanted, RuleContext context)
    {
        if (TypeOf(value) is { } type)
        {
            Report(name, value, wanted, type, context);
        }
    }

    /// <summary>What a value that is no text is called; null for text, for what is not known, and for what was not written at all.</summary>
    private static string? TypeOf(WrittenNode value) => value switch
    {
        WrittenMap map => IsFunction(map) ? null : "an object",
        WrittenList => "a list",
        WrittenValue { Value: not KnownValue } => null,
        WrittenValue { Shape: WrittenShape.Number } => "a number",
        WrittenValue { Shape: WrittenShape.Boolean } => "a boolean",
        WrittenValue { Shape: WrittenShape.Null } => "null",
        _ => null,
    };

    /// <summary>Text that is known and not to be filled in.</summary>
    private static string? TextOf(WrittenNode value) =>
        value is WrittenValue { Text: { } text, Shape: not WrittenShape.Missing } && (text.Length == 0 || text[0] is not ('<' or '[' or '$' or '{')) ? "text" : null;

    /// <summary>A function of CloudFormation in a fragment of a template: its value is not known here, and not wrong.</summary>
    private static bool IsFunction(WrittenMap map) =>
        map.Members.Length == 1 && (map.Members[0].Name == "Ref" || map.Members[0].Name.StartsWith("Fn::", StringComparison.Ordinal));

    private static void Report(string name, WrittenNode value, string wanted, string type, RuleContext context) =>
        context.Report(new Occurrence(value.Place) { Arguments = [name, wanted, type], Label = "wrong type" });
}
