using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers.Tests;

public sealed class BuildOptionsTests
{
    [TestCase("strict", Profile.Strict)]
    [TestCase("Strict", Profile.Strict)]
    [TestCase("default", Profile.Default)]
    [TestCase("", null)]
    public void Reads_the_profile(string value, Profile? profile) =>
        Assert.That(Of("PolicyLintProfile", value).Profile, Is.EqualTo(profile));

    [TestCase("strict", Profile.Default, Profile.Strict)]
    [TestCase("default", Profile.Strict, Profile.Default)]
    [TestCase("", Profile.Strict, Profile.Strict)]
    public void Sets_the_profile_of_the_build_over_the_one_of_the_settings(string value, Profile settings, Profile profile) =>
        Assert.That(Of("PolicyLintProfile", value).RulesOf(Settings.Default with { Profile = settings }).Profile, Is.EqualTo(profile));

    [TestCase("2026-11-25", "2026-11-25")]
    [TestCase("25.11.2026", null)]
    [TestCase("", null)]
    public void Judges_by_the_day_that_the_build_names(string value, string? day) =>
        Assert.That(Of("PolicyLintToday", value).Today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));

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
