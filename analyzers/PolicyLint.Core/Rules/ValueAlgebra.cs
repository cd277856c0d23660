using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>How the values of an element compare: actions in any case, resources exactly.</summary>
/// <param name="Covers">Whether the first takes in all of the second.</param>
/// <param name="Intersects">Whether both have something in common.</param>
/// <param name="CoversEverything">Whether it takes in all there is.</param>
internal sealed record ValueAlgebra(
    Func<Value, Value, Answer> Covers, Func<Value, Value, Answer> Intersects, Func<Value, Answer> CoversEverything);
