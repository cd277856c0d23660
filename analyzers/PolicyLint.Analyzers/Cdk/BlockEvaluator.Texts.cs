using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What functions make texts of.</content>
internal sealed partial class BlockEvaluator
{
    private static readonly Regex Placeholder = new(@"\$\{(!?[^}]*)\}", RegexOptions.CultureInvariant);
    private static readonly Regex FormatItem = new(@"\{\{|\}\}|\{([0-9]{1,2})\}", RegexOptions.CultureInvariant);

    /// <summary>The text that a call of CDK or of the base library makes; null if it is none that is known.</summary>
    private CdkNode? CallText(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments) =>
        CdkSymbols.ModuleOf(method.ContainingType) switch
        {
            null => method.ContainingType?.SpecialType == SpecialType.System_String || method.Name == "ToString"
                ? CallString(invocation, method.Name, receiver, arguments)
                : CallCollection(invocation, method, arguments),
            _ => CallCdkText(invocation, method, receiver, arguments),
        };

    private CdkNode? CallCdkText(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        switch (method.ContainingType.Name, method.Name, arguments)
        {
            case ("Fn", "Join", [CdkText { Value: KnownValue delimiter }, CdkList { IsOpen: false } list]):
                return Join(invocation, delimiter.Content, list);
            case ("Fn", "Sub", [CdkText { Value: KnownValue body } text, ..]):
                return Sub(invocation, text, body.Content, arguments.Length > 1 ? arguments[1] : null);
            case ("Fn", "Ref", [CdkText { Value: KnownValue name }]):
                return Hole(invocation, CdkTokens.Pseudonym(name.Content) ?? new Hole(new CdkReference(name.Content, "Ref"), "{" + name.Content + "}", HoleDomain.PlainText));
            case ("Fn", "ImportValue", [CdkText { Value: KnownValue name }]):
                return Hole(invocation, new Hole(new CdkReference("import", name.Content), "{" + name.Content + "}"));
            case ("Token", "AsString", [var token, ..]):
                return token;
            case (_, "FormatArn" or "Format", [CdkMap { IsOpen: false } components, ..]) when components.Type?.Name == "ArnComponents":
                return FormatArn(invocation, components);
            case (_, "ArnForObjects", [var pattern]) when receiver is not null:
                return ArnForObjects(invocation, receiver, pattern);
            case (_, "GetAtt", [CdkText { Value: KnownValue attribute }, ..]) when receiver is not null:
                return Hole(invocation, CdkTokens.OfAttribute(IdentityOf(receiver), attribute.Content, "{" + invocation.Syntax + "}"));
            case (_, "UnsafeUnwrap" or "ToString" or "ToStringAsync", []) when receiver is CdkText or CdkUnknown:
                return receiver;
        }

        // ARNs that CDK makes are of one thing, or of what is below it.
        return method.ReturnType.SpecialType == SpecialType.System_String && method.Name.StartsWith("Arn", StringComparison.Ordinal)
            ? Hole(invocation, new Hole(invocation.Syntax, "{" + Shown(invocation) + "}", HoleDomain.Arn))
            : null;
    }

    private static string Shown(IInvocationOperation invocation)
    {
        var text = invocation.Syntax.ToString();
        return text.Length > 40 || text.Contains('\n') ? invocation.TargetMethod.Name : text;
    }

