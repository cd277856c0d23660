using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Says what text a node of a template is, through the intrinsic functions. What another place decides is a hole.</summary>
/// <remarks>Functions nest no deeper than containers do, so this recursion ends.</remarks>
internal sealed class TemplateValues(TemplateScope scope, TemplateMessages messages)
{
    public const string NoValue = "AWS::NoValue";

    /// <summary>What <c>AWS::AccountId</c> is.</summary>
    public static readonly Value Account = new UnknownValue(new Hole("AWS::AccountId", "${AWS::AccountId}", HoleDomain.AccountId));

    /// <summary>What <c>AWS::Partition</c> is.</summary>
    public static readonly Value Partition = new UnknownValue(new Hole("AWS::Partition", "${AWS::Partition}", HoleDomain.Partition));

    public TemplateScope Scope => scope;

    public TemplateMessages Messages => messages;

    public Value Of(SyntaxNode node)
    {
        if (FunctionCall.Of(node) is { } call)
        {
            return Of(call);
        }

        return node.IsScalar ? Literal(node) : Value.Unknown("…");
    }

    public Value Of(FunctionCall call) => call.Name switch
    {
        FunctionCall.Ref => Reference(call.Argument.Value, call.Node.Place),
        FunctionCall.If => If(call),
        "Fn::Sub" => Sub(call)?.ToValue() ?? Misused(call),
        "Fn::GetAtt" => Attribute(call),
        "Fn::Join" => Join(call),
        "Fn::FindInMap" => FindInMap(call),
        "Fn::Select" => Select(call),
        "Fn::ImportValue" => Import(call),
        FunctionCall.GetStackOutput => StackOutput(call),
        "Fn::Base64" or "Fn::GetAZs" or "Fn::Cidr" or "Fn::Length" => new UnknownValue(new Hole(new object(), call.Name, HoleDomain.PlainText)),
        "Fn::Split" or "Fn::ToJsonString" => Value.Unknown(call.Name),
        FunctionCall.Transform => Transformed(call),
        _ => call.Name.StartsWith(FunctionCall.ForEach, StringComparison.Ordinal) ? Transformed(call) : Unheard(call),
    };

    /// <summary>The text of Fn::Sub taken apart; null if there is none.</summary>
    public SubText? Sub(FunctionCall call)
    {
        var arguments = call.Arguments;
        var text = arguments.IsEmpty ? default : arguments[0];
        if (arguments.Length > 2 || text.Kind != SyntaxKind.String || (text.Tag is not null && !call.IsShort))
        {
            return null;
        }

        var variables = arguments.Length == 2 ? arguments[1] : default;
        return new SubText(text.ToMappedText(), (name, place) => Substituted(name, variables, place));
    }

