using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Takes the first look at a statement, which says which rules it concerns.</summary>
internal static class StatementLook
{
    private const string MfaPrefix = "aws:MultiFactorAuth";

    public static StatementTraits Of(StatementVariant statement, RuleContext context)
    {
        var traits = statement.Effect switch
        {
            Effect.Allow => StatementTraits.Allow,
            Effect.Deny => StatementTraits.Deny,
            _ => StatementTraits.None,
        };
        traits |= statement.Principals.IsPresent ? StatementTraits.Principal : 0;
        traits |= OfActions(statement.Actions, context) | OfResources(statement.Resources);
        traits |= OfPrincipals(statement.Principals) | OfConditions(statement.Conditions);
        return traits;
    }

    private static StatementTraits OfActions(ValueClause actions, RuleContext context)
    {
        var marks = context.ClauseActionsOf(actions).Marks;
        var traits = actions.IsNegated ? StatementTraits.NotAction : StatementTraits.None;
        traits |= Has(marks, ValueMarks.OtherStart | ValueMarks.Open) ? StatementTraits.WideAction : 0;
        traits |= Has(marks, ValueMarks.Wildcard | ValueMarks.Open) ? StatementTraits.WildcardInAction : 0;
        traits |= Has(marks, ValueMarks.WholeService) ? StatementTraits.WholeService : 0;
        traits |= Has(marks, ValueMarks.WildcardInService) ? StatementTraits.WildcardInService : 0;
        traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.VariableElsewhere : 0;
        traits |= Has(marks, ValueMarks.MalformedAction) ? StatementTraits.MalformedAction : 0;
        traits |= Has(marks, ValueMarks.UnlistedAction) ? StatementTraits.UnlistedAction : 0;
        traits |= Has(marks, ValueMarks.PermissionAction) ? StatementTraits.PermissionAction : 0;
        return traits;
    }

    private static StatementTraits OfResources(ValueClause resources)
    {
        var marks = resources.Marks;
        var traits = resources.IsNegated ? StatementTraits.NotResource : StatementTraits.None;
        traits |= Has(marks, ValueMarks.AsteriskAtEnd | ValueMarks.ShortArn | ValueMarks.Open) ? StatementTraits.WideResource : 0;
        traits |= Has(marks, ValueMarks.Everything | ValueMarks.NoArn) ? 0 : StatementTraits.ScopedResource;
        traits |= Has(marks, ValueMarks.ShortArn) ? StatementTraits.ShortArn : 0;
        traits |= Has(marks, ValueMarks.NoArn | ValueMarks.Open) ? StatementTraits.OtherResource : 0;
        traits |= Has(marks, ValueMarks.ArnStart | ValueMarks.Open) ? StatementTraits.Arn : 0;
        traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.Variable : 0;
        traits |= Has(marks, ValueMarks.WildcardInService) ? StatementTraits.WildcardInService : 0;
        return traits;
    }

    private static StatementTraits OfPrincipals(PrincipalClause principals)
    {
        var traits = StatementTraits.None;
        foreach (var entry in principals.Entries)
        {
            var marks = ValueMarksReader.Of(entry.Written);
            traits |= Has(marks, ValueMarks.ArnStart | ValueMarks.Open) ? StatementTraits.Arn : 0;
            traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.VariableElsewhere : 0;
        }

        return traits;
    }

    private static StatementTraits OfConditions(ConditionClause conditions)
    {
        var traits = StatementTraits.None;
        foreach (var condition in conditions.Conditions)
        {
            var marks = ValueMarksReader.Of(condition.Values);
            traits |= Has(marks, ValueMarks.ArnStart | ValueMarks.Open) ? StatementTraits.Arn : 0;
            traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.Variable : 0;
            traits |= condition.HasKeyPrefix(MfaPrefix) ? StatementTraits.MfaKey : 0;
        }

        return traits;
    }

    private static bool Has(ValueMarks marks, ValueMarks any) => (marks & any) != 0;
}
