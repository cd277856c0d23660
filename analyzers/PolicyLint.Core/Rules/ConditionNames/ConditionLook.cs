using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Rules.Names;
using PolicyLint.Rules.Variables;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Takes the first look at a test of Condition, which says which rules it concerns.</summary>
internal static class ConditionLook
{
    private const string MfaPrefix = "aws:MultiFactorAuth";

    /// <summary>Keys that were looked at before: the same few stand in nearly all policies.</summary>
    private static readonly CommonTexts<SeenKey> Seen = new(1024, key => key.Name);

    public static ConditionTraits Of(Condition condition, AwsCatalog catalog)
    {
        var key = SeenKeyOf(condition.Key, catalog);
        var family = condition.Operator.Family;
        var traits = key.Traits | OfFamily(family);
        traits |= condition.Operator.IsPattern ? ConditionTraits.PatternTest : 0;
        traits |= condition.Values.Length > 1 ? ConditionTraits.SeveralValues : 0;
        traits |= (condition.Marks & ValueMarks.Dollar) != 0 ? ConditionTraits.Variable : 0;
        return key.Known is { } known && !OperatorDoesNotFitKey.Fits(family, known) ? traits | ConditionTraits.OperatorOfOtherType : traits;
    }

    private static ConditionTraits OfFamily(OperatorFamily family) => family switch
    {
        OperatorFamily.Bool => ConditionTraits.BooleanTest,
        OperatorFamily.Null => ConditionTraits.BooleanTest | ConditionTraits.NullTest,
        OperatorFamily.Numeric => ConditionTraits.FormTest | ConditionTraits.AmountTest,
        OperatorFamily.Date => ConditionTraits.FormTest | ConditionTraits.AmountTest | ConditionTraits.DateTest,
        OperatorFamily.IpAddress => ConditionTraits.FormTest | ConditionTraits.AddressTest,
        OperatorFamily.Arn or OperatorFamily.Binary => ConditionTraits.FormTest,
        _ => ConditionTraits.None,
    };

    private static SeenKey SeenKeyOf(string name, AwsCatalog catalog)
    {
        if (Seen.Find(name.AsSpan()) is { } seen)
        {
            return seen;
        }

        var known = catalog.FindConditionKey(name);
        var made = new SeenKey(name, known, OfKey(name, known));
        Seen.Add(name.AsSpan(), made);
        return made;
    }

    private static ConditionTraits OfKey(string name, ConditionKey? known)
    {
        var traits = known is null ? ConditionTraits.UnlistedKey : OfKnown(known);
        traits |= RegionValues.IsKey(name) ? ConditionTraits.RegionKey : 0;
        traits |= ServicePrincipalFormat.IsKey(name) ? ConditionTraits.ServicePrincipalKey : 0;
        traits |= AwsMadeIds.Contain(name) || VariableInAwsId.IsUserId(name) ? ConditionTraits.IdKey : 0;
        traits |= KeyForm.Of(name) is null ? 0 : ConditionTraits.FormKey;
        traits |= SessionKeyWithoutItsAction.IsKey(name) ? ConditionTraits.GivenKey : 0;
        traits |= name.StartsWith(MfaPrefix, StringComparison.OrdinalIgnoreCase) ? ConditionTraits.MfaKey : 0;
        return IsNotable(name) ? traits | ConditionTraits.NotableKey : traits;
    }

    private static ConditionTraits OfKnown(ConditionKey key) =>
        (key.IsGlobal ? 0 : ConditionTraits.ServiceKey) | (key.Type == ConditionKeyType.Arn ? ConditionTraits.ArnKey : 0);

    private static bool IsNotable(string name) => DeprecatedKey.Is(name) || UnsupportedKey.Is(name) || UnknownManagedPolicy.IsKey(name)
        || EndpointOwnerKeys.ServicesOf(name) is not null || KeyIsConstantHere.Is(name) || KeyLacksTagKey.Missing(KeyName.Of(name)) is not null;

    /// <summary>A key of Condition as it was written.</summary>
    private sealed record SeenKey(string Name, ConditionKey? Known, ConditionTraits Traits);
}
