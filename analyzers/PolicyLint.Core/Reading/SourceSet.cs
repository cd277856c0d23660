using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>Texts that are read together: one file, or the files of an app. The host fills it: Core has no disk.</summary>
public sealed class SourceSet(params ImmutableArray<SourceText> texts)
{
    public ImmutableArray<SourceText> Texts { get; } = texts;
}
