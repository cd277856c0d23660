using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;

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
        var place = _state.NameOfCall(invocation);
        if (receiver is CdkStatement statement && _statements.Change(statement, method.Name, values, place))
        {
            return statement;
        }

        if (receiver is CdkDocument document && method.Name == "AddStatements")
        {
            _lists.AddEach(document.Statements, values);
            return document;
        }

        if (_lists.Change(receiver, method.Name, values))
        {
            return receiver!;
        }

        if (Select(method, receiver, values) is { } selected)
        {
            return selected;
        }

        if (_sequences.Enumerate(method, receiver, values) is { } enumerated)
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
        if (PolicyUses.KindOf(invocation, method, receiver) is { } kind && !System.Array.TrueForAll(arguments, argument => argument is CdkText or CdkNull))
        {
            _uses.PutToUse(invocation, kind, receiver, arguments);
            return _state.Unknown(invocation);
        }

        if (_grants.CallGrant(invocation, method, receiver, arguments))
        {
            return _state.Unknown(invocation, null, invocation.Syntax);
        }

        if (receiver is not null && Ties.Contains(method.Name) && !_state.IsFollowing)
        {
            _state.Found.Calls.Add(new CdkCall(receiver, invocation.Instance?.Type, method.Name, arguments, _state.NameOfCall(invocation), _state.Guard));
            return _state.Unknown(invocation);
        }

        if (Override(invocation, method, receiver, arguments) is { } change)
        {
            _state.Found.Overrides.Add(change);
            return _state.Unknown(invocation);
        }

        return _known.CallKnown(invocation, method, receiver, arguments)
            ?? _texts.CallText(invocation, method, receiver, arguments)
            ?? _state.Unknown(invocation, null, invocation.Syntax);
    }

    private CdkOverride? Override(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        if (receiver is null || _state.IsFollowing || arguments is not [CdkText { Value: KnownValue path }, var value])
        {
            return null;
        }

        const string Properties = "Properties.";
        return method.Name switch
        {
            "AddPropertyOverride" => new CdkOverride(receiver, invocation.Instance?.Type, path.Content, value, value.Place, _state.Guard),
            "AddOverride" when path.Content.StartsWith(Properties, StringComparison.Ordinal) =>
                new CdkOverride(receiver, invocation.Instance?.Type, path.Content.Substring(Properties.Length), value, value.Place, _state.Guard),
            _ => null,
        };
    }

    /// <summary>Code that is not CDK's may keep and change what it is given; the base library does not, but for what is known above.</summary>
    private CdkNode CallOther(
        IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver, List<(IParameterSymbol Parameter, CdkNode Value)> arguments)
    {
        var values = arguments.Select(argument => argument.Value).ToArray();
        if (_texts.CallText(invocation, method, receiver, values) is { } text)
        {
            return text;
        }

        if (arguments.Count > 0 && JsonTypes.Reads(method))
        {
            return new CdkJson(_state.PlaceOf(invocation), values[0], isText: false) { IsReadAsText = !JsonTypes.IsGivenToCdk(invocation) };
        }

        if (arguments.Count > 0 && JsonTypes.Writes(method))
        {
            return new CdkJson(_state.PlaceOf(invocation), values[0], isText: true);
        }

        if (Inline(invocation, method, arguments) is { } returned)
        {
            return returned;
        }

        var space = method.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        var isLibrary = space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Newtonsoft.Json", StringComparison.Ordinal);
        if (isLibrary)
        {
            return _state.Unknown(invocation);
        }

        foreach (var argument in values)
        {
            CdkSharing.Share(argument);
        }

        if (receiver is CdkContainer container)
        {
            container.OpenBy(_state.PlaceOf(invocation));
        }

        return _state.Unknown(invocation, null, invocation.Syntax);
    }

    private CdkList? Select(IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments) => (method.Name, receiver, arguments) switch
    {
        ("Select" or "ConvertAll", CdkList list, [CdkUnknown function]) when SequenceCalls.Has(method) => Select(function, list),
        ("Select" or "ConvertAll", null, [CdkList list, CdkUnknown function]) when SequenceCalls.Has(method) => Select(function, list),
        _ => null,
    };

    /// <summary>A lambda of one expression, or a method of one, for each item.</summary>
    private CdkList? Select(CdkUnknown function, CdkList list)
    {
        var (parameter, value) = function switch
        {
            { Function: { Symbol.Parameters: [var own], Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } } => (own, returned),
            { Method: { Parameters: [var own] } method, Reference: { } reference } => (own, _members.FindReturned(method, reference)),
            _ => (null, null),
        };
        if (parameter is null || value is null || list.Items.Count > EvaluationLimits.Items)
        {
            return null;
        }

        var selected = _state.Made(new CdkList(list.Place, _state.Guard));
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
}
