using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>What the evaluator knows by name exists: a misspelt name of CDK would be code that never runs.</summary>
[Category("Tools")]
public sealed class CdkNamesTests
{
    /// <summary>Parts of names, and words of the policy language and of templates that CDK has no member for.</summary>
    private static readonly string[] Others =
    [
        // Starts and ends of names of CDK.
        "AttachTo", "Attr", "Cfn",

        // The policy language.
        "Allow", "ArnEquals", "CanonicalUser", "Deny", "Federated", "NotAction", "NotPrincipal", "NotResource", "StringEquals",

        // Names of resources and values in templates.
        "Active", "DefaultPolicy", "Inactive", "RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY", "Serverless",
    ];

    [Test]
    public void Exist_in_some_version_of_CDK_or_in_NET()
    {
        CdkPackages.Require();
        var known = new HashSet<string>(Others, StringComparer.Ordinal);
        foreach (var library in CdkPackages.Versions.Select(CdkPackages.LibraryOf).Concat(CdkPackages.Others))
        {
            known.UnionWith(RecognisedNames.DefinedIn(library));
        }

        foreach (var reference in Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll"))
        {
            known.UnionWith(RecognisedNames.DefinedIn(reference));
        }

        var names = RecognisedNames.InCode(typeof(CdkAnalyzer).Assembly.Location, typeof(SinkTable).Namespace!);

        Assert.That(names, Does.Contain("AddToResourcePolicy").And.Contain("FromAwsManagedPolicyName").And.Contain("BucketArn"));
        Assert.That(string.Join(' ', names.Except(known)), Is.Empty);
    }
}
