using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What <c>new</c> makes.</content>
internal sealed partial class BlockEvaluator
{
    private CdkNode Create(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return _state.Unknown(creation);
        }

        var arguments = new Dictionary<string, CdkNode>(StringComparer.Ordinal);
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter)
            {
                arguments[parameter.Name] = Evaluate(argument.Value);
            }
        }

        var module = CdkSymbols.ModuleOf(type);
        if (module is null)
        {
            return CreateOther(creation, type, arguments);
        }

        if (module == "AWS.IAM")
        {
            switch (type.Name)
            {
                case "PolicyStatement":
                    return Statement(creation, arguments);
                case "PolicyDocument":
                    return Document(_state.NewPlace(creation), arguments);
            }

            if (Principals.Create(type.Name, _state.NewPlace(creation), arguments) is { } principal)
            {
                return principal;
            }
        }

        if (module == "AWS.KMS" && type.Name == "ViaServicePrincipal" && arguments.TryGetValue("serviceName", out var service))
        {
            return Principals.ViaService(_state.NewPlace(creation), service, arguments.TryGetValue("basePrincipal", out var basis) ? basis : null);
        }

        var isProps = creation.Arguments.IsEmpty || type.Name.EndsWith("Props", StringComparison.Ordinal);
        return isProps
            ? Initialize(creation.Initializer?.Initializers ?? [], _state.Made(new CdkMap(_state.NewPlace(creation), _state.Guard, type)))
            : Construct(creation, type, arguments);
    }

    private CdkNode CreateOther(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var space = type.ContainingNamespace?.ToDisplayString();
        if (space == "System.Collections.Generic" || JsonTypes.IsJson(type))
        {
            if (type.Name is "Dictionary" or "SortedDictionary" or "OrderedDictionary" || JsonTypes.IsObject(type))
            {
                return Dictionary(creation, type, arguments);
            }

            if (type.Name is "List" or "HashSet" or "SortedSet" || JsonTypes.IsArray(type))
            {
                return List(creation, type, arguments);
            }

            if (type.Name is "JValue" or "JProperty" or "KeyValuePair" && arguments.Count > 0)
            {
                return type.Name == "JValue" ? arguments.Values.First() : Pair(creation, type, arguments);
            }
        }

        foreach (var argument in arguments.Values)
        {
            CdkSharing.Share(argument);
        }

        foreach (var child in creation.Initializer?.Initializers ?? [])
        {
            CdkSharing.Share(Evaluate(child is ISimpleAssignmentOperation assignment ? assignment.Value : child));
        }

        return _state.Unknown(creation, null, creation.Syntax);
    }

    private CdkMap Dictionary(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var map = _state.Made(new CdkMap(_state.NewPlace(creation), _state.Guard, type));
        foreach (var argument in arguments.Values)
        {
            if (argument is CdkList { IsOpen: false } list && list.Items.TrueForAll(item => item.Node is CdkMap))
            {
                list.Items.ForEach(item => ListChanges.CopyTo(map, item.Node));
            }
            else if (argument is not (CdkText { Shape: WrittenShape.Number } or CdkUnknown { Type.Name: "StringComparer" or "IEqualityComparer" }))
            {
                ListChanges.CopyTo(map, argument);
            }
        }

        return Initialize(creation.Initializer?.Initializers ?? [], map);
    }

    /// <summary>A name with its value, as what JObject and a dictionary are made of.</summary>
    private CdkNode Pair(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        if (arguments.Count != 2)
        {
            return _state.Unknown(creation);
        }

        var map = _state.Made(new CdkMap(_state.NewPlace(creation), _state.Guard, type));
        _lists.SetKey(map, arguments.Values.First(), arguments.Values.Last());
        return map;
    }

    private CdkList List(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var list = _state.Made(new CdkList(_state.NewPlace(creation), _state.Guard));
        foreach (var argument in arguments.Values)
        {
            if (argument is CdkList or CdkChoice or CdkUnknown or CdkNull)
            {
                _lists.AddAll(list, argument, _state.Guard);
            }
            else if (JsonTypes.IsArray(type))
            {
                list.Add(argument, _state.Guard);
            }
        }

        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            if (element is IInvocationOperation { Arguments: [{ Value: { } added }] })
            {
                list.Add(Evaluate(added), _state.Guard, _state.PlaceOf(added));
            }
            else
            {
                list.OpenBy(_state.PlaceOf(element));
            }
        }

        return list;
    }

    private CdkMap Initialize(ImmutableArray<IOperation> initializers, CdkMap map)
    {
        foreach (var initializer in initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: { } key }] } } assignment:
                    _lists.SetKey(map, Evaluate(key), Evaluate(assignment.Value));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                    map.Set(property.Property.Name, _state.NamePlaceOf(property), null, Evaluate(assignment.Value), _state.Guard);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: { } key }, { Value: { } value }] }:
                    _lists.SetKey(map, Evaluate(key), Evaluate(value));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: { } pair }] }:
                    ListChanges.CopyTo(map, Evaluate(pair));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: { IsIndexer: false } inner } member } nested:
                    InitializeMember(map, inner.Name, member, nested);
                    break;
                default:
                    map.OpenBy(_state.PlaceOf(initializer));
                    break;
            }
        }

        return map;
    }

    /// <summary>A list or a dictionary that is there is filled: <c>Tags = { "a" }</c>.</summary>
    private void InitializeMember(CdkMap map, string name, IPropertyReferenceOperation member, IMemberInitializerOperation nested)
    {
        var inner = _state.Made(new CdkMap(_state.PlaceOf(member), _state.Guard, member.Type));
        map.Set(name, _state.NamePlaceOf(member), null, Initialize(nested.Initializer.Initializers, inner), _state.Guard);
    }

    private CdkStatement Statement(IObjectCreationOperation creation, Dictionary<string, CdkNode> arguments)
    {
        var statement = _statements.Statement(_state.NewPlace(creation), arguments);
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                _statements.SetElement(statement, property.Property.Name, _state.NamePlaceOf(property), Evaluate(assignment.Value));
            }
        }

        return statement;
    }

    private CdkDocument Document(Place place, Dictionary<string, CdkNode> arguments)
    {
        var document = _state.Made(new CdkDocument(place, _state.Guard));
        if (!arguments.TryGetValue("props", out var props) || props is CdkNull)
        {
            return document;
        }

        if (props is not CdkMap map || map.Unread is not null)
        {
            document.OpenBy(props.Place);
        }

        if (props is CdkMap { Members: var members })
        {
            foreach (var member in members)
            {
                if (member.Name == "Statements")
                {
                    _lists.AddAll(document.Statements, member.Value, _state.Guard.And(member.Guard));
                }
            }
        }

        return document;
    }

    private CdkConstruct Construct(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var construct = Construct(_state.NewPlace(creation), type, arguments);
        if (creation.Initializer is { } initializer)
        {
            foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                if (assignment.Target is IPropertyReferenceOperation property)
                {
                    AssignProperty(construct, property, Evaluate(assignment.Value), assignment);
                }
            }
        }

        return construct;
    }

    private CdkConstruct Construct(Place place, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var construct = _state.Made(new CdkConstruct(place, _state.Guard, type, type.Name));
        if (!_state.IsFollowing)
        {
            _state.Found.Constructs.Add(construct);
            if (_state.Use is { } use)
            {
                _state.Found.HelperPlaces.Add(use.SourceSpan);
            }
        }

        foreach (var argument in arguments)
        {
            construct.Arguments[argument.Key] = argument.Value;
            if (argument.Key is not ("props" or "options" or "attrs"))
            {
                continue;
            }

            if (argument.Value is CdkMap map)
            {
                construct.Properties = map.Copy();
            }
            else if (argument.Value is not CdkNull)
            {
                construct.Properties.OpenBy(argument.Value.Place);
            }
        }

        foreach (var member in construct.Properties.Members.ToArray())
        {
            var before = _state.Guard;
            _state.Guard = _state.Guard.And(member.Guard);
            _uses.SinkProperty(construct.Properties.Type ?? type, member.Name, member.NamePlace, member.Value, construct);
            _state.Guard = before;
        }

        return construct;
    }
}
