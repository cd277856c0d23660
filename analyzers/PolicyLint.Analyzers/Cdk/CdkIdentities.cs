using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes the users, groups and roles of the code, and what hangs on them: policies, members, keys, passwords.</summary>
/// <param name="block">What was found in the code.</param>
/// <param name="inventory">Takes them.</param>
/// <param name="held">The policies that constructs are or have.</param>
internal sealed class CdkIdentities(CdkBlock block, InventoryBuilder inventory, HeldPolicies held)
{
    private readonly Dictionary<(string Noun, object Key), IamIdentity> _known = [];

    public void Add()
    {
        foreach (var construct in block.Constructs)
        {
            Declare(construct);
        }

        foreach (var sink in block.Sinks)
        {
            AttachSink(sink);
        }

        foreach (var construct in block.Constructs)
        {
            Connect(construct);
        }

        foreach (var call in block.Calls)
        {
            Connect(call);
        }

        new CdkCredentials(block, inventory, this).Add();
    }

    /// <summary>What a node stands for: an object that is made here, a variable, a name.</summary>
    public static object KeyOf(CdkNode node) => node switch
    {
        CdkUnknown { Hole.Identity: CdkReference { Attribute: "Ref" or "Arn" or "GrantPrincipal", Owner: var owner } } => owner,
        CdkUnknown unknown => unknown.Hole.Identity,
        CdkText { Value: UnknownValue { Hole.Identity: CdkReference { Attribute: "Ref" or "Arn", Owner: var owner } } } => owner,
        CdkText text => text.Value,
        _ => node,
    };

    /// <summary>The id that a construct is made with.</summary>
    public static string LogicalIdOf(CdkConstruct construct) =>
        construct.Arguments.TryGetValue("id", out var id) && id is CdkText { Value: KnownValue known } ? known.Content : construct.Display;

    /// <summary>The identity that a node stands for; one that is not made here is made as external.</summary>
    public IamIdentity Find(CdkNode node, string noun, Place place)
    {
        var key = (noun, KeyOf(node));
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var name = node switch
        {
            CdkText text => text.Value,
            CdkUnknown unknown => new UnknownValue(unknown.Hole),
            _ => Value.Unknown("{" + noun + "}"),
        };
        var origin = new Origin(OriginKind.External, place, noun + " that is not made here");
        IamIdentity external = noun switch
        {
            "user" => new User(name, place) { Origin = origin, IsExported = true },
            "group" => new Group(name, place) { Origin = origin, IsExported = true },
            _ => new Role(name, place) { Origin = origin, IsExported = true },
        };
        inventory.Add(external);
        _known[key] = external;
        return external;
    }

    private void Declare(CdkConstruct construct)
    {
        var type = TemplateTypes.Of(construct);
        var noun = type switch
        {
            "AWS::IAM::User" => "user",
            "AWS::IAM::Group" => "group",
            "AWS::IAM::Role" => "role",
            "AWS::SSO::PermissionSet" => "permission set",
            _ => type is null ? Nouns.Of(construct.Type) : null,
        };
        if (noun is null)
        {
            return;
        }

        var properties = TemplateTypes.PropertiesOf(construct);
        var given = properties.Find("UserName") ?? properties.Find("GroupName") ?? properties.Find("RoleName") ?? properties.Find("Name");
        var name = given is CdkText text ? text.Value : Value.Known(LogicalIdOf(construct));
        var path = (properties.Find("Path") as CdkText)?.Value;
        IamIdentity identity = noun switch
        {
            "user" => new User(name, construct.Place) { Guard = construct.Guard, Path = path, IsExported = true, LogicalId = LogicalIdOf(construct), Boundary = BoundaryOf(construct) },
            "group" => new Group(name, construct.Place) { Guard = construct.Guard, Path = path, IsExported = true, LogicalId = LogicalIdOf(construct) },
            "role" => new Role(name, construct.Place)
            {
                Guard = construct.Guard,
                Path = path,
                IsExported = true,
                LogicalId = LogicalIdOf(construct),
                Boundary = BoundaryOf(construct),
                TrustPolicy = held.Of(construct).FirstOrDefault(policy => policy.Use == PolicyKind.Trust)?.Document,
            },
            _ => new PermissionSet(name, construct.Place) { Guard = construct.Guard, IsExported = true, LogicalId = LogicalIdOf(construct) },
        };
        inventory.Add(identity);
        _known[(noun, construct)] = identity;
        if (given is CdkText { Value: KnownValue known })
        {
            _known[(noun, known)] = identity;
        }
    }

    private PermissionsBoundary? BoundaryOf(CdkConstruct construct)
    {
        var boundary = TemplateTypes.PropertiesOf(construct).Find("PermissionsBoundary");
        foreach (var call in block.Calls)
        {
            if (call is { Receiver: CdkBoundaryScope scope, Arguments: [var applied] } && ReferenceEquals(scope.Scope, construct))
            {
                boundary = applied;
            }
        }

        if (boundary is null or CdkNull)
        {
            return null;
        }

        var (name, document) = PolicyOf(boundary);
        return new PermissionsBoundary(boundary.Place, name, document);
    }

