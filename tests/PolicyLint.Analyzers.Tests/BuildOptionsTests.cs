using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Diagnostics;

namespace PolicyLint.Analyzers.Tests;

public sealed class BuildOptionsTests
{
    [TestCase("strict", Profile.Strict)]
    [TestCase("Strict", Profile.Strict)]
    [TestCase("default", Profile.Default)]
    [TestCase("", Profile.Default)]
    public void Reads_the_profile(string value, Profile profile) =>
        Assert.That(Of("PolicyLintProfile", value).Rules.Profile, Is.EqualTo(profile));

    [TestCase("/home/scp/app/", "/home/scp/app/policies/a.policy.json", "policies/a.policy.json")]
    [TestCase("/home/scp/app/", "/home/scp/shared/a.policy.json", "shared/a.policy.json")]
    [TestCase("/home/scp/app/", "/home/scp/apple/a.policy.json", "apple/a.policy.json")]
    [TestCase(@"C:\scp\app\", @"C:\scp\app\policies\a.policy.json", "policies/a.policy.json")]
    [TestCase("", "/policies/a.policy.json", "/policies/a.policy.json")]
    public void Names_a_file_without_the_folders_around_the_project(string project, string path, string name) =>
        Assert.That(Of("ProjectDir", project).NameOf(path), Is.EqualTo(name));

    private static BuildOptions Of(string property, string value) =>
        BuildOptions.Of(CSharpCompilation.Create("Application"), new PropertyOptions(property, value), CancellationToken.None);
}