    /// <summary>All values of the mappings that Fn::FindInMap may give; empty if the mapping is not there.</summary>
    public ImmutableArray<SyntaxNode> Found(FunctionCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Length < 3)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var mapping in Chosen(scope.Mappings, Of(arguments[0])))
        {
            foreach (var top in Chosen(mapping, Of(arguments[1])))
            {
                found.AddRange(Chosen(top, Of(arguments[2])));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether what Fn::ImportValue asks for is an export of a template that is here.</summary>
    public bool IsImported(FunctionCall call) => Imported(OfArgument(call)) is not null;

    public static bool IsNoValue(FunctionCall call) => call.Name == FunctionCall.Ref && call.Argument.Is(NoValue);

    private Value Literal(SyntaxNode node)
    {
        var text = node.Value;
        if (node.Kind != SyntaxKind.String)
        {
            return Value.Known(text);
        }

        if (TemplateMessages.IsPseudoParameter(text))
        {
            messages.Wrong(node, "${AWS::…} stands outside Fn::Sub, so it is literal text", "put the text in Fn::Sub");
        }

        return text.Contains("{{resolve:") ? Resolved(text) : Placeholders.ToValue(text, null);
    }

    /// <summary>A dynamic reference is filled in when the stack is made, from a parameter store or a secret.</summary>
    private static Value Resolved(string text)
    {
        var parts = new List<PatternPart>();
        var start = 0;
        for (var open = text.IndexOf("{{resolve:", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{resolve:", start, StringComparison.Ordinal))
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            var reference = text.Substring(open, close + 2 - open);
            parts.Add(PatternPart.Of(text.Substring(start, open - start)));
            parts.Add(PatternPart.Of(new Hole(reference, reference) { IsHidden = IsSecret(reference) }));
            start = close + 2;
        }

        parts.Add(PatternPart.Of(text.Substring(start)));
        return ValueText.ToValue(parts);
    }

    private static bool IsSecret(string reference) =>
        reference.StartsWith("{{resolve:secretsmanager:", StringComparison.Ordinal) || reference.StartsWith("{{resolve:ssm-secure:", StringComparison.Ordinal);

    private Value Substituted(string name, SyntaxNode variables, Place place)
    {
        var variable = variables.Member(name);
        if (variable.Kind != SyntaxKind.Missing)
        {
            return Of(variable);
        }

        if (name.Contains(':') && !name.Contains("::"))
        {
            messages.Wrong(place, "${" + name + "} in Fn::Sub is taken for the name of a resource, not for a policy variable", "write ${!" + name + "}");
            return Value.Known("${" + name + "}");
        }

        var dot = name.IndexOf('.');
        return dot > 0 ? Attribute(name.Substring(0, dot), name.Substring(dot + 1), place) : Reference(name, place);
    }

    private Value Reference(string name, Place place)
    {
        if (scope.Bindings.TryGetValue(name, out var bound))
        {
            return bound;
        }

        if (name.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return Pseudo(name, place);
        }

        var reference = new TemplateReference(scope.Name, name, null);
        if (scope.Parameter(name) is { } parameter)
        {
            return Given(name, parameter) ?? Parameter(reference, parameter);
        }

        if (scope.TypeOf(name) is { } type)
        {
            return ResourceArns.Ref(reference, type);
        }

        SayMissing(name, place);
        return new UnknownValue(new Hole(reference, "${" + name + "}"));
    }

    private UnknownValue Pseudo(string name, Place place)
    {
        HoleDomain? domain = name switch
        {
            "AWS::AccountId" => HoleDomain.AccountId,
            "AWS::Region" => HoleDomain.Region,
            "AWS::Partition" => HoleDomain.Partition,
            "AWS::StackId" => HoleDomain.Arn,
            "AWS::StackName" or "AWS::URLSuffix" or "AWS::NotificationARNs" or NoValue => HoleDomain.PlainText,
            _ => null,
        };
        if (domain is null)
        {
            messages.Wrong(place, $"there is no pseudo parameter {name}", "see the list of pseudo parameters of CloudFormation");
        }

        return new UnknownValue(new Hole(name, "${" + name + "}", domain ?? HoleDomain.AnyText));
    }

    private Value? Given(string name, SyntaxNode parameter)
    {
        if (scope.App?.Given(scope.Name, name) is not { } given)
        {
            return null;
        }

        messages.ComesFrom(parameter, $"the parameter {name}, which is given a value");
        return IsText(parameter) ? given : Value.Unknown("${" + name + "}");
    }

    /// <summary>Whether what is given for a parameter is its value: not of a list, whose text is taken apart, and not the name of a stored value.</summary>
    private static bool IsText(SyntaxNode parameter)
    {
        var type = parameter.Member("Type").Value;
        return type != "CommaDelimitedList" && !type.StartsWith("List<", StringComparison.Ordinal) && !type.StartsWith("AWS::SSM::", StringComparison.Ordinal);
    }

    private Value Parameter(TemplateReference reference, SyntaxNode parameter)
    {
        var isText = IsText(parameter);
        var allowed = isText ? parameter.Member("AllowedValues") : default;
        if (allowed.Count > 0)
        {
            messages.ComesFrom(allowed, $"the values that the parameter {reference.LogicalId} may have");
            var values = new List<Value>();
            foreach (var item in allowed.Items)
            {
                values.Add(Value.Known(item.Value));
            }

            return ValueText.OneOf(values);
        }

        var type = parameter.Member("Type").Value;
        var isChecked = type == "Number" || (type.StartsWith("AWS::", StringComparison.Ordinal) && !type.StartsWith("AWS::SSM::", StringComparison.Ordinal));
        var display = "${" + reference.LogicalId + "}";
        var fallback = isText ? parameter.Member("Default") : default;
        if (fallback.Kind != SyntaxKind.Missing)
        {
            messages.ComesFrom(fallback, $"the default of the parameter {reference.LogicalId}");
        }

        return new UnknownValue(new Hole(reference, display, isChecked ? HoleDomain.PlainText : HoleDomain.AnyText)
        {
            Default = fallback.IsScalar ? fallback.Value : null,
            IsHidden = parameter.Member("NoEcho").Value.Equals("true", StringComparison.OrdinalIgnoreCase),
        });
    }

    private Value Attribute(FunctionCall call)
    {
        var arguments = call.Arguments;
        var first = arguments.IsEmpty ? string.Empty : arguments[0].Value;
        if (arguments.Length == 2 && arguments.Any(argument => FunctionCall.Of(argument) is not null))
        {
            return Attribute(Of(arguments[0]), Of(arguments[1]), call);
        }

        if (arguments.Length == 2)
        {
            return Attribute(first, arguments[1].Value, call.Node.Place);
        }

        var dot = first.IndexOf('.');
        return dot > 0 ? Attribute(first.Substring(0, dot), first.Substring(dot + 1), call.Node.Place) : Misused(call);
    }

    /// <summary>With the transform of language extensions, a parameter may give the resource and the attribute.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getatt.html</remarks>
    private Value Attribute(Value logicalIds, Value attributes, FunctionCall call)
    {
        var known = ValueText.Alternatives(logicalIds).SelectMany(id => ValueText.Alternatives(attributes).Select(attribute => (Id: id.Text, Attribute: attribute.Text))).ToList();
        return known.TrueForAll(pair => pair is { Id: not null, Attribute: not null })
            ? ValueText.OneOf(known.Select(pair => Attribute(pair.Id!, pair.Attribute!, call.Node.Place)))
            : Value.Unknown(call.Name);
    }

    private Value Attribute(string logicalId, string attribute, Place place)
    {
        const string Outputs = "Outputs.";
        if (attribute.StartsWith(Outputs, StringComparison.Ordinal) && scope.NestedFile(logicalId) is { } file
            && scope.App?.Output(file, attribute.Substring(Outputs.Length)) is { } output)
        {
            return output;
        }

        var reference = new TemplateReference(scope.Name, logicalId, attribute);
        if (scope.TypeOf(logicalId) is { } type)
        {
            SayUnknownAttribute(logicalId, attribute, type, place);
            return ResourceArns.Attribute(reference, type);
        }

        SayMissing(logicalId, place);
        return new UnknownValue(new Hole(reference, "${" + logicalId + "." + attribute + "}"));
    }

    private void SayUnknownAttribute(string logicalId, string attribute, string type, Place place)
    {
        if (ResourceArns.MayBeAnything(type) || scope.IsServerless || ResourceTypes.Find(type) is not { } facts || facts.HasAttribute(attribute))
        {
            return;
        }

        var advice = NearestName.Find(attribute, facts.Attributes) is { } nearest ? $"did you mean {nearest}?"
            : facts.IsRefArn ? "write !Ref " + logicalId + ", which is its ARN" : "see the attributes on the page of the resource type";
        messages.Wrong(place, $"{type} has no attribute {attribute}", advice);
    }

    /// <summary>SAM and macros make resources that are not written, so only a plain template can refer to nothing.</summary>
    private void SayMissing(string name, Place place)
    {
        if (scope.IsWhole && !scope.IsServerless)
        {
            messages.Wrong(place, $"no parameter and no resource is named {name}", "correct the name, or declare it");
        }
    }

    private Value If(FunctionCall call)
    {
        if (call.Arguments is not [_, var then, var otherwise])
        {
            return Misused(call);
        }

        var branches = new[] { then, otherwise }.Where(branch => FunctionCall.Of(branch) is not { } inner || !IsNoValue(inner));
        return ValueText.OneOf(branches.Select(Of));
    }

    private Value Join(FunctionCall call)
    {
        if (call.Arguments is not [var delimiter, { Kind: SyntaxKind.Sequence } list] || FunctionCall.Of(list) is not null)
        {
            return Value.Unknown(call.Name);
        }

        var values = new List<Value>();
        foreach (var item in list.Items)
        {
            if (values.Count > 0)
            {
                values.Add(Value.Known(delimiter.Value));
            }

            values.Add(Of(item));
        }

        return ValueText.Concatenate(values);
    }

    private Value FindInMap(FunctionCall call)
    {
        // Mappings hold no functions, so none is looked for there: one that looks itself up would have no end.
        var nodes = Found(call);
        foreach (var node in nodes)
        {
            messages.ComesFrom(node, "the value in the mapping");
        }

        var found = nodes.Select(node => FunctionCall.Of(node) is null && node.IsScalar ? Literal(node) : Value.Unknown(call.Name)).ToList();
        var fallback = call.Arguments.Length > 3 ? call.Arguments[3].Member("DefaultValue") : default;
        if (fallback.Kind != SyntaxKind.Missing)
        {
            found.Add(Of(fallback));
        }

        if (found.Count == 0 && !scope.IsWhole)
        {
            return Value.Unknown(call.Name);
        }

        if (found.Count == 0)
        {
            messages.Wrong(call.Node, "no mapping holds what is looked up here", "correct the names, or add the mapping");
            return Value.Unknown(call.Name);
        }

        return ValueText.OneOf(found);
    }

    private static IEnumerable<SyntaxNode> Chosen(SyntaxNode mapping, Value key)
    {
        var keys = ValueText.Alternatives(key);
        var areKnown = keys.All(alternative => alternative.Text is not null);
        foreach (var member in mapping.Members)
        {
            if (!areKnown || keys.Any(alternative => alternative.Text == member.Name.Value))
            {
                yield return member.Value;
            }
        }
    }

    private Value Select(FunctionCall call)
    {
        if (call.Arguments is not [var position, var list]
            || !int.TryParse(Of(position).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return Value.Unknown(call.Name);
        }

        if (FunctionCall.Of(list) is { } inner)
        {
            return Piece(inner, index);
        }

        foreach (var item in list.Items)
        {
            if (index-- == 0)
            {
                return Of(item);
            }
        }

        return Misused(call);
    }

    private Value Piece(FunctionCall split, int index)
    {
        if (split.Name != "Fn::Split" || split.Arguments is not [var delimiter, var source])
        {
            return Value.Unknown("Fn::Select");
        }

        var value = Of(source);
        if (value.Text is { } text && delimiter.Value.Length > 0)
        {
            var pieces = text.Split([delimiter.Value], StringSplitOptions.None);
            return index < pieces.Length ? Value.Known(pieces[index]) : Misused(split);
        }

        var mayHoldWildcard = ValueText.Alternatives(value).SelectMany(alternative => ValueText.Parts(alternative)).Any(part => part.Hole?.MayHoldWildcard ?? part.Text!.Contains('*'));
        return new UnknownValue(new Hole(new object(), "part of " + value.Display, mayHoldWildcard ? HoleDomain.AnyText : HoleDomain.PlainText));
    }

    private Value Import(FunctionCall call)
    {
        var name = OfArgument(call);
        return Imported(name) ?? new UnknownValue(new Hole(("import", name), "import of " + name.Display));
    }

    /// <summary>An output of a stack, which only its name in an account and a Region tells: no template says it.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html</remarks>
    private UnknownValue StackOutput(FunctionCall call)
    {
        var (stack, output) = (call.Argument.Member("StackName"), call.Argument.Member("OutputName"));
        if (stack.Kind == SyntaxKind.Missing || output.Kind == SyntaxKind.Missing)
        {
            return Misused(call);
        }

        var (name, key) = (Of(stack), Of(output));
        var where = (Of(call.Argument.Member("Region")).Text, Of(call.Argument.Member("RoleArn")).Text);
        return new UnknownValue(new Hole((name, key, where), "output " + key.Display + " of the stack " + name.Display));
    }

    private Value? Imported(Value name) => name.Text is { } text ? scope.App?.Import(text) : null;

    /// <summary>In the short form the argument carries the call's tag, so it must not be read as the call again.</summary>
    private Value OfArgument(FunctionCall call)
    {
        if (!call.IsShort)
        {
            return Of(call.Argument);
        }

        return call.Argument.IsScalar ? Value.Known(call.Argument.Value) : FunctionCall.Long(call.Argument) is { } inner ? Of(inner) : Value.Unknown("…");
    }

    private UnknownValue Transformed(FunctionCall call)
    {
        messages.NotKnown(call.Node, "a macro or an included file decides this", "check the processed template too");
        return (UnknownValue)Value.Unknown(call.Name);
    }

    private Value Unheard(FunctionCall call)
    {
        messages.Wrong(call.Node, $"there is no function {call.Name}", "see the list of intrinsic functions of CloudFormation");
        return Value.Unknown(call.Name);
    }

    private UnknownValue Misused(FunctionCall call)
    {
        messages.Wrong(call.Node, $"these are no arguments of {call.Name}", "see the function's page in the CloudFormation user guide");
        return (UnknownValue)Value.Unknown(call.Name);
    }
}
