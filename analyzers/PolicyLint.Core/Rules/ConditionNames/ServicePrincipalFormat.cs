using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A service principal, as a principal or as the value of a condition key, that is not written as one.</summary>
internal sealed class ServicePrincipalFormat : IStatementRule, IConditionRule
{
    private const string ViaService = "kms:ViaService";

    /// <summary>Keys whose values are service principals.</summary>
    private static readonly ImmutableArray<string> Keys =
    [
        "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList",
        "codeconnections:PassedToService", "codestar-connections:PassedToService", "config:ConfigurationRecorderServicePrincipal",
        "iam:AWSServiceName", "iam:PassedToService", ViaService, "organizations:ServicePrincipal", "sts:AWSServiceName",
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2142",
        Title = "Malformed service principal",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        Needs = StatementTraits.ServicePrincipal,
        NeedsOfTest = ConditionTraits.ServicePrincipalKey,
        Message = "'{0}' is no service principal: {1}",
        Advice = "write it as in '{2}'",
        Why = "A service is named by a domain of AWS, as in ecs-tasks.amazonaws.com; kms:ViaService wants its Region too, as in s3.eu-west-1.amazonaws.com. AWS rejects another form as a principal, and as a value it never matches.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services",
        Equivalents = ["access-analyzer:INVALID_SERVICE_PRINCIPAL_FORMAT"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"lambda"},"Action":"sts:AssumeRole"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var entry in statement.Principals.Entries)
        {
            // Whom an asterisk alone lets in is a question of its own.
            if (entry.Type == PrincipalType.Service && entry.Written.Text is { } text && text != "*")
            {
                var fault = text.IndexOfAny(['*', '?']) >= 0 ? "wildcards are not replaced in a principal" : Fault(text);
                Report(entry.Written, text, fault, "lambda" + ServicePrincipals.UsualSuffix, context);
            }
        }
    }

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Family != OperatorFamily.String || Key(condition) is not { } key)
        {
            return;
        }

        var isRegional = key == ViaService;
        foreach (var value in condition.Values)
        {
            if (value.Text is { } text && text.IndexOfAny(['*', '?', '$']) < 0)
            {
                Report(value, text, Fault(text) ?? RegionFault(text, isRegional), (isRegional ? "s3.eu-west-1" : "lambda") + ServicePrincipals.UsualSuffix, context);
            }
        }
    }

    /// <summary>The length is looked at first, as nearly all keys are others.</summary>
    private static string? Key(Condition condition)
    {
        foreach (var key in Keys)
        {
            if (key.Length == condition.Key.Length && condition.HasKey(key))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Whether the values of a key are service principals.</summary>
    internal static bool IsKey(string key) => Keys.Any(known => known.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static string? Fault(string text)
    {
        if (ServicePrincipals.NameBeforeSuffix(text) is not null || IsPlaceholder(text))
        {
            return null;
        }

        return text.StartsWith("arn:", StringComparison.Ordinal) ? "it is an ARN" : "it does not end in a domain of AWS";
    }

    private static string? RegionFault(string text, bool isRegional) =>
        isRegional && ServicePrincipals.NameBeforeSuffix(text) is { } name && name.IndexOf('.') < 0 ? "its Region is missing" : null;

    /// <summary>Capitals, digits and dashes stand for what is still to be filled in: <c>SERVICE-NAME</c>.</summary>
    private static bool IsPlaceholder(string text)
    {
        foreach (var unit in text)
        {
            if (unit is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            {
                return false;
            }
        }

        return text.Length == 0 || !text.All(unit => unit is >= '0' and <= '9');
    }

    private static void Report(WrittenValue value, string text, string? fault, string example, RuleContext context)
    {
        if (fault is null)
        {
            return;
        }

        var meant = text.ToLowerInvariant() + ServicePrincipals.UsualSuffix;
        var known = ServicePrincipals.Contains(meant) ? meant : null;
        var changes = known is null ? [] : ReplaceText.Of(value, known, isSafe: true);
        context.Report(new Occurrence(value.Place) { Arguments = [text, fault, known ?? example], Label = fault, Changes = changes });
    }
}
