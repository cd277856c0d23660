using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>
/// Whether a Deny of the same document keeps everyone out whom an open Allow lets in, but those of one's own: the usual form of a
/// private API.
/// </summary>
internal static class NarrowingDeny
{
    /// <summary>What the other statements of the document leave of an Allow for everyone.</summary>
    public static OtherDenies Of(StatementVariant allow, RuleContext context) => OtherDenies.Of(allow, context, deny => Narrows(deny, allow), "keeps them out");

    private static Answer Narrows(StatementVariant deny, StatementVariant allow)
    {
        var covers = StatementCoverage.OfActions(deny, allow).And(StatementCoverage.OfResources(deny, allow));
        if (covers == Answer.No)
        {
            return Answer.No;
        }

        return covers.And(deny.Principals.IsNegated ? ByNotPrincipal(deny) : ByCondition(deny));
    }

    /// <summary>All but some accounts or identities: narrow, if what is named cannot be everyone.</summary>
    private static Answer ByNotPrincipal(StatementVariant deny)
    {
        if (deny.Principals.IsOpen || !deny.Conditions.IsEmpty)
        {
            return Answer.Maybe;
        }

        var narrows = Answer.Yes;
        foreach (var entry in deny.Principals.Entries)
        {
            narrows = narrows.And(IsSomebody(entry));
        }

        return deny.Principals.Entries.IsEmpty ? Answer.No : narrows;
    }

    private static Answer IsSomebody(PrincipalEntry entry)
    {
        if (entry.Written.Value is PatternValue pattern)
        {
            foreach (var part in pattern.Parts)
            {
                if (part.Hole is { MayHoldWildcard: true })
                {
                    return Answer.Maybe;
                }
            }
        }

        return entry.IsEveryone.Not();
    }

    /// <summary>
    /// All tests of a statement must be true, so each further one lets more people in: but for those that only spare AWS's own calls,
    /// what is left open is not known.
    /// </summary>
    private static Answer ByCondition(StatementVariant deny)
    {
        var narrows = IsForEveryone(deny.Principals).And(deny.Conditions.IsOpen ? Answer.Maybe : Answer.Yes);
        var isOnCaller = deny.Conditions.IsOpen || deny.Conditions.IsEmpty;
        foreach (var condition in deny.Conditions.Conditions)
        {
            if (SparesOnlyServices(condition))
            {
                continue;
            }

            var isNegated = condition.Operator.IsNegated && CallerKeys.Has(condition);
            isOnCaller |= isNegated;
            narrows = narrows.And(isNegated && condition.Operator.IsTrueWhenAbsent ? CallerKeys.AreValuesFixed(condition) : Answer.Maybe);
        }

        return isOnCaller ? narrows : Answer.No;
    }

    private static Answer IsForEveryone(PrincipalClause principals)
    {
        var answer = principals.IsOpen ? Answer.Maybe : Answer.No;
        foreach (var entry in principals.Entries)
        {
            answer = answer.Or(entry.IsEveryone);
        }

        return answer;
    }

    /// <summary>The two tests that AWS's own examples put beside a network or organization test.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html</remarks>
    private static bool SparesOnlyServices(Condition condition) =>
        condition.Operator.Name == "Bool" && !condition.IsOpen
        && (condition.HasKey("aws:PrincipalIsAWSService") || condition.HasKey("aws:ViaAWSService"))
        && condition.Values is [{ Text: { } text }] && text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
