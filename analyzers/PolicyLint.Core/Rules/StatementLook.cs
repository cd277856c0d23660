using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Rules.Names;

namespace PolicyLint.Rules;

/// <summary>Takes the first look at a statement, which says which rules it concerns.</summary>
internal static class StatementLook
{
    public static StatementTraits Of(StatementVariant statement, RuleContext context)
    {
        var traits = statement.Effect switch
        {
            Effect.Allow => StatementTraits.Allow,
            Effect.Deny => StatementTraits.Deny,
            _ => StatementTraits.None,
        };
        traits |= statement.Principals.IsPresent ? StatementTraits.Principal : 0;
        traits |= OfActions(statement.Actions, context) | OfResources(statement.Resources) | OfArns(statement.Resources.Values, context);
        traits |= OfPrincipals(statement.Principals, context) | OfConditions(statement.Conditions, context);
        return traits;
    }

    private static StatementTraits OfActions(ValueClause actions, RuleContext context)
    {
        var known = context.ClauseActionsOf(actions);
        var marks = known.Marks;
        var traits = actions.IsNegated ? StatementTraits.NotAction | StatementTraits.NotableAction : StatementTraits.None;
        traits |= known.MayBeEverything ? StatementTraits.EveryAction : 0;
        traits |= Has(marks, ValueMarks.NotableAction | ValueMarks.Open) ? StatementTraits.NotableAction : 0;
        traits |= Has(marks, ValueMarks.WriteAction) ? StatementTraits.WriteAction : 0;
        traits |= Has(marks, ValueMarks.SensitiveAction) ? StatementTraits.SensitiveAction : 0;
        traits |= Has(marks, ValueMarks.ActionWithoutTypes) ? StatementTraits.ActionWithoutTypes : 0;
        traits |= Has(marks, ValueMarks.DependentAction) ? StatementTraits.DependentAction : 0;
        traits |= Has(marks, ValueMarks.EndedService) ? StatementTraits.EndedService : 0;
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
        traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.Variable : 0;
        traits |= Has(marks, ValueMarks.WildcardInService) ? StatementTraits.WildcardInService : 0;
        return traits;
    }

    private static StatementTraits OfPrincipals(PrincipalClause principals, RuleContext context)
    {
        var traits = StatementTraits.None;
        foreach (var entry in principals.Entries)
        {
            var marks = ValueMarksReader.Of(entry.Written);
            traits |= OfArn(ArnLook.Of(entry.Written, context.Catalog)) & ~StatementTraits.MisformedArn;
            traits |= entry.Type == PrincipalType.Service ? StatementTraits.ServicePrincipal : 0;
            traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.VariableElsewhere : 0;
        }

        return traits;
    }

    private static StatementTraits OfConditions(ConditionClause conditions, RuleContext context)
    {
        var traits = StatementTraits.None;
        foreach (var condition in conditions.Conditions)
        {
            var marks = condition.Marks;
            traits |= OfArns(condition.Values, context) & ~StatementTraits.MisformedArn;
            traits |= Has(marks, ValueMarks.Dollar) ? StatementTraits.Variable : 0;
        }

        return traits;
    }

    private static StatementTraits OfArns(ImmutableArray<WrittenValue> values, RuleContext context)
    {
        var marks = ValueMarks.None;
        foreach (var value in values)
        {
            marks |= ArnLook.Of(value, context.Catalog);
        }

        return OfArn(marks);
    }

    private static StatementTraits OfArn(ValueMarks marks)
    {
        if (marks == ValueMarks.None)
        {
            return StatementTraits.None;
        }

        var traits = Has(marks, ValueMarks.OddPartition) ? StatementTraits.OddPartition : StatementTraits.None;
        traits |= Has(marks, ValueMarks.OddService) ? StatementTraits.OddService : 0;
        traits |= Has(marks, ValueMarks.OddRegion) ? StatementTraits.OddRegion : 0;
        traits |= Has(marks, ValueMarks.OddAccount) ? StatementTraits.OddAccount : 0;
        traits |= Has(marks, ValueMarks.CutType) ? StatementTraits.CutType : 0;
        traits |= Has(marks, ValueMarks.MisformedArn) ? StatementTraits.MisformedArn : 0;
        return traits;
    }

    private static bool Has(ValueMarks marks, ValueMarks any) => (marks & any) != 0;
}
