namespace PolicyLint.Text;

/// <summary>
/// A place in a decoded text whose content is not known here: an interpolation, a template function. It is one code unit,
/// <see cref="Character"/>, that is listed in the hole table; one that a person typed is not listed and is an ordinary character.
/// </summary>
/// <param name="Position">Offset in the decoded text.</param>
/// <param name="Content">What fills the hole, opaque to the text layer.</param>
public readonly record struct TextHole(int Position, object Content)
{
    /// <summary>U+FFFC OBJECT REPLACEMENT CHARACTER.</summary>
    public const char Character = '\uFFFC';
}
