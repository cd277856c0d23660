using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What functions of CDK and of the base library make of texts.</summary>
/// <param name="state">Where the evaluation is.</param>
/// <param name="arns">Makes ARNs.</param>
internal sealed class TextCalls(EvaluationState state, ArnCalls arns)
{
    private static readonly Regex Placeholder = new(@"\$\{(!?[^}]*)\}", RegexOptions.CultureInvariant);
    private static readonly Regex FormatItem = new(@"\{\{|\}\}|\{([0-9]{1,2})\}", RegexOptions.CultureInvariant);

    /// <summary>The text that a call of CDK or of the base library makes; null if it is none that is known.</summary>
    public CdkNode? CallText(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments) =>
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
                return state.Hole(invocation, CdkTokens.Pseudonym(name.Content) ?? new Hole(new CdkReference(name.Content, "Ref"), "{" + name.Content + "}", HoleDomain.PlainText));
            case ("Fn", "ImportValue", [CdkText { Value: KnownValue name }]):
                return state.Hole(invocation, new Hole(new CdkReference("import", name.Content), "{" + name.Content + "}"));
            case ("Token", "AsString", [var token, ..]):
                return token;
            case (_, "FormatArn" or "Format", [CdkMap { IsOpen: false } components, ..]) when components.Type?.Name == "ArnComponents":
                return arns.FormatArn(invocation, components);
            case (_, "ArnForObjects", [var pattern]) when receiver is not null:
                return arns.ArnForObjects(invocation, receiver, pattern);
            case (_, "GetAtt", [CdkText { Value: KnownValue attribute }, ..]) when receiver is not null:
                return state.Hole(invocation, CdkTokens.OfAttribute(CdkReference.IdentityOf(receiver), attribute.Content, "{" + invocation.Syntax + "}"));
            case (_, "UnsafeUnwrap" or "ToString" or "ToStringAsync", []) when receiver is CdkText or CdkUnknown:
                return receiver;
        }

        // ARNs that CDK makes are of one thing, or of what is below it.
        return method.ReturnType.SpecialType == SpecialType.System_String && method.Name.StartsWith("Arn", StringComparison.Ordinal)
            ? state.Hole(invocation, new Hole(invocation.Syntax, "{" + Shown(invocation) + "}", HoleDomain.Arn))
            : null;
    }

    private static string Shown(IInvocationOperation invocation)
    {
        var text = invocation.Syntax.ToString();
        return text.Length > 40 || text.Contains('\n') ? invocation.TargetMethod.Name : text;
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
                return state.Made(new CdkList(state.PlaceOf(invocation), state.Guard));
            case ("ImmutableArray" or "ImmutableList", "Create", [CdkList list]):
                return list;
            default:
                return null;
        }
    }

    private CdkText Computed(IOperation operation, string text)
    {
        var place = state.PlaceOf(operation);
        return new CdkText(place, Value.Known(text), [new TextPiece(place.Span, PatternPart.Of(text))]);
    }

    private CdkText Concatenate(IOperation operation, CdkNode[] parts)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var part in parts)
        {
            TextPieces.AddPieces(pieces, part);
        }

        return TextPieces.ToText(state.PlaceOf(operation), pieces.ToImmutable());
    }

    private CdkNode Join(IInvocationOperation invocation, string delimiter, CdkList list)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var item in list.Items)
        {
            if (!item.Guard.IsAlways)
            {
                return state.Unknown(invocation);
            }

            if (pieces.Count > 0)
            {
                pieces.Add(new TextPiece(new TextSpan(item.Node.Place.Span.Start, 0), PatternPart.Of(delimiter)));
            }

            TextPieces.AddPieces(pieces, item.Node);
        }

        return TextPieces.ToText(state.PlaceOf(invocation), pieces.ToImmutable());
    }

    /// <summary>What Fn::Sub makes: a name in braces is a variable, a pseudo parameter, a resource or an attribute of one.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html</remarks>
    private CdkText Sub(IInvocationOperation invocation, CdkText text, string body, CdkNode? variables)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var position = 0;
        foreach (Match match in Placeholder.Matches(body))
        {
            TextPieces.AddText(pieces, text, body.Substring(position, match.Index - position));
            position = match.Index + match.Length;
            var name = match.Groups[1].Value;
            if (name.StartsWith("!", StringComparison.Ordinal))
            {
                TextPieces.AddText(pieces, text, "${" + name.Substring(1) + "}");
            }
            else if (variables is CdkMap map && map.Find(name) is { } given)
            {
                TextPieces.AddPieces(pieces, given);
            }
            else
            {
                var domain = name.EndsWith("Arn", StringComparison.Ordinal) ? HoleDomain.Arn : HoleDomain.AnyText;
                var hole = CdkTokens.Pseudonym(name) ?? new Hole(new CdkReference("Sub", name), "${" + name + "}", domain);
                pieces.Add(new TextPiece(text.Place.Span, PatternPart.Of(hole)));
            }
        }

        TextPieces.AddText(pieces, text, body.Substring(position));
        return TextPieces.ToText(state.PlaceOf(invocation), pieces.ToImmutable());
    }

    private CdkText Format(IInvocationOperation invocation, CdkText text, string format, CdkNode[] arguments)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var position = 0;
        foreach (Match match in FormatItem.Matches(format))
        {
            TextPieces.AddText(pieces, text, format.Substring(position, match.Index - position));
            position = match.Index + match.Length;
            if (!match.Groups[1].Success)
            {
                TextPieces.AddText(pieces, text, match.Value.Substring(1));
            }
            else if (int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is var index && index < arguments.Length)
            {
                TextPieces.AddPieces(pieces, arguments[index]);
            }
        }

        TextPieces.AddText(pieces, text, format.Substring(position));
        return TextPieces.ToText(state.PlaceOf(invocation), pieces.ToImmutable());
    }
}
