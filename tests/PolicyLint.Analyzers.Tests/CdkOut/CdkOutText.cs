namespace PolicyLint.Analyzers.Tests.CdkOut;

/// <summary>Writes what the synthesis of an app leaves: manifests and templates.</summary>
internal static class CdkOutText
{
    /// <summary>A manifest that names the templates of stacks, and folders of stages.</summary>
    public static string Manifest(params string[] artifacts) => """{"version": "38.0.0", "artifacts": {""" + string.Join(", ", artifacts) + "}}";

    public static string Stack(string id, string metadata = "") =>
        "\"" + id + "\": {\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\": \"" + id + ".template.json\"}, \"metadata\": {" + metadata + "}}";

    public static string Stage(string id) =>
        "\"assembly-" + id + "\": {\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"assembly-" + id + "\"}}";

    /// <summary>What a manifest says of the construct that made a resource.</summary>
    public static string Made(string path, string logicalId) =>
        "\"/" + path + "\": [{\"type\": \"aws:cdk:logicalId\", \"data\": \"" + logicalId + "\"}]";

    public static string Template(params string[] resources) => "{\"Resources\": {" + string.Join(", ", resources) + "}}";

    /// <summary>A policy that allows everything, of a construct.</summary>
    /// <param name="path">The construct's path; empty for none.</param>
    /// <param name="action">What it allows; marked where the finding is to stay there.</param>
    /// <param name="name">The logical id.</param>
    public static string Policy(string path, string action = "\"*\"", string name = "Policy") =>
        "\"" + name + "\": {\"Type\": \"AWS::IAM::Policy\", \"Properties\": {\"PolicyName\": \"all\", \"Roles\": [\"deploy\"], \"PolicyDocument\": "
        + "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": " + action + ", \"Resource\": \"*\"}]}}"
        + (path.Length == 0 ? string.Empty : ", \"Metadata\": {\"aws:cdk:path\": \"" + path + "\"}") + "}";

    /// <summary>The same, of which the finding stays in the template.</summary>
    public static string Staying(string path, string name = "Policy") => Policy(path, "{|PL4001:\"*\"|}", name);

    /// <summary>A template of one such policy.</summary>
    public static string Of(string path) => Template(Policy(path));

    public static string StayingOf(string path) => Template(Staying(path));
}
