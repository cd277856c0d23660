using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Adds the access keys and console passwords that the code makes, and where the secret of a key is put.</summary>
internal sealed class CdkCredentials(CdkBlock block, InventoryBuilder inventory, CdkIdentities identities)
{
    private const string Secret = "SecretAccessKey";
    private const int MaximumDepth = 12;

    private readonly Dictionary<object, List<SecretUse>> _uses = [];
    private readonly Dictionary<object, Place> _unmade = [];
    private readonly HashSet<(CdkNode Node, string? Use)> _seen = [];

    public void Add()
    {
        foreach (var construct in block.Constructs)
        {
            if (TypeOf(construct) is var type && type != "AWS::IAM::AccessKey")
            {
                Search(construct.Properties, UseOf(construct, type), 0);
            }
        }

        foreach (var construct in block.Constructs)
        {
            AddKey(construct);
            AddPassword(construct);
        }

        foreach (var unmade in _unmade)
        {
            inventory.Add(new AccessKey(Value.Unknown("{user}"), unmade.Value)
            {
                // Whether it is active is said where it is made.
                Status = Value.Unknown("{Status}"),
                SecretUses = [.. _uses[unmade.Key]],
            });
        }
    }

    private static string? TypeOf(CdkConstruct construct) =>
        CdkSymbols.IsIam(construct.Type, "AccessKey") ? "AWS::IAM::AccessKey" : TemplateTypes.Of(construct);

    /// <summary>The resource that takes the secret; null for an output.</summary>
    private static string? UseOf(CdkConstruct construct, string? type) =>
        construct.Type.Name == "CfnOutput" ? null
        : CdkSymbols.ModuleOf(construct.Type) == "AWS.SecretsManager" ? "AWS::SecretsManager::Secret"
        : type ?? construct.Type.Name;

    private void Search(CdkNode node, string? use, int depth)
    {
        if (depth > MaximumDepth || (node is CdkContainer && !_seen.Add((node, use))))
        {
            return;
        }

        switch (node)
        {
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    Search(member.Value, use, depth + 1);
                }

                break;
            case CdkList list:
                foreach (var item in list.Items)
                {
                    Search(item.Node, use, depth + 1);
                }

                break;
            case CdkUnknown unknown:
                Note(unknown.Hole, unknown.Place, use);
                break;
            case CdkText text:
                foreach (var piece in text.Pieces)
                {
                    if (piece.Part.Hole is { } hole)
                    {
                        Note(hole, new Place(text.Place.Text, piece.Span), use);
                    }
                }

                break;
        }
    }

    private void Note(Hole hole, Place place, string? use)
    {
        if (hole.Identity is not CdkReference { Attribute: Secret, Owner: var owner })
        {
            return;
        }

        if (!_uses.TryGetValue(owner, out var uses))
        {
            uses = [];
            _uses[owner] = uses;
            if (owner is not CdkConstruct)
            {
                _unmade[owner] = place;
            }
        }

        uses.Add(new SecretUse(place, use));
    }

    private void AddKey(CdkConstruct construct)
    {
        if (TypeOf(construct) != "AWS::IAM::AccessKey")
        {
            return;
        }

        var properties = TemplateTypes.PropertiesOf(construct);
        var user = properties.Find("User") ?? properties.Find("UserName");
        var identity = user is null or CdkNull ? null : identities.Find(user, "user", construct.Place) as User;
        inventory.Add(new AccessKey(identity?.Name ?? Value.Unknown("{user}"), construct.Place)
        {
            User = identity,
            LogicalId = CdkIdentities.LogicalIdOf(construct),
            Guard = construct.Guard,
            Status = StatusOf(properties),
            SecretUses = _uses.TryGetValue(construct, out var uses) ? [.. uses] : [],
        });
    }

    private static Value? StatusOf(CdkMap properties)
    {
        switch (properties.Find("Status"))
        {
            case null or CdkNull:
                return properties.IsOpen || properties.Members.Exists(member => member.Name == "Status") ? Value.Unknown("{Status}") : null;
            case CdkText text:
                return text.Value;
            case CdkUnknown { Hole.Identity: IFieldSymbol { Name: "ACTIVE" } }:
                return Value.Known("Active");
            case CdkUnknown { Hole.Identity: IFieldSymbol { Name: "INACTIVE" } }:
                return Value.Known("Inactive");
            default:
                return Value.Unknown("{Status}");
        }
    }

    private void AddPassword(CdkConstruct construct)
    {
        var isTemplateType = TemplateTypes.Of(construct) == "AWS::IAM::User";
        if (!isTemplateType && Nouns.Of(construct.Type) != "user")
        {
            return;
        }

        var profile = isTemplateType ? TemplateTypes.PropertiesOf(construct).Find("LoginProfile") as CdkMap : construct.Properties;
        var password = profile?.Find("Password");
        if (profile is null || password is null or CdkNull)
        {
            return;
        }

        if (password is CdkSecret secret)
        {
            secret.IsPassword = true;
        }

        inventory.Add(new LoginProfile((User)identities.Find(construct, "user", construct.Place), isTemplateType ? profile.Place : password.Place)
        {
            Guard = construct.Guard,
            Passwords = [WrittenOf(password)],
            IsResetRequired = profile.Find("PasswordResetRequired") switch
            {
                CdkText { Value: KnownValue known } => (known.Content == "true").ToAnswer(),
                null when !profile.IsOpen => Answer.No,
                _ => Answer.Maybe,
            },
        });
    }

    private static WrittenValue WrittenOf(CdkNode password)
    {
        var value = password switch
        {
            CdkSecret { Content: CdkText text } => text.Value,
            CdkText text => text.Value,
            CdkUnknown unknown => new UnknownValue(unknown.Hole),
            _ => Value.Unknown("{…}"),
        };
        return (WrittenValue)new WrittenBuilder().Value(value, password.Place).Complete();
    }
}
