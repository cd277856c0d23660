using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Analyzers.Strings;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Tests.Strings;

/// <summary>Our decoder of literals against the compiler's, and what is written into a literal read back by the compiler.</summary>
public sealed class LiteralTests
{
    private const string Hole = "\uFFFC";

    private static readonly string[] Pieces =
        ["\"", "\"\"", "\"\"\"", "{{", "}}", "{", "}", "\\\\", "\\\"", "\\n", "\\u00e9", "\\U0001F600", "\\x41", "\\0", "\\", "a", "b ", " ", "\t", "é", "😀", "\n", "\r\n", "\n    ", "\n      ", "{x}", "{{x}}", "{$\"{x}\"}", "{x:N2}", "\u2028"];

    private static readonly string[] Texts = ["", "b", "\"", "\\", "{", "}", "a\"\"b", "{{", "\n", "x\ny", "é", "\t", "\"\"\"", "'"];

    private static readonly (string Open, string Close)[] Forms =
    [
        ("\"", "\""), ("@\"", "\""), ("$\"", "\""), ("$@\"", "\""), ("@$\"", "\""), ("\"\"\"", "\"\"\""), ("\"\"\"\"", "\"\"\"\""),
        ("$\"\"\"", "\"\"\""), ("$$\"\"\"", "\"\"\""), ("\"\"\"\n    ", "\n    \"\"\""), ("\"\"\"\r\n\t", "\r\n\t\"\"\""), ("$\"\"\"\n    ", "\n    \"\"\""),
        ("$$\"\"\"\"\n    ", "\n    \"\"\"\""), ("\"", "\"u8"), ("\"\"\"\n", "\n\"\"\"u8"),
    ];

    [Test]
    public void Decodes_every_literal_as_the_compiler_does()
    {
        var random = new Random(11);
        var compared = new int[Forms.Length];
        for (var round = 0; round < 60_000; round++)
        {
            var form = round % Forms.Length;
            if (Parse(Random(random, form)) is not { } literal)
            {
                continue;
            }

            compared[form]++;
            var mapped = Decode(literal)!;
            Assert.That(mapped.Content, Is.EqualTo(ValueOf(literal)), literal.ToString());
            Assert.That(mapped.Holes.Length, Is.EqualTo(Interpolations(literal)), literal.ToString());
        }

        Assert.That(compared, Is.All.GreaterThan(100), string.Join(' ', compared));
    }

    [Test]
    public void Writes_what_the_compiler_reads_back()
    {
        var random = new Random(12);
        var written = new int[Forms.Length];
        for (var round = 0; round < 60_000; round++)
        {
            var form = round % Forms.Length;
            if (Parse(Random(random, form)) is not { } literal || Decode(literal) is not { } mapped)
            {
                continue;
            }

            var start = random.Next(mapped.Content.Length + 1);
            var span = new TextSpan(start, random.Next(Math.Min(4, mapped.Content.Length - start) + 1));
            var text = Texts[random.Next(Texts.Length)];
            if (mapped.Replace(span, text) is not { } edit)
            {
                continue;
            }

            written[form]++;
            var code = edit.Source.Content.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
            var changed = Parse(code, isWhole: true);
            var expected = mapped.Content.Remove(span.Start, span.Length).Insert(span.Start, text);
            Assert.That(changed is null ? "does not compile" : ValueOf(changed), Is.EqualTo(expected), $"{literal} with '{text}' at {span}: {code}");
        }

        Assert.That(written, Is.All.GreaterThan(50), string.Join(' ', written));
    }

