using PolicyLint.Text;

namespace PolicyLint.Cli.Files;

/// <summary>
/// Replaces a file as a whole: the new text is written beside it and moved over it, so that nobody ever sees half of one. Encoding, byte
/// order mark and permissions stay as they were.
/// </summary>
internal static class FileWriter
{
    /// <summary>Writes a text in place of another; says why not if it could not be done, and then the file is as it was.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="before">What was read from it.</param>
    /// <param name="after">What it is to hold.</param>
    public static string? Replace(string path, SourceText before, SourceText after)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            return ReplaceOrThrow(target, before, after);
        }
        catch (UnauthorizedAccessException)
        {
            return "no permission to write in its folder";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "it is gone since it was read";
        }
        catch (IOException exception)
        {
            return $"it cannot be written (system error 0x{exception.HResult:X8})";
        }
    }

    private static string? ReplaceOrThrow(string target, SourceText before, SourceText after)
    {
        var info = new FileInfo(target);
        if (!info.Exists)
        {
            return "it is gone since it was read";
        }

        if (info.IsReadOnly)
        {
            return "it is read-only";
        }

        if (!IsUnchanged(target, before))
        {
            return "it was changed since it was read";
        }

        var beside = Path.Combine(info.DirectoryName!, $".{info.Name}.{Guid.NewGuid():N}.tmp");
        try
        {
            Write(beside, after.ToBytes());
            KeepPermissions(target, beside);

            // Asked once more, as late as can be: what an editor saved meanwhile is not to be lost.
            if (!IsUnchanged(target, before))
            {
                return "it was changed since it was read";
            }

            File.Move(beside, target, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static bool IsUnchanged(string target, SourceText before) => File.ReadAllBytes(target).AsSpan().SequenceEqual(before.ToBytes());

    private static void Write(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void KeepPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }
}
