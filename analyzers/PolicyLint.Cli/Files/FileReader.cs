using PolicyLint.Text;

namespace PolicyLint.Cli.Files;

/// <summary>Reads a file's bytes, up to a limit, and decodes them.</summary>
/// <param name="open">Opens a path for reading; throws as <see cref="File.OpenRead"/> does.</param>
/// <param name="maximum">The most bytes of a file.</param>
internal sealed class FileReader(Func<string, Stream> open, int maximum = SourceText.MaximumBytes)
{
    /// <summary>Reads from the disk.</summary>
    public static readonly FileReader Disk = new(File.OpenRead);

    /// <summary>The most bytes of an export: 50,000 users are some 40 MB.</summary>
    public const int MaximumOfExport = 128 * 1024 * 1024;

    /// <summary>Reads exports of accounts from the disk.</summary>
    public static readonly FileReader Exports = new(File.OpenRead, MaximumOfExport);

    /// <summary>A file of no length either is empty and opens at once, or is a pipe that may never.</summary>
    private static readonly TimeSpan PipeTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The text, or why it could not be read.</summary>
    public (SourceText? Source, string? Problem) Read(FoundFile file)
    {
        try
        {
            return ReadOrThrow(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, WhyNot(exception));
        }
    }

    private (SourceText? Source, string? Problem) ReadOrThrow(FoundFile file)
    {
        var info = new FileInfo(file.Path);
        if (info.LinkTarget is not null && !LeadsSomewhere(info))
        {
            return (null, "this link leads to nothing");
        }

        using var stream = Open(file, info);
        if (stream is null)
        {
            return (null, "not a file but a pipe that nothing comes from");
        }

        return ReadAll(stream, maximum) is { } bytes ? (SourceText.FromBytes(file.Name, bytes), null) : (null, $"larger than {maximum / 1024 / 1024} MB");
    }

    /// <summary>A pipe that is named by the user is waited for; one that a walk meets must not stop the run.</summary>
    private Stream? Open(FoundFile file, FileInfo info)
    {
        if (file.IsNamed || !info.Exists || info.Length > 0)
        {
            return open(file.Path);
        }

        var opening = Task.Run(() => open(file.Path));
        return Task.WaitAny([opening], PipeTimeout) == 0 ? opening.GetAwaiter().GetResult() : null;
    }

    /// <summary>All bytes, or null if there are too many; a length that the system states is not believed, as pipes have none.</summary>
    public static byte[]? ReadAll(Stream stream, int maximum)
    {
        if (stream.CanSeek && stream.Length > maximum)
        {
            return null;
        }

        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > maximum)
            {
                return null;
            }
        }

        return bytes.Capacity == bytes.Length ? bytes.GetBuffer() : bytes.ToArray();
    }

    private static bool LeadsSomewhere(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(true) is { Exists: true };
        }
        catch (IOException)
        {
            // A loop: the system gives up after so many links.
            return false;
        }
    }

    /// <summary>In our own words: a message of the system names paths of the machine and is in its language.</summary>
    private static string WhyNot(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => "it is gone since it was found",
        PathTooLongException => "its path is too long",
        _ => $"it cannot be read (system error 0x{exception.HResult:X8})",
    };
}