    [TestCase("\"ab\"", "x\ny", TestName = "{m}(a line break in a regular string)")]
    [TestCase("$\"ab\"", "\r", TestName = "{m}(a carriage return in a regular string)")]
    [TestCase("\"\"\"ab\"\"\"", "\n", TestName = "{m}(a line break in a raw string of one line)")]
    [TestCase("\"\"\"ab\"\"\"", "\"\"\"", TestName = "{m}(quotes as many as around it)")]
    [TestCase("\"\"\"\nab\n\"\"\"", "\"\"\"\"", TestName = "{m}(more quotes than around it)")]
    [TestCase("\"\"\"\na\"\"b\n\"\"\"", "\"", TestName = "{m}(a quote that joins two others)")]
    [TestCase("$\"\"\"ab\"\"\"", "{", TestName = "{m}(a brace where one begins an interpolation)")]
    [TestCase("$$\"\"\"a{b\"\"\"", "{", TestName = "{m}(two braces where two begin an interpolation)")]
    [TestCase("\"ab\" + \"cd\"", null, TestName = "{m}(across two literals)")]
    [TestCase("$\"a{1}cd\"", null, TestName = "{m}(across an interpolation)")]
    public void Refuses_to_write(string code, string? text)
    {
        var mapped = Decode(Parse(code)!)!;
        var span = text is null ? new TextSpan(0, mapped.Content.Length - 1) : new TextSpan(mapped.Content.IndexOf('b'), mapped.Content.IndexOf('b') < 0 ? 0 : 1);
        span = code.StartsWith("$$", StringComparison.Ordinal) || code.Contains("\"\"b", StringComparison.Ordinal) ? new TextSpan(mapped.Content.IndexOf('b'), 0) : span;

        Assert.That(mapped.Replace(span, text ?? "x"), Is.Null);
    }

    [Test]
    public void Writes_into_the_one_literal_of_a_sum()
    {
        var mapped = Decode(Parse("\"a\\\"b\" + 1 + @\"c\"\"d\"")!)!;

        Assert.Multiple(() =>
        {
            Assert.That(mapped.Content, Is.EqualTo("a\"b" + Hole + "c\"d"));
            Assert.That(mapped.Replace(new TextSpan(1, 1), "\"\"")!.Value.Replacement, Is.EqualTo("\\\"\\\""));
            Assert.That(mapped.Replace(new TextSpan(5, 1), "\"")!.Value.Replacement, Is.EqualTo("\"\""));
            Assert.That(mapped.Replace(new TextSpan(3, 0), "x"), Is.Null, "between two literals is in neither");
        });
    }

    [Test]
    public void Decodes_a_megabyte_at_once()
    {
        var content = string.Concat(Enumerable.Repeat("\\\"é😀", 250_000));

        Assert.That(Decode(Parse("\"" + content + "\"")!)!.Content, Has.Length.EqualTo(1_000_000));
    }

    private static string Random(Random random, int form)
    {
        var code = new StringBuilder(Forms[form].Open);
        for (var count = random.Next(6); count >= 0; count--)
        {
            code.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return code.Append(Forms[form].Close).ToString();
    }

    /// <summary>The expression, if it compiles.</summary>
    private static ExpressionSyntax? Parse(string code, bool isWhole = false)
    {
        var tree = CSharpSyntaxTree.ParseText(isWhole ? code : "_ = " + code + ";", new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Regular));
        if (tree.GetDiagnostics().Any() || tree.GetCompilationUnitRoot().Members is not [GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } }])
        {
            return null;
        }

        return assignment.Right is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax ? assignment.Right : null;
    }

    private static MappedText? Decode(ExpressionSyntax literal) =>
        StringText.Of(literal, new SourceText("Program.cs", literal.SyntaxTree.ToString()), _ => default, _ => null);

    private static string ValueOf(ExpressionSyntax literal) => literal switch
    {
        LiteralExpressionSyntax one => one.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax text ? ValueOf(text.TextToken, interpolated) : Hole)),
        _ => throw new ArgumentOutOfRangeException(nameof(literal)),
    };

    /// <summary>The compiler undoubles braces only when it binds the string.</summary>
    private static string ValueOf(SyntaxToken text, InterpolatedStringExpressionSyntax interpolated) => interpolated.StringStartToken.Text.Contains("\"\"\"", StringComparison.Ordinal)
        ? text.ValueText
        : text.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static int Interpolations(ExpressionSyntax literal) =>
        literal is InterpolatedStringExpressionSyntax interpolated ? interpolated.Contents.OfType<InterpolationSyntax>().Count() : 0;
}
