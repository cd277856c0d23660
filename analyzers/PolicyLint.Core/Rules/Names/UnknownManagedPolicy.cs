using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>A Condition or a boundary names an AWS managed policy that AWS does not have.</summary>
internal sealed class UnknownManagedPolicy : IConditionRule, IIdentityRule
{
    private const string Key = "iam:PolicyARN";
    private const string NamePrefix = "policy/";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2008",
        Title = "Unknown AWS managed policy",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.NotableKey,
        Kinds = PolicyKinds.All,
        Message = "AWS has no managed policy '{0}' in the catalogue of {1}",
        Advice = "{2}",
        Why = """
            A Condition on iam:PolicyARN says which policies may be attached, or must not be: a name that AWS does not have, or no longer has, allows or
            forbids nothing. Where it is set as boundary, the deployment fails.
            """,
        Page = "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html",
        Bad = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:AttachUserPolicy","Resource":"arn:aws:iam::111122223333:user/dev/*",
            "Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAcess"}}}}
            """,
        Good = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:AttachUserPolicy","Resource":"arn:aws:iam::111122223333:user/dev/*",
            "Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}}}}
            """,
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (!IsKey(condition.Key))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is { } text && Arn.Parse(text) is { } arn && NameOf(arn) is { } name && !IsKnown(name, context))
            {
                Report(value, name, text, context);
            }
        }
    }

    /// <summary>Whether the values of a key are ARNs of policies.</summary>
    internal static bool IsKey(string key) => key.Equals(Key, StringComparison.OrdinalIgnoreCase);

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity.Boundary is { } boundary)
        {
            Check(boundary.Name, boundary.Place, context);
        }
    }

    private static void Check(Value policy, Place place, RuleContext context)
    {
        if (Arn.Parse(policy) is not { } arn || NameOf(arn) is not { } name || IsKnown(name, context))
        {
            return;
        }

        context.Report(new Occurrence(place)
        {
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Arguments = [ActionWords.Shown(name), ActionWords.Date(context), Advice(Nearest(name, context))],
            Label = "unknown policy",
        });
    }

    /// <summary>The name with its path, if it is a policy of AWS and known whole.</summary>
    private static string? NameOf(Arn arn)
    {
        var resource = arn[arn.Resource];
        var isOfAws = arn.Is(arn.Service, "iam") && arn[arn.Account] == "aws" && resource.StartsWith(NamePrefix, StringComparison.Ordinal);
        return isOfAws && resource.IndexOfAny(['*', '?', '$', '<', '{', TextHole.Character]) < 0 ? resource.Substring(NamePrefix.Length) : null;
    }

    /// <summary>In an ARN the path counts; letters of another case do not make another policy.</summary>
    private static bool IsKnown(string name, RuleContext context) =>
        string.Equals(context.Catalog.FindManagedPolicy(name), name, StringComparison.OrdinalIgnoreCase);

    private static void Report(WrittenValue value, string name, string text, RuleContext context)
    {
        var sameName = context.Catalog.FindManagedPolicy(name.Substring(name.LastIndexOf('/') + 1));
        var nearest = Nearest(name, context);
        context.Report(new Occurrence(value.Place)
        {
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Arguments = [ActionWords.Shown(name), ActionWords.Date(context), Advice(nearest)],
            Label = "unknown policy",
            Changes = nearest is null ? [] : ReplaceText.Of(value, new TextSpan(text.Length - name.Length, name.Length), nearest, sameName is not null),
        });
    }

    private static string? Nearest(string name, RuleContext context) =>
        context.Catalog.FindManagedPolicy(name.Substring(name.LastIndexOf('/') + 1))
        ?? (context.Names.Spend(context.Catalog.ManagedPolicies.Length) ? NearestName.Find(name, context.Catalog.ManagedPolicies) : null);

    private static string Advice(string? nearest) => nearest is null ? "look its name up in the reference of AWS managed policies" : $"did you mean '{nearest}'?";
}
