using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>The first written action of a statement that takes in one of some actions of a service.</summary>
/// <param name="Written">The value of Action.</param>
/// <param name="Name">The action it takes in: <c>kms:Decrypt</c>.</param>
internal readonly record struct ReachedAction(WrittenValue Written, string Name)
{
    /// <summary>Null for NotAction, and if no action surely is one of these.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="prefix">The service with its colon: <c>kms:</c>. What reaches into other services too is left to other rules.</param>
    /// <param name="names">Actions of that service, in full.</param>
    public static ReachedAction? In(StatementVariant statement, string prefix, string[] names)
    {
        if (statement.Actions.IsNegated || !statement.Actions.MayStartWith(prefix[0]))
        {
            return null;
        }

        foreach (var value in statement.Actions.Values)
        {
            if (value.Text is not { } text || !text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var name in names)
            {
                if (ActionMatching.Matches(value.Value, name) == Answer.Yes)
                {
                    return new ReachedAction(value, name);
                }
            }
        }

        return null;
    }
}
