using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>
/// Builds a written tree piece by piece. Every reader makes its policies with this one, so that a policy means the same whether it
/// comes from JSON, a template or C#.
/// </summary>
/// <remarks>Guards and origins nest as scopes: what is added inside <see cref="BeginGuard"/> is there only when the term holds.</remarks>
public sealed class WrittenBuilder
{
    private readonly Stack<Frame> _frames = new();
    private readonly Stack<Guard> _guards = new();
    private readonly Stack<Origin> _origins = new();
    private WrittenName? _name;
    private WrittenNode? _root;

    /// <summary>The guard of what is added now, within the innermost container.</summary>
    private Guard Guard => _guards.Count == 0 ? Guard.Always : _guards.Peek();

    private Origin Origin => _origins.Count == 0 ? Origin.Written : _origins.Peek();

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
        Add(new WrittenValue(Elsewhere(place), Guard, Origin, value, shape, Origin.IsEditable ? texts : null, index));
        return this;
    }

    /// <summary>Says that the innermost container may hold more than is written.</summary>
    public WrittenBuilder Open()
    {
        var frame = _frames.Peek();
        frame.OpenUnder = frame.OpenUnder is null ? Guard : Guard.Always;
        return this;
    }

    /// <summary>What follows is there only if the term holds.</summary>
    public WrittenBuilder BeginGuard(GuardTerm term)
    {
        _guards.Push(Guard.And(term));
        return this;
    }

    /// <summary>What follows is there sometimes: a loop, an unread branch.</summary>
    public WrittenBuilder BeginSometimes()
    {
        _guards.Push(Guard.AndSometimes());
        return this;
    }

    public WrittenBuilder EndGuard()
    {
        _guards.Pop();
        return this;
    }

    /// <summary>What follows is not written in the text but stands for its element.</summary>
    public WrittenBuilder BeginOrigin(Origin origin)
    {
        _origins.Push(origin);
        return this;
    }

    public WrittenBuilder EndOrigin()
    {
        _origins.Pop();
        return this;
    }

    /// <summary>The tree, once everything that was begun is ended.</summary>
    public WrittenNode Complete() => _root ?? throw new InvalidOperationException("Nothing was added.");

    private WrittenBuilder Begin(Place place, bool isMap)
    {
        _frames.Push(new Frame(Elsewhere(place), isMap, Guard, Origin, _name));
        _guards.Push(Guard.Always);
        _name = null;
        return this;
    }

    private WrittenBuilder End()
    {
        var frame = _frames.Pop();
        _guards.Pop();
        _name = frame.Name;
        Add(frame.ToNode());
        return this;
    }

    private void Add(WrittenNode node)
    {
        if (_frames.Count == 0)
        {
            _root = node;
            return;
        }

        var frame = _frames.Peek();
        if (frame.IsMap)
        {
            frame.Add(ToMember(node));
        }
        else
        {
            frame.Add(node);
        }
    }

    private WrittenMember ToMember(WrittenNode node)
    {
        var name = _name ?? throw new InvalidOperationException("A member of a map needs a name.");
        return new WrittenMember(name.Text, Elsewhere(name.Place), node, Origin.IsEditable ? name.Texts : null, name.Index);
    }

    /// <summary>What an element stands for is found at that element.</summary>
    private Place Elsewhere(Place place) => Origin.Element ?? place;

    private sealed class Frame(Place place, bool isMap, Guard guard, Origin origin, WrittenName? name)
    {
        private readonly ImmutableArray<WrittenMember>.Builder? _members = isMap ? ImmutableArray.CreateBuilder<WrittenMember>(4) : null;
        private readonly ImmutableArray<WrittenNode>.Builder? _items = isMap ? null : ImmutableArray.CreateBuilder<WrittenNode>(4);

        public bool IsMap => _members is not null;

        public WrittenName? Name { get; } = name;

        public Guard? OpenUnder { get; set; }

        public void Add(WrittenMember member) => _members!.Add(member);

        public void Add(WrittenNode item) => _items!.Add(item);

        public WrittenNode ToNode() => _members is not null
            ? new WrittenMap(place, guard, origin, _members.DrainToImmutable(), OpenUnder)
            : new WrittenList(place, guard, origin, _items!.DrainToImmutable(), OpenUnder);
    }

    private readonly record struct WrittenName(string Text, Place Place, IScalarTexts? Texts, int Index);
}
