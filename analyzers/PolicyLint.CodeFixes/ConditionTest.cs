namespace PolicyLint.CodeFixes;

/// <summary>A test of a condition: operator, key and value.</summary>
internal sealed record ConditionTest(string Operator, string Key, string Value);
