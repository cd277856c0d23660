using PolicyLint.Text;

namespace PolicyLint.Reading.Ignores;

/// <summary>An ignore that stands in the text it is about, as it is written: whether its rule exists is not known here.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Scope">Where it holds: a template, a resource, an element, a line.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="RulePlace">Where the id stands.</param>
/// <param name="Until">The last day it holds, as written; null for one without end.</param>
public sealed record WrittenIgnore(Place Place, Place Scope, string Rule, Place RulePlace, string? Until);
