using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What calls do and give.</content>
internal sealed partial class BlockEvaluator
{
    private static readonly ImmutableHashSet<string> Ties = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AddManagedPolicy", "AddToGroup", "AddUser", "AttachInlinePolicy", "AttachToUser", "AttachToGroup", "AttachToRole", "Apply");

    private CdkNode Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var arguments = ArgumentsOf(invocation);
        if (method.MethodKind == MethodKind.Constructor)
        {
            return InvokeBase(invocation, method, arguments);
        }

        var receiver = ReceiverOf(invocation);
        var values = arguments.Select(argument => argument.Value).ToArray();
        var place = NameOfCall(invocation);
        if (receiver is CdkStatement statement && Change(statement, method.Name, values, place))
        {
            return statement;
        }

        if (receiver is CdkDocument document && method.Name == "AddStatements")
        {
            AddEach(document.Statements, values);
            return document;
        }

        if (Change(receiver, method.Name, values))
        {
            return receiver!;
        }

        if (Enumerate(method, receiver, values) is { } enumerated)
        {
            return enumerated;
        }

        return CdkSymbols.IsCdk(method.ContainingType)
            ? CallCdk(invocation, method, receiver, values)
            : CallOther(invocation, method, receiver, arguments);
    }

    /// <summary>The arguments that are written, in the order of the parameters.</summary>
    private List<(IParameterSymbol Parameter, CdkNode Value)> ArgumentsOf(IInvocationOperation invocation)
    {
        var arguments = new List<(IParameterSymbol Parameter, CdkNode Value)>(invocation.Arguments.Length);
        foreach (var argument in invocation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter)
            {
                arguments.Add((parameter, Evaluate(argument.Value)));
            }
        }

        arguments.Sort((left, right) => left.Parameter.Ordinal.CompareTo(right.Parameter.Ordinal));
        return arguments;
    }

    private CdkNode? ReceiverOf(IInvocationOperation invocation) => invocation.Instance switch
    {
        null => null,
        IInstanceReferenceOperation => _this,
        var instance => Evaluate(instance),
    };

    private CdkNode CallCdk(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        if (KindOf(invocation, method, receiver) is { } kind && !System.Array.TrueForAll(arguments, argument => argument is CdkText or CdkNull))
        {
            PutToUse(invocation, kind, receiver, arguments);
            return Unknown(invocation);
        }

        if (CallGrant(invocation, method, receiver, arguments))
        {
            return Unknown(invocation, null, invocation.Syntax);
        }

        if (receiver is not null && Ties.Contains(method.Name) && !_isFollowing)
        {
            Calls.Add(new CdkCall(receiver, invocation.Instance?.Type, method.Name, arguments, NameOfCall(invocation), _guard));
            return Unknown(invocation);
        }

        if (Override(invocation, method, receiver, arguments) is { } change)
        {
            Overrides.Add(change);
            return Unknown(invocation);
        }

        return CallKnown(invocation, method, receiver, arguments)
            ?? CallText(invocation, method, receiver, arguments)
            ?? Unknown(invocation, null, invocation.Syntax);
    }

    private CdkOverride? Override(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        if (receiver is null || _isFollowing || arguments is not [CdkText { Value: KnownValue path }, var value])
        {
            return null;
        }

        const string Properties = "Properties.";
        return method.Name switch
        {
            "AddPropertyOverride" => new CdkOverride(receiver, invocation.Instance?.Type, path.Content, value, value.Place, _guard),
            "AddOverride" when path.Content.StartsWith(Properties, StringComparison.Ordinal) =>
                new CdkOverride(receiver, invocation.Instance?.Type, path.Content.Substring(Properties.Length), value, value.Place, _guard),
            _ => null,
        };
    }

    /// <summary>Statements that are put on something.</summary>
    private void PutToUse(IInvocationOperation invocation, KindJudgement kind, CdkNode? receiver, CdkNode[] arguments)
    {
        if (_isFollowing)
        {
            return;
        }

        NotRead.AddRange(arguments.Where(IsUnknownPolicy));
        var owner = receiver is null ? (object)"this" : IdentityOf(receiver);
        owner = owner is CdkReference { Attribute: "AssumeRolePolicy" or "Document" } part ? part.Owner : owner;
        foreach (var argument in arguments.Where(argument => argument is not (CdkText or CdkNull)))
        {
            object key = owner is CdkReference or CdkNode or ISymbol or string ? (owner, kind.Presumed) : (invocation.Syntax, kind.Presumed);
            AddSink(new CdkSink(key, kind, argument, NameOfCall(invocation), _guard, receiver is CdkConstruct { IsOpen: false })
            {
                Holder = receiver,
                HolderType = invocation.Instance?.Type,
            });
        }
    }

    private CdkNode? CallKnown(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        switch (method.Name, receiver, arguments)
        {
            case ("WithConditions", CdkPrincipal principal, [var conditions]):
                return Principals.With(principal, PlaceOf(invocation), conditions);
            case ("WithSessionTags", CdkPrincipal principal, []):
                return Principals.WithSessionTags(principal);
            case ("InOrganization", CdkPrincipal principal, [var organization]):
                return Principals.With(principal, principal.Place, Principals.Organization(organization.Place, organization));
            case ("AddCondition" or "AddConditions", CdkPrincipal principal, _):
                return Principals.With(principal, principal.Place, Unknown(invocation));
            case ("Copy", CdkStatement statement, _):
                return CopyOf(statement, arguments);
            case ("Freeze" or "ToStatementJson" or "ToJSON", CdkStatement or CdkDocument, _):
                return receiver;
            case ("FromJson", null, [var json]) when CdkSymbols.IsIam(method.ContainingType, "PolicyDocument"):
                return DocumentOf(invocation, json);
            case ("FromJson", null, [var json]) when CdkSymbols.IsIam(method.ContainingType, "PolicyStatement"):
                var read = Made(new CdkStatement(NameOfCall(invocation), _guard, _use is not null) { Json = json });
                Statements.Add(read);
                return read;
            case ("UnsafePlainText" or "PlainText", null, [CdkText text]) when method.ContainingType.Name == "SecretValue":
                return SecretOf(text);
            case ("FromAwsManagedPolicyName", null, [var name]):
                return ManagedPolicy(name, "aws");
            case ("FromManagedPolicyName", null, [_, _, var name]):
                return ManagedPolicy(name, null);
            case ("FromManagedPolicyArn", null, [_, _, var arn]):
                return new CdkManagedPolicy(arn.Place, arn);
            case ("Of", null, [var scope]) when CdkSymbols.IsIam(method.ContainingType, "PermissionsBoundary"):
                return new CdkBoundaryScope(PlaceOf(invocation), scope);
            case ("Of", null, _) when method.ContainingType.Name == "Stack":
                return Unknown(invocation, null, "Stack.Of");
            default:
                return null;
        }
    }

    private CdkDocument DocumentOf(IInvocationOperation invocation, CdkNode json)
    {
        var document = Made(new CdkDocument(NameOfCall(invocation), _guard) { Json = json });
        if (_use is null)
        {
            Documents.Add(document);
        }

        return document;
    }

    private CdkSecret SecretOf(CdkText text)
    {
        var secret = new CdkSecret(text.Place, text);
        if (_use is null)
        {
            Secrets.Add(secret);
        }

        return secret;
    }

    private CdkStatement CopyOf(CdkStatement statement, CdkNode[] arguments)
    {
        var copy = Made(statement.Copy(statement.Place, _guard));
        Statements.Add(copy);
        if (arguments is [var overrides])
        {
            FillStatement(copy, overrides);
        }

        return copy;
    }

    /// <summary>The ARN of a managed policy of AWS, or of one of the account.</summary>
    private static CdkManagedPolicy ManagedPolicy(CdkNode name, string? account)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var start = new TextSpan(name.Place.Span.Start, 0);
        pieces.Add(new TextPiece(start, PatternPart.Of("arn:")));
        pieces.Add(new TextPiece(start, PatternPart.Of(CdkTokens.Partition)));
        pieces.Add(new TextPiece(start, PatternPart.Of(":iam::" + account)));
        if (account is null)
        {
            pieces.Add(new TextPiece(start, PatternPart.Of(CdkTokens.Account)));
        }

        pieces.Add(new TextPiece(start, PatternPart.Of(":policy/")));
        AddPieces(pieces, name);
        return new CdkManagedPolicy(name.Place, ToText(name.Place, pieces.ToImmutable()));
    }

    private static KindJudgement? KindOf(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver)
    {
        if (method.Name != "AddStatements" || receiver is not CdkUnknown { Hole.Identity: CdkReference { Attribute: var attribute } })
        {
            return SinkTable.OfMethod(method, invocation.Instance?.Type);
        }

        return attribute switch
        {
            "AssumeRolePolicy" => KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role"),
            "Document" when invocation.Instance is IPropertyReferenceOperation { Property.ContainingType: { } type } => SinkTable.OfPolicy(type),
            _ => SinkTable.OfMethod(method, invocation.Instance?.Type),
        };
    }

    /// <summary>Code that is not CDK's may keep and change what it is given; the base library does not, but for what is known above.</summary>
    private CdkNode CallOther(
        IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, List<(IParameterSymbol Parameter, CdkNode Value)> arguments)
    {
        var values = arguments.Select(argument => argument.Value).ToArray();
        if (CallText(invocation, method, receiver, values) is { } text)
        {
            return text;
        }

        if (arguments.Count > 0 && JsonTypes.Reads(method))
        {
            return new CdkJson(PlaceOf(invocation), values[0], isText: false) { IsReadAsText = !JsonTypes.IsGivenToCdk(invocation) };
        }

        if (arguments.Count > 0 && JsonTypes.Writes(method))
        {
            return new CdkJson(PlaceOf(invocation), values[0], isText: true);
        }

        if (Inline(invocation, method, arguments) is { } returned)
        {
            return returned;
        }

        var space = method.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        var isLibrary = space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Newtonsoft.Json", StringComparison.Ordinal);
        if (isLibrary)
        {
            return Unknown(invocation);
        }

        foreach (var argument in values)
        {
            Share(argument);
        }

        if (receiver is CdkContainer container)
        {
            container.OpenBy(PlaceOf(invocation));
        }

        return Unknown(invocation, null, invocation.Syntax);
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
            case ("AddCondition", [var unknownKey, ..]):
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
            case (CdkMap map, "Add", [CdkMap { Members.Count: 1 } pair]):
                CopyTo(map, pair);
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
        if (source is not CdkList list
            || method.ContainingNamespace?.ToDisplayString() is not ("System.Linq" or "System.Collections.Generic" or "System.Collections.Immutable"))
        {
            return null;
        }

        var rest = receiver is null ? arguments.Skip(1).ToArray() : arguments;
        _operations += list.Items.Count / 8;
        var copy = Made(new CdkList(list.Place, _guard));
        copy.AddRange(list, _guard);
        switch (method.Name)
        {
            case "ToArray" or "ToList" or "AsEnumerable" or "ToHashSet" or "Distinct" or "Reverse" or "OrderBy" or "Order" or "Cast" or "OfType"
                or "ToImmutableArray" or "ToImmutableList" or "AsReadOnly":
                return copy;
            case "Concat" or "Union" when rest is [var other]:
                AddAll(copy, other, _guard);
                return copy;
            case "Select" or "ConvertAll" when rest is [CdkUnknown function]:
                return Select(function, list);
            case "Where":
                return Sometimes(list);
            case "Append" or "Prepend" when rest is [var item]:
                copy.Add(item, _guard);
                return copy;
            default:
                return null;
        }
    }

    /// <summary>Each item may be left out.</summary>
    private CdkList Sometimes(CdkList list)
    {
        var filtered = Made(new CdkList(list.Place, _guard));
        filtered.AddRange(list, _guard);
        for (var index = 0; index < filtered.Items.Count; index++)
        {
            filtered.Items[index] = filtered.Items[index] with { Guard = filtered.Items[index].Guard.AndSometimes() };
        }

        return filtered;
    }

    /// <summary>A lambda of one expression, or a method of one, for each item.</summary>
    private CdkList? Select(CdkUnknown function, CdkList list)
    {
        var (parameter, value) = function switch
        {
            { Function: { Symbol.Parameters: [var own], Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } } => (own, returned),
            { Method: { Parameters: [var own] } method, Reference: { } reference } => (own, members.FindReturned(method, reference)),
            _ => (null, null),
        };
        if (parameter is null || value is null || list.Items.Count > EvaluationLimits.Items)
        {
            return null;
        }

        var selected = Made(new CdkList(list.Place, _guard));
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

    private Place NameOfCall(IInvocationOperation invocation) => invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        ? PlaceOf(access.Name.Span)
        : PlaceOf(invocation);
}
