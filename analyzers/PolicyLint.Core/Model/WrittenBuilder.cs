using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>
/// Builds a written tree piece by piece. Every reader makes its policies with this one, so that a policy means the same whether it
/// comes from JSON, a template or C#.
/// </summary>
/// <remarks>Guards and origins nest as scopes: what is added inside <see cref="BeginGuard"/> is there only when the term holds.</remarks>
public sealed class WrittenBuilder
{
    // What is added waits here until its container ends, so that a container costs its own items and nothing else.
    private readonly PendingItems<WrittenMember> _members = new();
    private readonly PendingItems<WrittenNode> _items = new();
    private Frame[] _frames = new Frame[6];
    private int _depth;
    private Stack<Guard>? _outerGuards;
    private Stack<Origin>? _outerOrigins;
    private bool _hasName;
    private WrittenName _name;
    private WrittenNode? _root;

    /// <summary>The guard of what is added now, within the innermost container.</summary>
    private Guard _guard = Guard.Always;

    private Origin _origin = Origin.Written;

    /// <summary>Whether anything was ever there only under a guard.</summary>
    private bool _hasGuards;

    public WrittenBuilder BeginMap(Place place) => Begin(place, isMap: true);

    public WrittenBuilder EndMap() => End();

    public WrittenBuilder BeginList(Place place) => Begin(place, isMap: false);

    public WrittenBuilder EndList() => End();

    /// <summary>Names the next value of the innermost map. A name stays for all values added until the next one: the branches of a guard.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Where, with its quotes.</param>
    /// <param name="texts">What decodes it again with places; null if it has no text of its own.</param>
    /// <param name="index">The index for <paramref name="texts"/>.</param>
    public WrittenBuilder Name(string name, Place place, IScalarTexts? texts = null, int index = 0)
    {
        _name = new WrittenName(name, place, texts, index);
        _hasName = true;
        return this;
    }

    /// <summary>Adds a leaf.</summary>
    /// <param name="value">What stands there.</param>
    /// <param name="place">Where.</param>
    /// <param name="shape">The JSON type it is written as.</param>
    /// <param name="texts">What decodes it again with places, and its index there; null if parts have no place of their own.</param>
    /// <param name="index">The index for <paramref name="texts"/>.</param>
    public WrittenBuilder Value(Value value, Place place, WrittenShape shape = WrittenShape.String, IScalarTexts? texts = null, int index = 0)
    {
        Add(new WrittenValue(Elsewhere(place), _guard, _origin, value, shape, _origin.IsEditable ? texts : null, index));
        return this;
    }

    /// <summary>Says that the innermost container may hold more than is written.</summary>
    public WrittenBuilder Open()
    {
        ref var frame = ref _frames[_depth - 1];
        frame.OpenUnder = frame.OpenUnder is null ? _guard : Guard.Always;
        return this;
    }

    /// <summary>What follows is there only if the term holds.</summary>
    public WrittenBuilder BeginGuard(GuardTerm term) => Begin(_guard.And(term));

    /// <summary>What follows is there sometimes: a loop, an unread branch.</summary>
    public WrittenBuilder BeginSometimes() => Begin(_guard.AndSometimes());

    public WrittenBuilder EndGuard()
    {
        _guard = _outerGuards!.Pop();
        return this;
    }

    /// <summary>What follows is not written in the text but stands for its element.</summary>
    public WrittenBuilder BeginOrigin(Origin origin)
    {
        (_outerOrigins ??= new()).Push(_origin);
        _origin = origin;
        return this;
    }

    public WrittenBuilder EndOrigin()
    {
        _origin = _outerOrigins!.Pop();
        return this;
    }

    /// <summary>The tree, once everything that was begun is ended.</summary>
    public WrittenNode Complete()
    {
        _members.Return();
        _items.Return();
        return _root ?? throw new InvalidOperationException("Nothing was added.");
    }

    private WrittenBuilder Begin(Guard guard)
    {
        (_outerGuards ??= new()).Push(_guard);
        _guard = guard;
        _hasGuards = true;
        return this;
    }

    private WrittenBuilder Begin(Place place, bool isMap)
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, 2 * _depth);
        }

        _frames[_depth++] = new Frame(Elsewhere(place), _guard, _origin, isMap, isMap ? _members.Count : _items.Count, _hasName, _name);
        _guard = Guard.Always;
        _hasName = false;
        return this;
    }

    private WrittenBuilder End()
    {
        ref readonly var frame = ref _frames[--_depth];
        _guard = frame.Guard;
        (_hasName, _name) = (frame.HasName, frame.Name);
        Add(frame.IsMap
            ? new WrittenMap(frame.Place, _guard, frame.Origin, _members.TakeFrom(frame.Start), frame.OpenUnder) { HasGuards = _hasGuards }
            : new WrittenList(frame.Place, _guard, frame.Origin, _items.TakeFrom(frame.Start), frame.OpenUnder));
        return this;
    }

    private void Add(WrittenNode node)
    {
        if (_depth == 0)
        {
            _root = node;
        }
        else if (_frames[_depth - 1].IsMap)
        {
            _members.Add(ToMember(node));
        }
        else
        {
            _items.Add(node);
        }
    }

    private WrittenMember ToMember(WrittenNode node) => _hasName
        ? new WrittenMember(_name.Text, Elsewhere(_name.Place), node, _origin.IsEditable ? _name.Texts : null, _name.Index)
        : throw new InvalidOperationException("A member of a map needs a name.");

    /// <summary>What an element stands for is found at that element.</summary>
    private Place Elsewhere(Place place) => _origin.Element ?? place;

    /// <summary>A container that is not ended yet.</summary>
    private struct Frame(Place place, Guard guard, Origin origin, bool isMap, int start, bool hasName, WrittenName name)
    {
        public readonly Place Place = place;
        public readonly Guard Guard = guard;
        public readonly Origin Origin = origin;
        public readonly bool IsMap = isMap;
        public readonly int Start = start;
        public readonly bool HasName = hasName;
        public readonly WrittenName Name = name;

        public Guard? OpenUnder;
    }

    private readonly record struct WrittenName(string Text, Place Place, IScalarTexts? Texts, int Index);
}
