namespace PolicyLint.Catalog;

/// <summary>A condition key, global, of a service or of an identity provider.</summary>
public sealed class ConditionKey
{
    private const string PlaceholderStart = "${";
    private const int TypeMask = 7;
    private const int ValuesShift = 3;
    private const int ValuesMask = 3;
    private const byte ListedMark = 32;
    private const byte DeprecatedMark = 64;
    private const int PresenceMask = 3;
    private const int ControllerShift = 2;
    private const int ControllerMask = 7;
    private const int CategoryShift = 5;

    private readonly byte _form;
    private readonly byte _facts;

    /// <summary>The bytes are as in the file: taken apart when somebody asks, as a catalogue has some 1,600 keys.</summary>
    internal ConditionKey(string name, byte form, byte facts)
    {
        Name = name;
        _form = form;
        _facts = facts;
    }

    /// <summary>
    /// As AWS spells it: <c>aws:SourceArn</c>. A part that the policy chooses is a placeholder: <c>aws:ResourceTag/${TagKey}</c>.
    /// </summary>
    public string Name { get; }

    public ConditionKeyType Type => (ConditionKeyType)(_form & TypeMask);

    public KeyValues Values => (KeyValues)((_form >> ValuesShift) & ValuesMask);

    public KeyCategory Category => (KeyCategory)(_facts >> CategoryShift);

    public KeyPresence Presence => (KeyPresence)(_facts & PresenceMask);

    public KeyController Controller => (KeyController)((_facts >> ControllerShift) & ControllerMask);

    /// <summary>Whether any request may hold it, whatever its service: <c>aws:SourceIp</c>, but also <c>ec2:SourceInstanceArn</c>.</summary>
    public bool IsGlobal => Category != KeyCategory.Service;

    public bool IsDeprecated => (_form & DeprecatedMark) != 0;

    /// <summary>Whether the catalogue lists the key for at least one action, itself or on one of its resource types.</summary>
    public bool IsListedForActions => (_form & ListedMark) != 0;

    /// <summary>Whether a part of the name is chosen by the policy.</summary>
    public bool IsTemplate => Name.IndexOf(PlaceholderStart, StringComparison.Ordinal) >= 0;

    public override string ToString() => Name;

    /// <summary>Whether a written key is this one: in any case, with at least one character for each placeholder.</summary>
    internal bool Matches(string written) => KeyTemplate.Matches(Name, written);
}
