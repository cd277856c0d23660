using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules;

/// <summary>
/// Whether a policy is in the plain form that most have: each element once, of the right type, not empty, of plain characters. Then no
/// rule on the grammar finds anything in it. Whatever is out of the ordinary is not plain, also where it is right.
/// </summary>
internal static class PlainForm
{
    private const int MostCompared = 8;

    /// <summary>Whether the elements beside the statements are plain.</summary>
    public static bool IsPlain(PolicyDocument document)
    {
        bool hasVersion = false, hasId = false, hasStatement = false;
        foreach (var member in document.Written.Members)
        {
            var isPlain = member.Name switch
            {
                ElementNames.Version => !hasVersion && (hasVersion = IsVersion(member.Value)),
                ElementNames.Id => !hasId && (hasId = IsPlainText(member.Value)),
                ElementNames.Statement => !hasStatement && (hasStatement = HoldsStatements(member.Value)),
                _ => false,
            };
            if (!isPlain)
            {
                return false;
            }
        }

        return hasStatement && !document.Written.HasGuards;
    }

    /// <summary>Whether a statement is plain; not where anything in it has a guard.</summary>
    public static bool IsPlain(StatementVariant statement)
    {
        var written = statement.Statement.Written;
        return !written.HasGuards && AreMembersPlain(statement, written.Members) && HasWhatItNeeds(statement);
    }

    private static bool AreMembersPlain(StatementVariant statement, ImmutableArray<WrittenMember> members)
    {
        bool hasSid = false, hasEffect = false;
        foreach (var member in members)
        {
            var isPlain = member.Name switch
            {
                ElementNames.Sid => !hasSid && (hasSid = IsSid(member.Value)),
                ElementNames.Effect => !hasEffect && (hasEffect = statement.Effect != Effect.Unknown),
                ElementNames.Action or ElementNames.NotAction => IsPlain(statement.Actions, member),
                ElementNames.Resource or ElementNames.NotResource => IsPlain(statement.Resources, member),
                ElementNames.Principal or ElementNames.NotPrincipal => IsPlain(statement.Principals, member),
                ElementNames.Condition => IsPlain(statement.Conditions, member),
                _ => false,
            };
            if (!isPlain)
            {
                return false;
            }
        }

        return hasEffect;
    }

    /// <summary>Which kinds may leave out what, <c>MissingElement</c> knows; here only what every kind has, or none of the possible ones.</summary>
    private static bool HasWhatItNeeds(StatementVariant statement)
    {
        var possible = statement.Document.Kind.Possible;
        return statement.Actions.IsPresent
            && (statement.Resources.IsPresent || possible == PolicyKinds.Trust)
            && (statement.Principals.IsPresent || (possible & ~PolicyKinds.WithPrincipal) != 0);
    }

    /// <summary>A clause that is doubled, or stands beside its inverse, is open.</summary>
    private static bool IsPlain(ValueClause clause, WrittenMember member) => ReferenceEquals(clause.Member, member) && !clause.IsOpen
        && !clause.Values.IsEmpty && (clause.Marks & (ValueMarks.OtherShape | ValueMarks.OtherThanAscii)) == 0;

    private static bool IsPlain(PrincipalClause clause, WrittenMember member)
    {
        if (!ReferenceEquals(clause.Member, member) || clause.IsOpen)
        {
            return false;
        }

        foreach (var entry in clause.Entries)
        {
            if (entry.Type == PrincipalType.Unknown || !IsPlainText(entry.Written))
            {
                return false;
            }
        }

        return member.Value is WrittenMap types ? IsEachFilledAndOnce(types.Members, StringComparison.Ordinal) : clause.Entries.Length == 1;
    }

    private static bool IsPlain(ConditionClause clause, WrittenMember member)
    {
        if (!ReferenceEquals(clause.Member, member) || clause.IsOpen || member.Value is not WrittenMap operators
            || !IsEachFilledAndOnce(operators.Members, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var one in operators.Members)
        {
            if (one.Value is not WrittenMap keys || !IsEachFilledAndOnce(keys.Members, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        foreach (var condition in clause.Conditions)
        {
            if (!IsPlain(condition))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(Condition condition) => condition.Operator.Family != OperatorFamily.Unknown
        && !(condition.Operator is { Family: OperatorFamily.Null, IfExists: true }) && !condition.IsOpen
        && TextSearch.IndexOfOtherThanAscii(condition.Key) < 0 && (condition.Marks & ValueMarks.OtherThanAscii) == 0;

    private static bool IsEachFilledAndOnce(ImmutableArray<WrittenMember> members, StringComparison comparison)
    {
        if (members.Length is 0 or > MostCompared)
        {
            return false;
        }

        for (var index = 0; index < members.Length; index++)
        {
            if (members[index].Name.Length == 0 || members[index].Value is WrittenMap { Members.IsEmpty: true } or WrittenList { Items.IsEmpty: true }
                || IsEarlier(members, index, comparison))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEarlier(ImmutableArray<WrittenMember> members, int index, StringComparison comparison)
    {
        for (var other = 0; other < index; other++)
        {
            if (string.Equals(members[other].Name, members[index].Name, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVersion(WrittenNode node) => IsPlainText(node) && node is WrittenValue { Text: PolicyDocument.CurrentVersion };

    private static bool IsSid(WrittenNode node)
    {
        if (node is not WrittenValue { Shape: WrittenShape.String, Text: { Length: > 0 } text })
        {
            return false;
        }

        foreach (var unit in text)
        {
            if (unit is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsStatements(WrittenNode node)
    {
        if (node is not WrittenList list)
        {
            return node is WrittenMap;
        }

        foreach (var item in list.Items)
        {
            if (item is not WrittenMap)
            {
                return false;
            }
        }

        return !list.Items.IsEmpty;
    }

    private static bool IsPlainText(WrittenNode node) =>
        node is WrittenValue value && (ValueMarksReader.Of(value) & (ValueMarks.OtherShape | ValueMarks.OtherThanAscii)) == 0;
}
