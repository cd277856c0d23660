using PolicyLint.Text;

namespace PolicyLint.Cli.Files;

/// <summary>Reads a file's bytes and decodes them.</summary>
internal static class FileReader
{
    /// <summary>The text, or why it could not be read.</summary>
    public static (SourceText? Source, string? Problem) Read(FoundFile file)
    {
        try
        {
            var info = new FileInfo(file.Path);
            if (info.LinkTarget is not null && info.ResolveLinkTarget(true) is not { Exists: true })
            {
                return (null, "this link leads to nothing");
            }

            if (Length(info) > SourceText.MaximumBytes)
            {
                return (null, "larger than 16 MB");
            }

            return (SourceText.FromBytes(file.Name, File.ReadAllBytes(file.Path)), null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "no permission to read it");
        }
        catch (IOException exception)
        {
            return (null, "it cannot be read: " + exception.Message);
        }
    }

    private static long Length(FileInfo info) =>
        info.ResolveLinkTarget(true) is FileInfo target ? target.Length : info.Length;
}
