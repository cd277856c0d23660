namespace PolicyLint.Cli.Tests;

/// <summary>In a workflow, annotations name files from the root of the repository; these tests say themselves when they are in one.</summary>
[SetUpFixture]
public sealed class WithoutWorkflow
{
    public const string Workspace = "GITHUB_WORKSPACE";

    [OneTimeSetUp]
    public void ForgetTheWorkspace() => Environment.SetEnvironmentVariable(Workspace, null);
}
