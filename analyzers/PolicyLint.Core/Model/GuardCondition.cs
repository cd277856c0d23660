namespace PolicyLint.Model;

/// <summary>A condition that decides whether something is there: a template's <c>IsProduction</c>, a branch of a method.</summary>
/// <param name="Scope">The template or method it belongs to: the same name elsewhere is another condition.</param>
/// <param name="Name">Its name there.</param>
public sealed record GuardCondition(string Scope, string Name);
