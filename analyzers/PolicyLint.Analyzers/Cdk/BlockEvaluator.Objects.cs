using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
            return Unknown(creation);
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
                    return Document(NewPlace(creation), arguments);
            }

            if (Principals.Create(type.Name, NewPlace(creation), arguments) is { } principal)
            {
                return principal;
            }
        }

        if (module == "AWS.KMS" && type.Name == "ViaServicePrincipal" && arguments.TryGetValue("serviceName", out var service))
        {
            return Principals.ViaService(NewPlace(creation), service, arguments.TryGetValue("basePrincipal", out var basis) ? basis : null);
        }

        var isProps = creation.Arguments.IsEmpty || type.Name.EndsWith("Props", StringComparison.Ordinal);
        return isProps
            ? Initialize(creation.Initializer?.Initializers ?? [], Made(new CdkMap(NewPlace(creation), _guard, type)))
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
            Share(argument);
        }

        foreach (var child in creation.Initializer?.Initializers ?? [])
        {
            Share(Evaluate(child is ISimpleAssignmentOperation assignment ? assignment.Value : child));
        }

        return Unknown(creation, null, creation.Syntax);
    }

    private CdkMap Dictionary(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var map = Made(new CdkMap(NewPlace(creation), _guard, type));
        foreach (var argument in arguments.Values)
        {
            if (argument is CdkList { IsOpen: false } list && list.Items.TrueForAll(item => item.Node is CdkMap))
            {
                list.Items.ForEach(item => CopyTo(map, item.Node));
            }
            else if (argument is not (CdkText { Shape: WrittenShape.Number } or CdkUnknown { Type.Name: "StringComparer" or "IEqualityComparer" }))
            {
                CopyTo(map, argument);
            }
        }

        return Initialize(creation.Initializer?.Initializers ?? [], map);
    }

    /// <summary>A name with its value, as what JObject and a dictionary are made of.</summary>
    private CdkNode Pair(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        if (arguments.Count != 2)
        {
            return Unknown(creation);
        }

        var map = Made(new CdkMap(NewPlace(creation), _guard, type));
        SetKey(map, arguments.Values.First(), arguments.Values.Last());
        return map;
    }

    private CdkList List(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var list = Made(new CdkList(NewPlace(creation), _guard));
        foreach (var argument in arguments.Values)
        {
            if (argument is CdkList or CdkChoice or CdkUnknown or CdkNull)
            {
                AddAll(list, argument, _guard);
            }
            else if (JsonTypes.IsArray(type))
            {
                list.Add(argument, _guard);
            }
        }

        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            if (element is IInvocationOperation { Arguments: [{ Value: { } added }] })
            {
                list.Add(Evaluate(added), _guard, PlaceOf(added));
            }
            else
            {
                list.OpenBy(PlaceOf(element));
            }
        }

        return list;
    }

    private static void CopyTo(CdkMap map, CdkNode node)
    {
        if (node is not CdkMap other || other.IsOpen || map.Members.Count + other.Members.Count > EvaluationLimits.Size)
        {
            map.OpenBy(node.Place);
            return;
        }

        map.Members.AddRange(other.Members);
    }

    private CdkMap Initialize(ImmutableArray<IOperation> initializers, CdkMap map)
    {
        foreach (var initializer in initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: { } key }] } } assignment:
                    SetKey(map, Evaluate(key), Evaluate(assignment.Value));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                    map.Set(property.Property.Name, NamePlaceOf(property), null, Evaluate(assignment.Value), _guard);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: { } key }, { Value: { } value }] }:
                    SetKey(map, Evaluate(key), Evaluate(value));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: { } pair }] }:
                    CopyTo(map, Evaluate(pair));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: { IsIndexer: false } inner } member } nested:
                    InitializeMember(map, inner.Name, member, nested);
                    break;
                default:
                    map.OpenBy(PlaceOf(initializer));
                    break;
            }
        }

        return map;
    }

    /// <summary>A list or a dictionary that is there is filled: <c>Tags = { "a" }</c>.</summary>
    private void InitializeMember(CdkMap map, string name, IPropertyReferenceOperation member, IMemberInitializerOperation nested)
    {
        var inner = Made(new CdkMap(PlaceOf(member), _guard, member.Type));
        map.Set(name, NamePlaceOf(member), null, Initialize(nested.Initializer.Initializers, inner), _guard);
    }

    private CdkStatement Statement(IObjectCreationOperation creation, Dictionary<string, CdkNode> arguments)
    {
        var statement = Statement(NewPlace(creation), arguments);
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                SetElement(statement, property.Property.Name, NamePlaceOf(property), Evaluate(assignment.Value));
            }
        }

        return statement;
    }

    private CdkStatement Statement(Place place, Dictionary<string, CdkNode> arguments)
    {
        var statement = Made(new CdkStatement(place, _guard, _use is not null));
        Statements.Add(statement);
        if (arguments.TryGetValue("props", out var props))
        {
            FillStatement(statement, props);
        }

        return statement;
    }

    private void FillStatement(CdkStatement statement, CdkNode props)
    {
        switch (props)
        {
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    var before = _guard;
                    _guard = _guard.And(member.Guard);
                    SetElement(statement, member.Name, member.NamePlace, member.Value);
                    _guard = before;
                }

                if (map.Unread is { } unread)
                {
                    statement.OpenBy(unread);
                }
                else if (map.IsShared)
                {
                    statement.Share();
                }

                break;
            case CdkNull:
                break;
            default:
                statement.OpenBy(props.Place);
                break;
        }
    }

    /// <summary>Sets what a property of PolicyStatement or PolicyStatementProps means in the policy language.</summary>
    private void SetElement(CdkStatement statement, string property, Place namePlace, CdkNode value)
    {
        var element = property switch
        {
            "Actions" => ElementNames.Action,
            "NotActions" => ElementNames.NotAction,
            "Resources" => ElementNames.Resource,
            "NotResources" => ElementNames.NotResource,
            "Principals" => ElementNames.Principal,
            "NotPrincipals" => ElementNames.NotPrincipal,
            "Conditions" => ElementNames.Condition,
            "Effect" => ElementNames.Effect,
            "Sid" => ElementNames.Sid,
            _ => null,
        };
        switch (element)
        {
            case null or _ when value is CdkNull || element is null:
                break;
            case ElementNames.Effect or ElementNames.Sid:
                statement.Elements.Set(element, namePlace, null, value, _guard);
                break;
            case ElementNames.Condition:
                AddConditions(statement, namePlace, value);
                break;
            default:
                AddAll(statement.ListOf(element, namePlace), value, _guard);
                break;
        }
    }

    private void AddConditions(CdkStatement statement, Place namePlace, CdkNode value)
    {
        var conditions = statement.ConditionsAt(namePlace);
        if (value is not CdkMap map)
        {
            conditions.OpenBy(value.Place);
            return;
        }

        foreach (var member in map.Members)
        {
            AddCondition(conditions, member with { Guard = conditions.Within(_guard).And(member.Guard) });
        }

        if (map.Unread is { } unread)
        {
            conditions.OpenBy(unread);
        }
        else if (map.IsShared)
        {
            conditions.Share();
        }
    }

    /// <summary>Keys of an operator that is there already are added to it.</summary>
    private static void AddCondition(CdkMap conditions, CdkMember added)
    {
        for (var index = 0; index < conditions.Members.Count; index++)
        {
            var known = conditions.Members[index];
            if (known.Name == added.Name && known.Guard.Equals(added.Guard) && known.Value is CdkMap first && added.Value is CdkMap second)
            {
                var joined = new CdkMap(first.Place, Guard.Always, null);
                joined.Members.AddRange(first.Members);
                joined.Members.AddRange(second.Members);
                if ((first.Unread ?? second.Unread) is { } unread)
                {
                    joined.OpenBy(unread);
                }

                if (first.IsShared || second.IsShared)
                {
                    joined.Share();
                }

                conditions.Members[index] = known with { Value = joined };
                return;
            }
        }

        conditions.Members.Add(added);
    }

    private CdkDocument Document(Place place, Dictionary<string, CdkNode> arguments)
    {
        var document = Made(new CdkDocument(place, _guard));
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
                    AddAll(document.Statements, member.Value, _guard.And(member.Guard));
                }
            }
        }

        return document;
    }

    private CdkConstruct Construct(IObjectCreationOperation creation, INamedTypeSymbol type, Dictionary<string, CdkNode> arguments)
    {
        var construct = Construct(NewPlace(creation), type, arguments);
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
        var construct = Made(new CdkConstruct(place, _guard, type, type.Name));
        if (!_isFollowing)
        {
            Constructs.Add(construct);
            if (_use is { } use)
            {
                HelperPlaces.Add(use.SourceSpan);
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
            var before = _guard;
            _guard = _guard.And(member.Guard);
            SinkProperty(construct.Properties.Type ?? type, member.Name, member.NamePlace, member.Value, construct);
            _guard = before;
        }

        return construct;
    }

    /// <summary>What a construct is given that is a policy: statements, documents, who may take a role.</summary>
    private void SinkProperty(ITypeSymbol props, string property, Place place, CdkNode value, CdkConstruct construct)
    {
        // Types that mirror a template resource are read by their table of properties.
        if (TemplateTypes.IsTemplateType(construct.Type))
        {
            return;
        }

        if (property == "PublicReadAccess" && value is CdkText { Value: KnownValue { Content: "true" } })
        {
            LetEveryoneRead(construct, construct.Type, place, One(place, "s3:GetObject"), Text(place, "*"));
            return;
        }

        if (property == "AssumedBy" && CdkSymbols.IsOrDerives(construct.Type, "Role"))
        {
            var trusted = value is CdkPrincipal principal && construct.Properties.Members.Find(member => member.Name == "ExternalIds") is { Value: { } externalIds }
                ? Principals.WithExternalIds(principal, externalIds)
                : value;
            AddSink(new CdkSink((construct, PolicyKind.Trust), KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role"), trusted, value.Place, _guard, !construct.Properties.IsOpen)
            {
                Holder = construct,
                HolderType = construct.Type,
            });
            return;
        }

        if (SinkTable.OfProperty(props, property) is not { } kind)
        {
            return;
        }

        if (!HoldsPolicy(value))
        {
            if (!_isFollowing && IsUnknownPolicy(value))
            {
                NotRead.Add(value);
            }

            return;
        }

        if (value is CdkMap named)
        {
            foreach (var member in named.Members)
            {
                AddSink(new CdkSink(member.Value, kind, member.Value, member.NamePlace, _guard.And(member.Guard), true)
                {
                    Holder = construct,
                    HolderType = construct.Type,
                    Name = member.NameText,
                });
            }

            return;
        }

        // Each document of its own; what is given as statements joins what is added to the same construct later.
        AddSink(new CdkSink((construct, kind.Presumed), kind, value, place, _guard, !construct.IsOpen)
        {
            Holder = construct,
            HolderType = construct.Type,
        });
    }

    private static bool IsUnknownPolicy(CdkNode node) => node switch
    {
        CdkUnknown unknown => unknown.Type?.Name is "PolicyStatement" or "PolicyDocument"
            || unknown.Type is IArrayTypeSymbol { ElementType.Name: "PolicyStatement" },
        CdkList list => list.Items.Exists(item => IsUnknownPolicy(item.Node)),
        _ => false,
    };

    private static bool HoldsPolicy(CdkNode node) => node switch
    {
        CdkStatement or CdkDocument => true,
        CdkList list => list.Items.Exists(item => HoldsPolicy(item.Node)),
        CdkMap map => map.Members.Exists(member => HoldsPolicy(member.Value)),
        CdkChoice choice => HoldsPolicy(choice.WhenTrue) || HoldsPolicy(choice.WhenFalse),
        _ => false,
    };

    /// <summary>What a field holds is put to use where the field is set, and found there.</summary>
    private void AddSink(CdkSink sink)
    {
        if (!_isFollowing)
        {
            Sinks.Add(sink);
        }
    }

    /// <summary><c>new PolicyStatement</c>, without the arguments, which may take a page.</summary>
    private Place NewPlace(IObjectCreationOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax named => PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(named.SpanStart, named.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax implied => PlaceOf(implied.NewKeyword.Span),
        _ => PlaceOf(creation),
    };
}
