using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>What came of repairing texts.</summary>
/// <param name="Texts">The texts as they are now, in the order given; the same objects where nothing changed.</param>
/// <param name="Applied">What was changed, in the order done. Places are those of the text as it was then.</param>
/// <param name="Unsure">The names of texts that were left alone, because they could not be read without doubt.</param>
public sealed record FixResult(ImmutableArray<SourceText> Texts, ImmutableArray<AppliedChange> Applied, ImmutableArray<string> Unsure);
