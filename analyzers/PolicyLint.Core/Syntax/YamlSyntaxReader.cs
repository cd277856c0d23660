using PolicyLint.Text;
namespace PolicyLint.Syntax;
public static class YamlSyntaxReader { public static SyntaxTree Read(MappedText text) => JsonSyntaxReader.Read(text); }
