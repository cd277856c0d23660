using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>
/// Whether a Deny of the same document keeps everyone out whom an open Allow lets in, but those of one's own: the usual form of a
/// private API.
/// </summary>
internal static class NarrowingDeny
{
    private static readonly string[] Keys =
    [
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceIp", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceVpc", "aws:SourceVpcArn", "aws:SourceVpce", "aws:VpcSourceIp",
        "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "kms:CallerAccount",
    ];

    public static Answer Of(StatementVariant deny, StatementVariant allow)
    {
        if (deny.Effect != Effect.Deny || CoversActions(deny.Actions, allow.Actions) == Answer.No)
        {
            return Answer.No;
        }

        return deny.Principals.IsNegated ? ByNotPrincipal(deny) : ByCondition(deny);
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
            narrows = narrows.And(entry.IsEveryone.Not());
        }

        return deny.Principals.Entries.IsEmpty ? Answer.No : narrows;
    }

    private static Answer ByCondition(StatementVariant deny)
    {
        if (deny.Principals.Everyone is null)
        {
            return Answer.No;
        }

        if (deny.Conditions.IsOpen)
        {
            return Answer.Maybe;
        }

        var narrows = Answer.No;
        foreach (var condition in deny.Conditions.Conditions)
        {
            narrows = narrows.Or(Narrows(condition));
        }

        return narrows;
    }

    private static Answer Narrows(Condition condition)
    {
        if (!condition.Operator.IsNegated || !Keys.Any(condition.HasKey))
        {
            return Answer.No;
        }

        var isFixed = !condition.IsOpen && condition.Values.All(value => value.Text is { } text && text is not ("*" or "0.0.0.0/0" or "::/0"));
        if (isFixed)
        {
            return Answer.Yes;
        }

        var isKnownWide = condition.Values.Any(value => value.Text is "*" or "0.0.0.0/0" or "::/0");
        return isKnownWide ? Answer.No : Answer.Maybe;
    }

    private static Answer CoversActions(ValueClause deny, ValueClause allow)
    {
        if (deny.IsNegated || allow.IsNegated)
        {
            return Answer.No;
        }

        var all = Answer.Yes;
        foreach (var action in allow.Values)
        {
            var one = Answer.No;
            foreach (var denied in deny.Values)
            {
                one = one.Or(ActionMatching.Covers(denied.Value, action.Value));
            }

            all = all.And(one);
        }

        return all;
    }
}
