using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>Compares the ARNs of Resource and NotResource with those that AWS lists for their service.</summary>
/// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html</remarks>
internal static class ArnForms
{
    /// <summary>A name behind these is not known from there on.</summary>
    private static readonly char[] OpenMarks = ['*', '?', '$', '<', '{', '[', '%', '@', '#', TextHole.Character];

    /// <summary>
    /// What AWS owns has no account in many ARNs, though the lists show one: public parameters, documents, views.
    /// https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html (2026-11)
    /// </summary>
    private static readonly string[] OwnedByAws = ["aws", "AWS", "Amazon"];

    /// <summary>Services of ARNs that are no prefix of actions, but of types of other services. A test compares them with the catalogue.</summary>
    internal static readonly ImmutableHashSet<string> OfOtherServices = ["catalog", "elastic-inference", "route53-recovery-control"];

    /// <summary>How resources begin whose type only another service lists. A test compares them with the catalogue.</summary>
    internal static readonly ImmutableArray<(string Service, string Head)> Elsewhere =
        [("iam", "contextProvider/"), ("iam", "root"), ("qdeveloper", "plugin/")];

    /// <summary>The faults of a statement's resources; null if there are none, as nearly always.</summary>
    public static List<MisformedArn>? Judge(StatementVariant statement, AwsCatalog catalog)
    {
        List<MisformedArn>? found = null;
        foreach (var value in statement.Resources.Values)
        {
            if (value.Value is KnownValue { Content: var text } && (text.Length == 0 || text[0] != 'a'))
            {
                continue;
            }

            if (Arn.Parse(value.Value) is { } arn)
            {
                Judge(new WrittenArn(value, arn), catalog, ref found);
            }
        }

        return found;
    }

    /// <summary>Whether an ARN, as a resource, has one of the faults.</summary>
    public static bool IsMisformed(WrittenArn written, AwsCatalog catalog)
    {
        List<MisformedArn>? found = null;
        Judge(written, catalog, ref found);
        return found is not null;
    }

    private static void Judge(WrittenArn written, AwsCatalog catalog, ref List<MisformedArn>? found)
    {
        var arn = written.Arn;
        if (ArnFieldText.HasWildcard(arn.Text, arn.Service) || ArnFieldText.IsOpen(arn.Text, arn.Service, "service"))
        {
            return;
        }

        if (catalog.FindService(arn.Text.AsSpan(arn.Service.Start, arn.Service.Length)) is { } service)
        {
            Judge(written, service, ref found);
        }
        else if (!arn.Service.IsEmpty && !OfOtherServices.Contains(arn[arn.Service]))
        {
            (found ??= []).Add(new MisformedArn(written, ArnFault.UnknownService, null));
        }
    }

    private static void Judge(WrittenArn written, CatalogService service, ref List<MisformedArn>? found)
    {
        var forms = service.ArnForms;
        var arn = written.Arn;
        var open = arn.Text.IndexOfAny(OpenMarks, arn.Resource.Start);
        var known = TextSpan.FromBounds(arn.Resource.Start, open < 0 ? arn.Text.Length : open);
        var (region, account) = (FillOf(written, arn.Region, "region"), FillOf(written, arn.Account, "account"));
        var (isRegionRight, isAccountRight) = (false, false);
        ArnForm? like = null;
        foreach (var form in forms)
        {
            if (!form.MayBegin(arn.Text, known, open >= 0))
            {
                continue;
            }

            var (isRegion, isAccount) = (AreAlike(region, form.Region), AreAlike(account, form.Account));
            if (isRegion && isAccount)
            {
                return;
            }

            isRegionRight |= isRegion;
            isAccountRight |= isAccount;
            like ??= form;
        }

        if (like is null)
        {
            if (!forms.IsEmpty && !ArnFieldText.IsCapitals(arn.Text, arn.Resource) && !IsListedElsewhere(arn))
            {
                (found ??= []).Add(new MisformedArn(written, ArnFault.UnlistedType, null));
            }

            return;
        }

        if (!isRegionRight)
        {
            (found ??= []).Add(new MisformedArn(written, region == FieldFill.Filled ? ArnFault.RegionNotTaken : ArnFault.RegionMissing, like));
        }

        if (!isAccountRight && (account == FieldFill.Filled || !MayBeOfAws(arn)))
        {
            (found ??= []).Add(new MisformedArn(written, account == FieldFill.Filled ? ArnFault.AccountNotTaken : ArnFault.AccountMissing, like));
        }
    }

    private static bool AreAlike(FieldFill one, FieldFill other) => one == other || one == FieldFill.Either || other == FieldFill.Either;

    /// <summary>Whether a field holds something; what is to be filled in may also be filled with nothing, unless it is known to be what belongs there.</summary>
    private static FieldFill FillOf(WrittenArn written, TextSpan field, string word)
    {
        var text = written.Arn.Text;
        if (field.IsEmpty)
        {
            return FieldFill.Empty;
        }

        if (ArnFieldText.IsOpen(text, field, word))
        {
            return written.HoleOf(field) is { Domain: HoleDomain.Region or HoleDomain.AccountId } ? FieldFill.Filled : FieldFill.Either;
        }

        for (var index = field.Start; index < field.End; index++)
        {
            if (text[index] != '*')
            {
                return FieldFill.Filled;
            }
        }

        return FieldFill.Either;
    }

    private static bool IsListedElsewhere(Arn arn)
    {
        foreach (var (service, head) in Elsewhere)
        {
            if (arn.Is(arn.Service, service) && string.CompareOrdinal(arn.Text, arn.Resource.Start, head, 0, head.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeOfAws(Arn arn)
    {
        var start = arn.Text.IndexOfAny([':', '/'], arn.Resource.Start) + 1;
        if (start == 0)
        {
            return false;
        }

        foreach (var owner in OwnedByAws)
        {
            if (string.CompareOrdinal(arn.Text, start, owner, 0, owner.Length) == 0)
            {
                return true;
            }
        }

        return arn.Is(arn.Service, "ssm") && (start == arn.Text.Length || arn.Text[start] is '*' or '?');
    }
}
