using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PolicyLint.Cli.Files;

/// <summary>The standard output of the process, which says when nobody reads it any more.</summary>
internal static class StandardOutput
{
    private const int BrokenPipeOnUnix = 32;
    private const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
    private const int ClosingPipeOnWindows = unchecked((int)0x800700E8);

    /// <summary>
    /// A writer of UTF-8. That of the console drops what goes to a closed pipe in silence, and a run would go on for nobody; a file in
    /// turn must be left to it, as another process may go on writing where this one ends.
    /// </summary>
    public static TextWriter Open() => new StreamWriter(OpenPipe() ?? Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);

    /// <summary>Whether a write failed because whoever read the output has seen enough.</summary>
    public static bool IsClosed(Exception exception) => OperatingSystem.IsWindows()
        ? exception.HResult is BrokenPipeOnWindows or ClosingPipeOnWindows
        : exception.HResult == BrokenPipeOnUnix;

    private static FileStream? OpenPipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? null : pipe;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // There is no standard output: the console takes it for one that nobody reads.
            return null;
        }
    }
}
