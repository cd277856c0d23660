using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules;

/// <summary>Takes the first look at what a written action means.</summary>
internal static class ActionLook
{
    /// <summary>One value stands for the same text of many policies, so that what it means is looked at once.</summary>
    public static ValueMarks Of(KnownValue value, AwsCatalog catalog)
    {
        if ((value.Marks & ValueMarks.Resolved) == 0)
        {
            var meaning = catalog.Resolve(value);
            meaning.Marks = meaning.Marks != ValueMarks.None ? meaning.Marks : ValueMarks.Resolved | Of(meaning) | (NotableActions.MayBe(value) ? ValueMarks.NotableAction : 0);
            value.Add(meaning.Marks);
        }

        return value.Marks;
    }

    private static ValueMarks Of(ActionReference meaning)
    {
        var marks = meaning.Kind == ActionReferenceKind.Malformed ? ValueMarks.MalformedAction : ValueMarks.None;
        marks |= meaning.IsUnlisted ? ValueMarks.UnlistedAction : 0;
        marks |= PermissionActions.MayBeIn(meaning) ? ValueMarks.PermissionAction : 0;
        marks |= meaning.Service is { IsRetired: false, HasEnded: true } ? ValueMarks.EndedService : 0;
        marks |= meaning.Action is { HasDependentActions: true } ? ValueMarks.DependentAction : 0;
        marks |= meaning.Action is { HasResourceTypes: false } ? ValueMarks.ActionWithoutTypes : 0;
        return meaning.Kind == ActionReferenceKind.Known && !meaning.IsWholeService ? marks | OfEach(meaning) : marks;
    }

    /// <summary>What some of the actions is that could be limited to a resource.</summary>
    private static ValueMarks OfEach(ActionReference meaning)
    {
        var marks = ValueMarks.None;
        foreach (var action in meaning.Actions)
        {
            if (action.HasResourceTypes && !action.IsRetired)
            {
                marks |= action.AccessLevel is AccessLevel.Write or AccessLevel.Tagging or AccessLevel.PermissionsManagement ? ValueMarks.WriteAction : 0;
                marks |= SensitiveActions.Contain(action) ? ValueMarks.SensitiveAction : 0;
            }
        }

        return marks;
    }
}