    /// <summary>The name or ARN of a managed policy, and its content where it is made here.</summary>
    private (Value Name, PolicyDocument? Document) PolicyOf(CdkNode policy)
    {
        if (policy is CdkManagedPolicy { Arn: CdkText arn })
        {
            return (arn.Value, null);
        }

        var document = KeyOf(policy) is CdkConstruct construct && held.Of(construct) is [var first, ..] ? first.Document : null;
        return policy switch
        {
            CdkText text => (text.Value, document),
            CdkConstruct made => (Value.Known(LogicalIdOf(made)), document),
            CdkUnknown unknown => (new UnknownValue(unknown.Hole), document),
            _ => (Value.Unknown("{policy}"), document),
        };
    }

    /// <summary>What is put on an identity itself is an inline policy of it.</summary>
    private void AttachSink(CdkSink sink)
    {
        if (sink.Kind.Presumed == PolicyKind.Identity && sink.Holder is { } holder && (Nouns.Of(sink.HolderType) ?? Nouns.Of((holder as CdkConstruct)?.Type)) is { } noun
            && KeyOf(holder) is var key && sink.Value is not CdkNull)
        {
            var document = key is CdkNode node ? held.Of(node).FirstOrDefault(policy => policy.Place.Equals(sink.Place))?.Document : null;
            Attach(Find(holder, noun, sink.Place), sink.Name?.Value ?? Value.Known("DefaultPolicy"), document, sink.Place, isInline: true, sink.Guard);
        }
    }

    private void Attach(IamIdentity identity, Value name, PolicyDocument? document, Place place, bool isInline, Guard guard) =>
        inventory.Add(new PolicyAttachment(identity, name, document, place, isInline, guard));

    private void Connect(CdkConstruct construct)
    {
        var properties = TemplateTypes.PropertiesOf(construct);
        var type = TemplateTypes.Of(construct);
        foreach (var noun in new[] { "user", "group", "role", "permission set" })
        {
            if (_known.TryGetValue((noun, construct), out var identity))
            {
                ConnectIdentity(identity, construct, properties, isTemplateType: type is not null);
                return;
            }
        }

        switch (type)
        {
            case "AWS::IAM::Policy" or "AWS::IAM::ManagedPolicy":
            case null when CdkSymbols.ModuleOf(construct.Type) == "AWS.IAM" && (CdkSymbols.IsOrDerives(construct.Type, "Policy") || CdkSymbols.IsOrDerives(construct.Type, "ManagedPolicy")):
                AttachTo(construct, properties, "Users", "user");
                AttachTo(construct, properties, "Groups", "group");
                AttachTo(construct, properties, "Roles", "role");
                break;
            case "AWS::IAM::UserPolicy":
                AttachTo(construct, properties, "UserName", "user");
                break;
            case "AWS::IAM::GroupPolicy":
                AttachTo(construct, properties, "GroupName", "group");
                break;
            case "AWS::IAM::RolePolicy":
                AttachTo(construct, properties, "RoleName", "role");
                break;
            case "AWS::SSO::Assignment":
                AddAssignment(construct, properties);
                break;
            case "AWS::IAM::UserToGroupAddition":
                foreach (var user in CdkPropertyWalk.Find(properties, "Users[]", construct.Guard))
                {
                    AddMember(user.Value, properties.Find("GroupName"), user.Value.Place, user.Guard);
                }

                break;
        }
    }

    private void AddAssignment(CdkConstruct assignment, CdkMap properties)
    {
        var set = properties.Find("PermissionSetArn") is { } arn && _known.TryGetValue(("permission set", KeyOf(arn)), out var known) ? known as PermissionSet : null;
        var type = properties.Find("PrincipalType");
        inventory.Add(new PermissionSetAssignment(
            set,
            ValueOf(type),
            type?.Place ?? assignment.Place,
            ValueOf(properties.Find("PrincipalId")),
            ValueOf(properties.Find("TargetId")),
            assignment.Place,
            assignment.Guard));
    }

    private static Value ValueOf(CdkNode? node) => node switch
    {
        CdkText text => text.Value,
        CdkUnknown unknown => new UnknownValue(unknown.Hole),
        _ => Value.Unknown("{…}"),
    };

