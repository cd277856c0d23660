using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>
/// Takes the first look at a value as an ARN, or an account: which of its fields some rule may object to. Nearly every one is plain in
/// all of them. What is not known whole may be anything.
/// </summary>
internal static class ArnLook
{
    private const ValueMarks Anything = ValueMarks.OddPartition | ValueMarks.OddService | ValueMarks.OddRegion | ValueMarks.OddAccount
        | ValueMarks.CutType | ValueMarks.MisformedArn;

    /// <summary>One value stands for the same text of many policies, so that it is looked at once.</summary>
    public static ValueMarks Of(WrittenValue written, AwsCatalog catalog)
    {
        if (written.Value is not KnownValue value)
        {
            return Anything;
        }

        if ((value.Marks & ValueMarks.Judged) == 0)
        {
            value.Add(ValueMarks.Judged | Of(written, value.Content, catalog));
        }

        return value.Marks & Anything;
    }

    private static ValueMarks Of(WrittenValue written, string text, AwsCatalog catalog)
    {
        if (DocumentationAccount.Is(text))
        {
            return ValueMarks.OddAccount;
        }

        return Arn.Parse(text) is { } arn ? Of(new WrittenArn(written, arn), catalog) : ValueMarks.None;
    }

    private static ValueMarks Of(WrittenArn written, AwsCatalog catalog)
    {
        var arn = written.Arn;
        var marks = IsPlainPartition(arn) ? ValueMarks.None : ValueMarks.OddPartition;
        marks |= CapitalsInServiceOfArn.HasCapital(arn) ? ValueMarks.OddService : 0;
        marks |= IsPlainRegion(arn, catalog) ? 0 : ValueMarks.OddRegion;
        marks |= IsPlainAccount(arn) ? 0 : ValueMarks.OddAccount;
        marks |= WildcardInResourceType.Wildcard(arn) is null ? 0 : ValueMarks.CutType;
        return ArnForms.IsMisformed(written, catalog) ? marks | ValueMarks.MisformedArn : marks;
    }

    private static bool IsPlainPartition(Arn arn) =>
        arn.Is(arn.Partition, "aws") || arn.Is(arn.Partition, "aws-cn") || arn.Is(arn.Partition, "aws-us-gov");

    private static bool IsPlainRegion(Arn arn, AwsCatalog catalog) => arn.Region.IsEmpty || arn.Is(arn.Region, "*")
        || (catalog.FindPartitionOfRegion(arn[arn.Region]) is { } partition && arn.Is(arn.Partition, partition.Name));

    private static bool IsPlainAccount(Arn arn)
    {
        if (arn.Account.IsEmpty || arn.Is(arn.Account, "*"))
        {
            return true;
        }

        for (var index = arn.Account.Start; index < arn.Account.End; index++)
        {
            if (arn.Text[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return arn.Account.Length == DocumentationAccount.Digits && !DocumentationAccount.Is(arn[arn.Account]);
    }
}
