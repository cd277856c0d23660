using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>The kind of the policies in files that a glob matches.</summary>
/// <param name="Prefix">The path from the settings file's folder, which the glob is relative to, to the folder that files are named from; empty for the same.</param>
/// <param name="Glob">The files.</param>
/// <param name="Kind">Their kind.</param>
public sealed record KindSetting(string Prefix, PathGlob Glob, PolicyKind Kind);
