using PolicyLint.Diagnostics;

namespace PolicyLint.Rules;

/// <summary>
/// Something that can be wrong. One instance serves the whole process, so it has no state; what it looks at, it says by the
/// interfaces beside this one, of which it may have several.
/// </summary>
public interface IRule
{
    RuleDescriptor Descriptor { get; }
}
