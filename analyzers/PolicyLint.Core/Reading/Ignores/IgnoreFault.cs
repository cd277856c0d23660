using PolicyLint.Text;

namespace PolicyLint.Reading.Ignores;

/// <summary>Something that was meant for an ignore and is none, so that it hides nothing.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Advice">What to do.</param>
public sealed record IgnoreFault(Place Place, string Message, string Advice);
