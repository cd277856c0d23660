using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What calls do and give.</content>
internal sealed partial class BlockEvaluator
{
    private CdkNode Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null or IInstanceReferenceOperation ? null : Evaluate(invocation.Instance);
        var arguments = invocation.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => Evaluate(argument.Value)).ToArray();
        var place = NameOfCall(invocation);

        if (receiver is CdkStatement statement && Change(statement, method.Name, arguments, place))
        {
            return statement;
        }

        if (receiver is CdkDocument document && method.Name == "AddStatements")
        {
            AddEach(document.Statements, arguments);
            return document;
        }

        if (Change(receiver, method.Name, arguments) || Enumerate(method, receiver, arguments) is not { } enumerated)
        {
            return receiver is CdkList or CdkMap ? receiver : CallCdk(invocation, method, receiver, arguments);
        }

        return enumerated;
    }

    private CdkNode CallCdk(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        if (!CdkSymbols.IsCdk(method.ContainingType))
        {
            return CallOther(invocation, method, receiver, arguments);
        }

        if (KindOf(invocation, method) is { } kind && !System.Array.TrueForAll(arguments, argument => argument is CdkText or CdkNull))
        {
            NotRead.AddRange(arguments.Where(IsUnknownPolicy));
            var owner = receiver is null ? (object)"this" : IdentityOf(receiver);
            foreach (var argument in arguments)
            {
                AddSink(owner is CdkReference or CdkNode or ISymbol ? (owner, kind.Presumed) : (invocation.Syntax, kind.Presumed), kind, argument, receiver is not CdkConstruct { IsOpen: false });
            }

            return Unknown(invocation);
        }

        return (method.Name, receiver, arguments) switch
        {
            ("Join", null, [CdkText { Value: KnownValue delimiter }, CdkList { IsOpen: false } list]) when method.ContainingType.Name == "Fn" => Join(invocation, delimiter.Content, list),
            ("FormatArn" or "Format", _, [CdkMap { IsOpen: false } components, ..]) when components.Type?.Name == "ArnComponents" => FormatArn(invocation, components),
            ("ArnForObjects", not null, [var pattern]) => ArnForObjects(invocation, receiver, pattern),
            ("WithConditions", CdkPrincipal principal, [var conditions]) => Principals.With(principal, invocation.Type is null ? principal.Place : PlaceOf(invocation), conditions),
            ("WithSessionTags", CdkPrincipal, _) => receiver,
            ("Copy", CdkStatement, []) => receiver,
            ("Freeze", CdkStatement, _) => receiver,
            ("Of", null, _) when method.ContainingType.Name == "Stack" => Unknown(invocation, null, "Stack.Of"),
            _ => Unknown(invocation, null, invocation.Syntax),
        };
    }

    private static KindJudgement? KindOf(IInvocationOperation invocation, IMethodSymbol method) =>
        invocation.Instance is IPropertyReferenceOperation { Property.Name: "AssumeRolePolicy" }
            ? KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role")
            : SinkTable.OfMethod(method, invocation.Instance?.Type);

    /// <summary>Code that is not CDK's may keep and change what it is given; the base library does not, but for what is known above.</summary>
    private CdkUnknown CallOther(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        var isLibrary = space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
        if (!isLibrary)
        {
            foreach (var argument in arguments)
            {
                Share(argument);
            }
        }

        if (receiver is CdkContainer container && !isLibrary)
        {
            container.OpenBy(PlaceOf(invocation));
        }

        return Unknown(invocation);
    }

    private bool Change(CdkStatement statement, string method, CdkNode[] arguments, Place place)
    {
        switch (method, arguments)
        {
            case ("AddActions", _):
                AddEach(statement.ListOf(ElementNames.Action, place), arguments);
                return true;
            case ("AddNotActions", _):
                AddEach(statement.ListOf(ElementNames.NotAction, place), arguments);
                return true;
            case ("AddResources", _):
                AddEach(statement.ListOf(ElementNames.Resource, place), arguments);
                return true;
            case ("AddNotResources", _):
                AddEach(statement.ListOf(ElementNames.NotResource, place), arguments);
                return true;
            case ("AddAllResources", []):
                statement.ListOf(ElementNames.Resource, place).Add(new CdkText(place, Value.Known("*"), []), _guard);
                return true;
            case ("AddPrincipals", _):
                AddEach(statement.ListOf(ElementNames.Principal, place), arguments);
                return true;
            case ("AddNotPrincipals", _):
                AddEach(statement.ListOf(ElementNames.NotPrincipal, place), arguments);
                return true;
            case ("AddCondition", [CdkText { Value: KnownValue key } name, var value]):
                var conditions = statement.ConditionsAt(place);
                AddCondition(conditions, new CdkMember(key.Content, name.Place, name, value, conditions.Within(_guard)));
                return true;
            case ("AddCondition", [var unknownKey, _]):
                statement.ConditionsAt(place).OpenBy(unknownKey.Place);
                return true;
            case ("AddConditions", [var added]):
                AddConditions(statement, place, added);
                return true;
            case ("AddAccountCondition" or "AddSourceAccountCondition" or "AddSourceArnCondition", [var text]):
                AddKnownCondition(statement, method, text, place);
                return true;
        }

        if (Principals.OfAddMethod(method, place, arguments) is not { } principal)
        {
            return false;
        }

        statement.ListOf(ElementNames.Principal, place).Add(principal, _guard);
        return true;
    }

    private void AddKnownCondition(CdkStatement statement, string method, CdkNode text, Place place)
    {
        var (name, key) = method switch
        {
            "AddAccountCondition" => ("StringEquals", "sts:ExternalId"),
            "AddSourceAccountCondition" => ("StringEquals", "aws:SourceAccount"),
            _ => ("ArnEquals", "aws:SourceArn"),
        };
        var keys = new CdkMap(place, _guard, null);
        keys.Set(key, place, null, text, _guard);
        var conditions = statement.ConditionsAt(place);
        AddCondition(conditions, new CdkMember(name, place, null, keys, conditions.Within(_guard)));
    }

    /// <summary>The arguments of a params method: one list, or what was given as an array.</summary>
    private void AddEach(CdkList list, CdkNode[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is CdkList or CdkUnknown or CdkNull or CdkChoice)
            {
                AddAll(list, argument, _guard);
            }
            else
            {
                list.Add(argument, _guard);
            }
        }

        // What is added in a loop may be added with other values as well.
        if (_guard.Sometimes && !list.Within(_guard).IsAlways)
        {
            list.Share();
        }
    }

    private bool Change(CdkNode? receiver, string method, CdkNode[] arguments)
    {
        switch (receiver, method, arguments)
        {
            case (CdkList list, "Add", [var item]):
                list.Add(item, _guard);
                if (list.Within(_guard).Sometimes)
                {
                    list.Share();
                }

                return true;
            case (CdkList list, "AddRange", [var items]):
                AddAll(list, items, _guard);
                return true;
            case (CdkList list, "Insert" or "Remove" or "RemoveAt" or "RemoveAll" or "Clear" or "Sort" or "Reverse", _):
                list.OpenBy(list.Place);
                return true;
            case (CdkMap map, "Add" or "TryAdd", [var key, var value]):
                SetKey(map, key, value);
                return true;
            case (CdkMap map, "Remove" or "Clear", _):
                map.OpenBy(map.Place);
                return true;
            default:
                return false;
        }
    }

    private CdkList? Enumerate(IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        var source = receiver ?? arguments.FirstOrDefault();
        if (source is not CdkList list || method.ContainingNamespace?.ToDisplayString() is not ("System.Linq" or "System.Collections.Generic"))
        {
            return null;
        }

        var rest = receiver is null ? arguments.Skip(1).ToArray() : arguments;
        var copy = Made(new CdkList(list.Place, _guard));
        copy.AddRange(list, _guard);
        switch (method.Name)
        {
            case "ToArray" or "ToList" or "AsEnumerable" or "ToHashSet" or "Distinct" or "Reverse" when rest.Length == 0:
                return copy;
            case "Concat" or "Union" when rest is [var other]:
                AddAll(copy, other, _guard);
                return copy;
            case "Select" when rest is [CdkUnknown { Function: { } function }]:
                return Select(function, list);
            case "Append" or "Prepend" when rest is [var item]:
                copy.Add(item, _guard);
                return copy;
            default:
                return null;
        }
    }

    /// <summary>A lambda of one expression, for each item.</summary>
    private CdkList? Select(IAnonymousFunctionOperation function, CdkList list)
    {
        if (function is not { Symbol.Parameters: [var parameter], Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } || list.Items.Count > 64)
        {
            return null;
        }

        var selected = Made(new CdkList(list.Place, _guard));
        selected.AddRange(new CdkList(list.Place, _guard), _guard);
        foreach (var item in list.Items.ToArray())
        {
            _variables[parameter] = item.Node;
            selected.Items.Add(item with { Node = Evaluate(value) });
        }

        _variables.Remove(parameter);
        if (list.IsOpen)
        {
            selected.OpenBy(list.Unread ?? list.Place);
        }

        return selected;
    }

    private CdkNode Join(IInvocationOperation invocation, string delimiter, CdkList list)
    {
        var place = PlaceOf(invocation);
        var pieces = System.Collections.Immutable.ImmutableArray.CreateBuilder<TextPiece>();
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

        return ToText(place, pieces.ToImmutable());
    }

    /// <summary>What <c>Stack.FormatArn</c> makes: what is not given is the stack's own.</summary>
    private CdkNode FormatArn(IInvocationOperation invocation, CdkMap components)
    {
        if (components.Members.Exists(member => !member.Guard.IsAlways || member.Name == "ArnFormat"))
        {
            return Unknown(invocation);
        }

        var pieces = System.Collections.Immutable.ImmutableArray.CreateBuilder<TextPiece>();
        var place = PlaceOf(invocation);
        Add("arn:");
        AddComponent("Partition", CdkTokens.Partition);
        Add(":");
        AddComponent("Service", null);
        Add(":");
        AddComponent("Region", CdkTokens.Region);
        Add(":");
        AddComponent("Account", CdkTokens.Account);
        Add(":");
        AddComponent("Resource", null);
        if (components.Find("ResourceName") is { } name and not CdkNull)
        {
            if (components.Find("Sep") is { } separator)
            {
                AddPieces(pieces, separator);
            }
            else
            {
                Add("/");
            }

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

    private CdkText ArnForObjects(IInvocationOperation invocation, CdkNode bucket, CdkNode pattern)
    {
        var place = PlaceOf(invocation);
        var hole = new Hole(new CdkReference(IdentityOf(bucket), "BucketArn"), "{" + invocation.Instance!.Syntax + ".BucketArn}", HoleDomain.Arn) { ArnType = "s3:bucket" };
        var pieces = System.Collections.Immutable.ImmutableArray.CreateBuilder<TextPiece>();
        pieces.Add(new TextPiece(invocation.Instance.Syntax is { Span: var span } && _use is null ? new TextSpan(span.Start, span.Length) : place.Span, PatternPart.Of(hole)));
        pieces.Add(new TextPiece(new TextSpan(pattern.Place.Span.Start, 0), PatternPart.Of("/")));
        AddPieces(pieces, pattern);
        return ToText(place, pieces.ToImmutable());
    }

    private Place NameOfCall(IInvocationOperation invocation) => invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        ? PlaceOf(access.Name.Span)
        : PlaceOf(invocation);
}