    private CdkText Hole(IOperation operation, Hole hole)
    {
        var place = PlaceOf(operation);
        return new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]);
    }

    /// <summary>Members of string, and ToString of anything.</summary>
    private CdkNode? CallString(IInvocationOperation invocation, string method, CdkNode? receiver, CdkNode[] arguments)
    {
        switch (method, receiver, arguments)
        {
            case ("ToString", CdkText or CdkUnknown, []):
                return receiver;
            case ("ToString", CdkJson json, _):
                return new CdkJson(json.Place, json.Content, isText: true);
            case ("Join", null, [CdkText { Value: KnownValue delimiter }, CdkList { IsOpen: false } list]):
                return Join(invocation, delimiter.Content, list);
            case ("Concat", null, _) when System.Array.TrueForAll(arguments, part => part is CdkText or CdkUnknown):
                return Concatenate(invocation, arguments);
            case ("Concat", null, [CdkList { IsOpen: false } parts]):
                return Join(invocation, string.Empty, parts);
            case ("Format", null, [CdkText { Value: KnownValue format } body, ..]):
                var rest = arguments.Skip(1).ToArray();
                return Format(invocation, body, format.Content, rest is [CdkList { IsOpen: false } items] ? [.. items.Items.Select(item => item.Node)] : rest);
            case ("Replace", CdkText { Value: KnownValue text }, [CdkText { Value: KnownValue { Content.Length: > 0 } old }, CdkText { Value: KnownValue replacement }]):
                return (long)text.Content.Length * (replacement.Content.Length + 1) > EvaluationLimits.Length
                    ? null
                    : Computed(invocation, text.Content.Replace(old.Content, replacement.Content));
            case ("ToLower" or "ToLowerInvariant", CdkText { Value: KnownValue text }, []):
                return Computed(invocation, text.Content.ToLowerInvariant());
            case ("ToUpper" or "ToUpperInvariant", CdkText { Value: KnownValue text }, []):
                return Computed(invocation, text.Content.ToUpperInvariant());
            case ("Trim", CdkText { Value: KnownValue text }, []):
                return Computed(invocation, text.Content.Trim());
            default:
                return null;
        }
    }

    /// <summary>Empty collections, and arrays by a method.</summary>
    private CdkList? CallCollection(IInvocationOperation invocation, IMethodSymbol method, CdkNode[] arguments)
    {
        switch (method.ContainingType?.Name, method.Name, arguments)
        {
            case ("Array" or "Enumerable", "Empty", []):
                return Made(new CdkList(PlaceOf(invocation), _guard));
            case ("ImmutableArray" or "ImmutableList", "Create", [CdkList list]):
                return list;
            default:
                return null;
        }
    }

    private CdkText Computed(IOperation operation, string text)
    {
        var place = PlaceOf(operation);
        return new CdkText(place, Value.Known(text), [new TextPiece(place.Span, PatternPart.Of(text))]);
    }

    private CdkText Concatenate(IOperation operation, CdkNode[] parts)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var part in parts)
        {
            AddPieces(pieces, part);
        }

        return ToText(PlaceOf(operation), pieces.ToImmutable());
    }

    private CdkNode Join(IInvocationOperation invocation, string delimiter, CdkList list)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var item in list.Items)
        {
            if (!item.Guard.IsAlways)
            {
                return Unknown(invocation);
            }

            if (pieces.Count > 0)
            {
                pieces.Add(new TextPiece(new TextSpan(item.Node.Place.Span.Start, 0), PatternPart.Of(delimiter)));
            }

            AddPieces(pieces, item.Node);
        }

        return ToText(PlaceOf(invocation), pieces.ToImmutable());
    }

    /// <summary>What Fn::Sub makes: a name in braces is a variable, a pseudo parameter, a resource or an attribute of one.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html</remarks>
    private CdkText Sub(IInvocationOperation invocation, CdkText text, string body, CdkNode? variables)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var position = 0;
        foreach (Match match in Placeholder.Matches(body))
        {
            AddText(pieces, text, body.Substring(position, match.Index - position));
            position = match.Index + match.Length;
            var name = match.Groups[1].Value;
            if (name.StartsWith("!", StringComparison.Ordinal))
            {
                AddText(pieces, text, "${" + name.Substring(1) + "}");
            }
            else if (variables is CdkMap map && map.Find(name) is { } given)
            {
                AddPieces(pieces, given);
            }
            else
            {
                var domain = name.EndsWith("Arn", StringComparison.Ordinal) ? HoleDomain.Arn : HoleDomain.AnyText;
                var hole = CdkTokens.Pseudonym(name) ?? new Hole(new CdkReference("Sub", name), "${" + name + "}", domain);
                pieces.Add(new TextPiece(text.Place.Span, PatternPart.Of(hole)));
            }
        }

        AddText(pieces, text, body.Substring(position));
        return ToText(PlaceOf(invocation), pieces.ToImmutable());
    }

    private CdkText Format(IInvocationOperation invocation, CdkText text, string format, CdkNode[] arguments)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var position = 0;
        foreach (Match match in FormatItem.Matches(format))
        {
            AddText(pieces, text, format.Substring(position, match.Index - position));
            position = match.Index + match.Length;
            if (!match.Groups[1].Success)
            {
                AddText(pieces, text, match.Value.Substring(1));
            }
            else if (int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is var index && index < arguments.Length)
            {
                AddPieces(pieces, arguments[index]);
            }
        }

        AddText(pieces, text, format.Substring(position));
        return ToText(PlaceOf(invocation), pieces.ToImmutable());
    }

    private static void AddText(ImmutableArray<TextPiece>.Builder pieces, CdkText at, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(at.Place.Span, PatternPart.Of(text)));
        }
    }

    /// <summary>What <c>Stack.FormatArn</c> makes: what is not given is the stack's own.</summary>
    private CdkNode FormatArn(IInvocationOperation invocation, CdkMap components)
    {
        if (components.Members.Exists(member => !member.Guard.IsAlways) || Format(components) is not { } format)
        {
            return Unknown(invocation);
        }

        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var place = PlaceOf(invocation);
        Add("arn:");
        AddComponent("Partition", CdkTokens.Partition);
        Add(":");
        AddComponent("Service", null);
        Add(":");
        AddComponent("Region", CdkTokens.Region);
        Add(":");
        AddComponent("Account", CdkTokens.Account);
        Add(format.BeforeResource);
        AddComponent("Resource", null);
        if (format.Separator.Length > 0 && components.Find("ResourceName") is { } name and not CdkNull)
        {
            Add(format.Separator);
            AddPieces(pieces, name);
        }

        return ToText(place, pieces.ToImmutable());

        void Add(string text) => pieces.Add(new TextPiece(place.Span, PatternPart.Of(text)));

        void AddComponent(string component, Hole? own)
        {
            if (components.Find(component) is { } given and not CdkNull)
            {
                AddPieces(pieces, given);
            }
            else if (own is not null)
            {
                pieces.Add(new TextPiece(place.Span, PatternPart.Of(own)));
            }
        }
    }

    /// <summary>What stands before and after the resource, by <c>ArnFormat</c>; null if that is not known.</summary>
    private static (string BeforeResource, string Separator)? Format(CdkMap components) => components.Find("ArnFormat") switch
    {
        null or CdkNull => (":", "/"),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "SLASH_RESOURCE_NAME" } } => (":", "/"),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "COLON_RESOURCE_NAME" } } => (":", ":"),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "NO_RESOURCE_NAME" } } => (":", string.Empty),
        CdkUnknown { Hole.Identity: IFieldSymbol { Name: "SLASH_RESOURCE_SLASH_RESOURCE_NAME" } } => (":/", "/"),
        _ => null,
    };

    private CdkText ArnForObjects(IInvocationOperation invocation, CdkNode bucket, CdkNode pattern)
    {
        var place = PlaceOf(invocation);
        var shown = invocation.Instance?.Syntax.ToString() ?? "this";
        var hole = new Hole(new CdkReference(IdentityOf(bucket), "Arn"), "{" + shown + ".BucketArn}", HoleDomain.Arn) { ArnType = "s3:bucket" };
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var at = invocation.Instance?.Syntax is { Span: var span } && _use is null ? new TextSpan(span.Start, span.Length) : place.Span;
        pieces.Add(new TextPiece(at, PatternPart.Of(hole)));
        pieces.Add(new TextPiece(new TextSpan(pattern.Place.Span.Start, 0), PatternPart.Of("/")));
        AddPieces(pieces, pattern);
        return ToText(place, pieces.ToImmutable());
    }
}
