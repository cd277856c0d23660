using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>The repairs that several rules offer.</summary>
internal static class Repair
{
    /// <summary>
    /// Gives a test another operator. Not where other keys share the operator, as they would get it too, nor where the statement has the
    /// other operator already.
    /// </summary>
    public static ImmutableArray<Change> Operator(Condition condition, StatementVariant statement, string replacement, bool isSafe)
    {
        var isAlone = condition.OperatorMember.Value is WrittenMap { Members.Length: 1, IsOpen: false };
        return isAlone && statement.Statement.Written.Find(ElementNames.Condition)?.Value is WrittenMap operators && operators.Find(replacement) is null
            ? ReplaceText.Of(condition.OperatorMember, replacement, isSafe)
            : [];
    }

    /// <summary>Gives a test another key. Not where the operator has that key already.</summary>
    public static ImmutableArray<Change> Key(Condition condition, string replacement, bool isSafe)
    {
        if (condition.OperatorMember.Value is WrittenMap keys)
        {
            foreach (var member in keys.Members)
            {
                if (!ReferenceEquals(member, condition.KeyMember) && string.Equals(member.Name, replacement, StringComparison.OrdinalIgnoreCase))
                {
                    return [];
                }
            }
        }

        return ReplaceText.Of(condition.KeyMember, replacement, isSafe);
    }

    /// <summary>
    /// Makes the policy one of the current language. Safe only if nothing in it can be a policy variable, which the old language takes
    /// for plain text.
    /// </summary>
    public static ImmutableArray<Change> CurrentVersion(PolicyDocument document) => CurrentVersion(document, !HoldsVariable(document.Written));

    /// <summary>The same, where it is known whether a variable is in it.</summary>
    public static ImmutableArray<Change> CurrentVersion(PolicyDocument document, bool isSafe)
    {
        if (document.Written.Find(ElementNames.Version) is not { } version)
        {
            return AddMember.To(document.Written, ElementNames.Version, PolicyDocument.CurrentVersion, isSafe);
        }

        return version.Value is WrittenValue value ? ReplaceText.Of(value, PolicyDocument.CurrentVersion, isSafe) : [];
    }

    /// <summary>What is not known may hold a variable; a name never does.</summary>
    private static bool HoldsVariable(WrittenNode node)
    {
        switch (node)
        {
            case WrittenMap map:
                foreach (var member in map.Members)
                {
                    if (HoldsVariable(member.Value))
                    {
                        return true;
                    }
                }

                return map.IsOpen;
            case WrittenList list:
                foreach (var item in list.Items)
                {
                    if (HoldsVariable(item))
                    {
                        return true;
                    }
                }

                return list.IsOpen;
            default:
                return node is WrittenValue value && (value.Text is not { } text || text.IndexOf("${", StringComparison.Ordinal) >= 0);
        }
    }
}