    private void ConnectIdentity(IamIdentity identity, CdkConstruct construct, CdkMap properties, bool isTemplateType)
    {
        if (isTemplateType)
        {
            foreach (var policy in held.Of(construct).Where(policy => policy.Use == PolicyKind.Identity))
            {
                Attach(identity, policy.Name, policy.Document, policy.Place, isInline: true, policy.Guard);
            }
        }

        foreach (var property in new[] { "ManagedPolicies", "ManagedPolicyArns" })
        {
            foreach (var item in ItemsOf(properties, property, construct.Guard))
            {
                AttachManaged(identity, item.Node, item.Place, item.Guard);
            }
        }

        foreach (var item in ItemsOf(properties, "Groups", construct.Guard))
        {
            if (identity is User user)
            {
                inventory.Add(new GroupMembership(user, (Group)Find(item.Node, "group", item.Place), item.Place, item.Guard));
            }
        }
    }

    private void AttachManaged(IamIdentity identity, CdkNode policy, Place place, Guard guard)
    {
        if (policy is CdkManagedPolicy or CdkText or CdkConstruct)
        {
            var (name, document) = PolicyOf(policy);
            Attach(identity, name, document, place, isInline: false, guard);
        }
        else if (identity is User)
        {
            Attach(identity, PolicyOf(policy).Name, null, place, isInline: false, guard);
        }
    }

    private void AttachTo(CdkConstruct policy, CdkMap properties, string property, string noun)
    {
        var isInline = !CdkSymbols.IsOrDerives(policy.Type, "ManagedPolicy") && TemplateTypes.Of(policy) != "AWS::IAM::ManagedPolicy";
        foreach (var item in ItemsOf(properties, property, policy.Guard))
        {
            AttachTo(Find(item.Node, noun, item.Place), policy, item.Place, isInline, item.Guard);
        }
    }

    private void AttachTo(IamIdentity identity, CdkNode policy, Place place, bool isInline, Guard guard)
    {
        var policies = KeyOf(policy) is CdkNode node ? held.Of(node).Select(one => one.Document).Distinct().ToArray() : [];
        foreach (var document in policies)
        {
            Attach(identity, Value.Known(policy is CdkConstruct construct ? LogicalIdOf(construct) : "policy"), document, place, isInline, guard);
        }

        if (policies.Length == 0)
        {
            Attach(identity, PolicyOf(policy).Name, null, place, isInline, guard);
        }
    }

    private void Connect(CdkCall call)
    {
        if (call.Arguments is not [var argument])
        {
            return;
        }

        var noun = Nouns.Of(call.Type) ?? Nouns.Of((call.Receiver as CdkConstruct)?.Type);
        switch (call.Method)
        {
            case "AddManagedPolicy" when noun is not null:
                AttachManaged(Find(call.Receiver, noun, call.Place), argument, argument is CdkConstruct or CdkUnknown ? call.Place : argument.Place, call.Guard);
                break;
            case "AttachInlinePolicy" when noun is not null:
                AttachTo(Find(call.Receiver, noun, call.Place), argument, call.Place, isInline: true, call.Guard);
                break;
            case "AddToGroup" when noun == "user":
                AddMember(call.Receiver, argument, call.Place, call.Guard);
                break;
            case "AddUser" when noun == "group":
                AddMember(argument, call.Receiver, call.Place, call.Guard);
                break;
            case "AttachToUser" or "AttachToGroup" or "AttachToRole":
                var isInline = !CdkSymbols.IsOrDerives(call.Type, "ManagedPolicy");
                AttachTo(Find(argument, call.Method.Substring("AttachTo".Length).ToLowerInvariant(), call.Place), call.Receiver, call.Place, isInline, call.Guard);
                break;
        }
    }

    private void AddMember(CdkNode user, CdkNode? group, Place place, Guard guard)
    {
        if (group is not null)
        {
            inventory.Add(new GroupMembership((User)Find(user, "user", place), (Group)Find(group, "group", place), place, guard));
        }
    }

    /// <summary>The items of a property that holds a list, or one value.</summary>
    private static IEnumerable<CdkItem> ItemsOf(CdkMap properties, string property, Guard guard)
    {
        foreach (var member in properties.Members)
        {
            if (string.Equals(member.Name, property, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var item in ItemsOf(member.Value, guard.And(member.Guard)))
                {
                    yield return item;
                }
            }
        }
    }

    private static ImmutableArray<CdkItem> ItemsOf(CdkNode node, Guard guard) => node switch
    {
        CdkList list => [.. list.Items.Where(item => item.Node is not CdkList).SelectMany(item => ItemsOf(item, guard))],
        CdkChoice choice when guard.Terms.Length < EvaluationLimits.Choices =>
            [.. ItemsOf(choice.WhenTrue, guard.And(choice.Term)), .. ItemsOf(choice.WhenFalse, guard.And(choice.Term with { Holds = !choice.Term.Holds }))],
        CdkNull or CdkChoice or CdkUnknown { Type: IArrayTypeSymbol } => [],
        _ => [new CdkItem(node, guard)],
    };

    private static IEnumerable<CdkItem> ItemsOf(CdkItem item, Guard guard) =>
        ItemsOf(item.Node, guard.And(item.Guard)).Select(inner => item.Node is CdkChoice ? inner : inner with { Use = item.Use });
}
