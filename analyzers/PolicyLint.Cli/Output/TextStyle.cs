using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>Colours for a terminal (ECMA-48 SGR), or none.</summary>
internal sealed class TextStyle(bool isOn)
{
    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Sgr("1;31", text),
        Severity.Warning => Sgr("1;33", text),
        _ => Sgr("1;36", text),
    };

    public string Strong(string text) => Sgr("1", text);

    public string Gutter(string text) => Sgr("1;34", text);

    private string Sgr(string code, string text) => isOn && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
