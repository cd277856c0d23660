using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Paths of files as settings see them: below the folder of the settings file, with <c>/</c>.</summary>
internal static class SettingsPath
{
    private const string Up = "..";

    /// <summary>The folder of a file; empty for a name without one.</summary>
    public static string FolderOf(string name)
    {
        var slash = name.LastIndexOf('/');
        return slash < 0 ? string.Empty : name.Substring(0, Math.Max(slash, 1));
    }

    /// <summary>Whether a file lies in the folder and the glob, if there is one, names it or a folder that holds it.</summary>
    public static bool Matches(PathGlob? glob, string folder, string path)
    {
        var relative = Relative(Clean(folder), Clean(path));
        if (relative is null || glob is null)
        {
            return relative is not null;
        }

        for (var slash = relative.IndexOf('/'); slash >= 0; slash = relative.IndexOf('/', slash + 1))
        {
            if (glob.Matches(relative.Substring(0, slash), isFolder: true))
            {
                return true;
            }
        }

        return glob.Matches(relative, isFolder: false);
    }

    /// <summary>The path from a folder to a file below it, or null if the file is elsewhere.</summary>
    private static string? Relative(string folder, string path)
    {
        var prefix = folder.Length == 0 || folder[folder.Length - 1] == '/' ? folder : folder + "/";
        if (path.Length <= prefix.Length || !path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var relative = path.Substring(prefix.Length);
        return relative[0] == '/' || relative == Up || relative.StartsWith(Up + "/", StringComparison.Ordinal) ? null : relative;
    }

    private static string Clean(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path.Substring(2);
        }

        return path == "." ? string.Empty : path;
    }
}
