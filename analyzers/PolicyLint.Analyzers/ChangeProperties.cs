using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Syntax;
using PolicyLint.Text;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PolicyLint.Analyzers;

/// <summary>Writes the changes of a finding as properties of its diagnostic, and reads them back.</summary>
internal static class ChangeProperties
{
    private const string Prefix = "change";
    private const char Separator = '\n';

    /// <summary>The properties; empty for a finding without changes that C# can hold.</summary>
    public static ImmutableDictionary<string, string?> Of(Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        var count = 0;
        foreach (var change in finding.Changes)
        {
            if ((JsonOf(change) is { } json ? InText(change, finding, new ChangeRenderer([JsonSyntaxReader.Read(json)])) : ToCSharp(change, finding)) is { } written)
            {
                properties = properties.AddRange(Write(Prefix + count.ToString(CultureInfo.InvariantCulture), written));
                count++;
            }
        }

        return properties;
    }

    /// <summary>The properties of a finding in a text that stands in code as a string; each change with its edits.</summary>
    public static ImmutableDictionary<string, string?> OfText(Finding finding, ChangeRenderer renderer)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        var count = 0;
        foreach (var change in finding.Changes)
        {
            if (InText(change, finding, renderer) is { } written)
            {
                properties = properties.AddRange(Write(Prefix + count.ToString(CultureInfo.InvariantCulture), written));
                count++;
            }
        }

