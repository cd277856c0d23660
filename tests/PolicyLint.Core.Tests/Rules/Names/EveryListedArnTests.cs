using System.Text.RegularExpressions;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

/// <summary>An ARN of each type that the catalogue lists, its placeholders filled in, is not called misformed.</summary>
public sealed class EveryListedArnTests
{
    private static readonly string[] OnForm = ["PL2027", "PL2031", "PL2032", "PL2038", "PL2039", "PL2041"];

    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    private static IEnumerable<string> Services => AwsCatalog.Current.Services.Select(service => service.Prefix);

    [TestCaseSource(nameof(Services))]
    public void Is_taken(string service)
    {
        var arns = AwsCatalog.Current.FindService(service)!.ResourceTypes.Select(type => Filled(type.ArnPattern)).ToArray();
        var resources = string.Join(",", arns.Append("arn:aws:s3:::a").Select(arn => $"\"{arn}\""));

        var findings = Verdicts.Findings($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":[{{resources}}]}""", settings: Strict);

        Assert.That(findings.Where(finding => OnForm.Contains(finding.Rule.Id)).Select(finding => finding.Message), Is.Empty);
    }

    private static string Filled(string pattern) => Regex.Replace(pattern.Split(", ")[0], @"\$\{(\w+)\}", match => match.Groups[1].Value switch
    {
        "Partition" => "aws",
        "Vendor" => "ec2",
        "ResourceType" => "image/ami",
        "Region" => "eu-west-1",
        "Account" or "AccountId" or "ManagementAccountId" or "VpcOwnerAccount" => "111122223333",
        _ => "a1",
    });
}
