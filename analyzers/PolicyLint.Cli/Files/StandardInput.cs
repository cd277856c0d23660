using PolicyLint.Text;
namespace PolicyLint.Cli.Files;

/// <summary>The standard input of the process.</summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";
    private const string DescriptorInfo = "/proc/self/fdinfo";

    /// <summary>All bytes, or why there are none to judge.</summary>
    public static (byte[]? Bytes, string? Problem) Read(int maximum = SourceText.MaximumBytes)
    {
        if (IsClosed())
        {
            return (null, "standard input is closed");
        }

        using var stream = Console.OpenStandardInput();
        return FileReader.ReadAll(stream, maximum) is { } bytes ? (bytes, null) : (null, $"larger than {maximum / 1024 / 1024} MB");
    }

    /// <summary>
    /// Whether the process was started without standard input. Descriptor 0 then is whatever the runtime opened first, often a pipe
    /// that it holds both ends of: a read from it would never end.
    /// </summary>
    public static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Descriptors))
        {
            return false;
        }

        var input = TargetOf(Descriptors + "/0");
        if (input is null || input.StartsWith("anon_inode:", StringComparison.Ordinal))
        {
            return true;
        }

        return input.StartsWith("pipe:", StringComparison.Ordinal)
            && Directory.EnumerateFileSystemEntries(Descriptors).Any(entry => TargetOf(entry) == input && IsForWriting(entry));
    }

    /// <summary>The last octal digit of the flags is how a descriptor was opened: 0 for reading (man 5 proc_pid_fdinfo, man 2 open).</summary>
    private static bool IsForWriting(string descriptor)
    {
        try
        {
            var flags = File.ReadLines(Path.Combine(DescriptorInfo, Path.GetFileName(descriptor)))
                .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags?.TrimEnd()[^1] is '1' or '2';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string? TargetOf(string descriptor)
    {
        try
        {
            return Path.GetFileName(new FileInfo(descriptor).LinkTarget);
        }
        catch (IOException)
        {
            // The descriptor that listed the folder is closed by now.
            return null;
        }
    }
}
