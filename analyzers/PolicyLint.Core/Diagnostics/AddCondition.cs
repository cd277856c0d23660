using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Adds a test to the conditions of a statement: all of them must be true, so that it grants no more than before.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Statement">The statement, with its braces.</param>
/// <param name="Operator">The operator: <c>Bool</c>.</param>
/// <param name="Key">The key.</param>
/// <param name="Text">The value, not escaped.</param>
public sealed record AddCondition(string Title, bool IsSafe, Place Statement, string Operator, string Key, string Text) : Change(Title, IsSafe)
{
    /// <summary>Adds a test; nothing to a statement that is not written in the text, or that has one of this operator and key.</summary>
    public static ImmutableArray<Change> To(StatementVariant statement, string name, string key, string text)
    {
        if (!statement.Statement.Origin.IsEditable || statement.Conditions.IsOpen)
        {
            return [];
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            if (condition.Operator.Written == name && condition.HasKey(key))
            {
                return [];
            }
        }

        return [new AddCondition($"add the condition {name} {key} {text}", false, statement.Statement.Place, name, key, text)];
    }
}
