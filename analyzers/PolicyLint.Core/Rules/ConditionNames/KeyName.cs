using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key taken apart at its first colon: <c>s3</c> and <c>prefix</c>, or an issuer of tokens and its claim.</summary>
/// <param name="Text">As written; names are compared in any case.</param>
/// <param name="Colon">Where the first colon stands; negative if there is none.</param>
internal readonly record struct KeyName(string Text, int Colon)
{
    private const string GlobalPrefix = "aws";
    private static readonly char[] PlaceholderSigns = ['$', '<', '>', '[', '{', TextHole.Character];
    private static readonly char[] IssuerSigns = ['.', '/'];

    /// <summary>What stands before the first colon; the whole text if there is none.</summary>
    public string Prefix => Colon < 0 ? Text : Text.Substring(0, Colon);

    /// <summary>What stands behind the first colon.</summary>
    public string Name => Text.Substring(Colon + 1);

    /// <summary>Whether it is one of those that IAM itself puts into requests to every service.</summary>
    public bool IsGlobal => Colon == GlobalPrefix.Length && Text.StartsWith(GlobalPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its prefix is the address of an identity provider: <c>accounts.google.com</c>, <c>gitlab.example/id/1</c>.</summary>
    public bool IsOfIssuer => Colon > 0 && Text.IndexOfAny(IssuerSigns, 0, Colon) >= 0;

    /// <summary>Whether a part of it is left to be filled in, or it is a function of CloudFormation in a fragment of a template.</summary>
    public bool IsPlaceholder =>
        Text.Length == 0 || Text.IndexOfAny(PlaceholderSigns) >= 0 || Text == "Ref" || Text.StartsWith("Fn::", StringComparison.Ordinal);

    public static KeyName Of(string text) => new(text, text.IndexOf(':'));
}
