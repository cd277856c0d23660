namespace PolicyLint.Package.Tests;

/// <summary>A folder that is gone after the tests.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("policylint-");

    public string this[string name] => Path.Combine(_root.FullName, name);

    public void Dispose() => _root.Delete(recursive: true);
}