        return properties;
    }

    public static ImmutableArray<CSharpChange> Read(ImmutableDictionary<string, string?> properties)
    {
        var changes = ImmutableArray.CreateBuilder<CSharpChange>();
        while (Read(properties, Prefix + changes.Count.ToString(CultureInfo.InvariantCulture)) is { } change)
        {
            changes.Add(change);
        }

        return changes.ToImmutable();
    }

    /// <summary>The change of a text that stands in code as a string; null if it cannot be written there.</summary>
    private static CSharpChange? InText(Change change, Finding finding, ChangeRenderer renderer) =>
        renderer.Render(change) is { IsEmpty: false } edits ? New(CSharpChangeKind.Edits, change, finding.Place) with { Edits = [.. edits.Select(ToCSharp)] } : null;

    /// <summary>The JSON that a change is in, of a string that is given to CDK; null for one of the code itself.</summary>
    private static MappedText? JsonOf(Change change)
    {
        var text = change switch
        {
            ReplaceText replace => replace.Leaf.Text.Outer,
            RemoveElement remove => remove.Element.Text,
            ReplaceElement replace => replace.Element.Text,
            AddMember add => add.Map.Text,
            AddCondition add => add.Statement.Text,
            TrustAccount trust => trust.Principal.Text,
            _ => null,
        };
        return text is { Outer: not null } ? text : null;
    }

    /// <summary>What makes an element needless is the first related place: it must stay beside it.</summary>
    private static CSharpChange? ToCSharp(Change change, Finding finding) => change switch
    {
        ReplaceText replace => New(CSharpChangeKind.ReplaceText, change, replace.Leaf) with { Texts = [replace.Replacement] },
        RemoveElement remove => New(CSharpChangeKind.RemoveElement, change, remove.Element) with { Beside = finding.Related is [var cover, ..] ? SpanOf(cover.Place) : null },
        ReplaceElement replace => New(CSharpChangeKind.ReplaceElement, change, replace.Element) with { Texts = replace.Replacements },
        TrustAccount trust => New(CSharpChangeKind.TrustAccount, change, trust.Principal) with { Texts = trust.Account is { } account ? [account] : [] },
        NarrowResource narrow => New(CSharpChangeKind.NarrowResource, change, narrow.Resource) with { Texts = [.. narrow.Needs.Select(types => string.Join(" ", types))] },
        AddMember add => New(CSharpChangeKind.AddMember, change, add.Map) with { Texts = [add.Name, add.Text] },
        AddCondition add => New(CSharpChangeKind.AddCondition, change, add.Statement) with { Texts = [add.Operator, add.Key, add.Text] },
        MoveToGroup move => New(CSharpChangeKind.MoveToGroup, change, move.Attachment) with { Beside = move.Group is { } group ? SpanOf(group) : null },
        WriteDictionary write => New(CSharpChangeKind.WriteDictionary, change, write.Anonymous),
        KeepSecret keep => New(CSharpChangeKind.KeepSecret, change, keep.Use),
        _ => null,
    };

    private static CSharpEdit ToCSharp(TextEdit edit) => new(
        new HostSpan(edit.Span.Start, edit.Span.Length), edit.Source.Content.Substring(edit.Span.Start, edit.Span.Length), edit.Replacement);

    private static CSharpChange New(CSharpChangeKind kind, Change change, Place place) => new()
    {
        Kind = kind,
        Title = change.Title,
        IsSafe = change.IsSafe,
        Span = SpanOf(place),
        Before = place.Text.Content.Substring(place.Span.Start, place.Span.Length),
    };

    private static HostSpan SpanOf(Place place) => new(place.SourceSpan.Start, place.SourceSpan.Length);

    private static IEnumerable<KeyValuePair<string, string?>> Write(string name, CSharpChange change)
    {
        yield return new(name, change.Kind.ToString());
        yield return new(name + ".title", change.Title);
        yield return new(name + ".safe", change.IsSafe ? "true" : "false");
        yield return new(name + ".span", Write(change.Span));
        yield return new(name + ".before", change.Before);
        if (!change.Texts.IsEmpty)
        {
            yield return new(name + ".texts", string.Join(Separator.ToString(), change.Texts));
        }

        for (var index = 0; index < change.Edits.Length; index++)
        {
            var key = name + ".edit" + index.ToString(CultureInfo.InvariantCulture);
            yield return new(key, Write(change.Edits[index].Span));
            yield return new(key + ".before", change.Edits[index].Before);
            yield return new(key + ".after", change.Edits[index].After);
        }

        if (change.Beside is { } beside)
        {
            yield return new(name + ".beside", Write(beside));
        }
    }

    private static CSharpChange? Read(ImmutableDictionary<string, string?> properties, string name)
    {
        if (!Enum.TryParse<CSharpChangeKind>(Value(properties, name), out var kind) || Span(Value(properties, name + ".span")) is not { } span)
        {
            return null;
        }

        return new CSharpChange
        {
            Kind = kind,
            Title = Value(properties, name + ".title") ?? string.Empty,
            IsSafe = Value(properties, name + ".safe") == "true",
            Span = span,
            Before = Value(properties, name + ".before") ?? string.Empty,
            Texts = Value(properties, name + ".texts") is { } texts ? [.. texts.Split(Separator)] : [],
            Edits = Edits(properties, name),
            Beside = Span(Value(properties, name + ".beside")),
        };
    }

    private static ImmutableArray<CSharpEdit> Edits(ImmutableDictionary<string, string?> properties, string name)
    {
        var edits = ImmutableArray.CreateBuilder<CSharpEdit>();
        while (name + ".edit" + edits.Count.ToString(CultureInfo.InvariantCulture) is var key && Span(Value(properties, key)) is { } span)
        {
            edits.Add(new CSharpEdit(span, Value(properties, key + ".before") ?? string.Empty, Value(properties, key + ".after") ?? string.Empty));
        }

        return edits.ToImmutable();
    }

    private static string Write(HostSpan span) => string.Format(CultureInfo.InvariantCulture, "{0} {1}", span.Start, span.Length);

    private static HostSpan? Span(string? text) =>
        text?.Split(' ') is [var start, var length] && Number(start) is { } first && Number(length) is { } count ? new HostSpan(first, count) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Value(ImmutableDictionary<string, string?> properties, string name) => properties.TryGetValue(name, out var value) ? value : null;
}
