using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Syntax;

/// <summary>CSV by RFC 4180, and what people make of it.</summary>
public sealed class CsvSyntaxReaderTests
{
    private static SyntaxTree Read(string text, char separator = ',') => CsvSyntaxReader.Read(new SourceText("a.csv", text).Mapped, separator);

    private static string[][] Rows(string text, char separator = ',')
    {
        var rows = new List<string[]>();
        foreach (var row in Read(text, separator).Root.Items)
        {
            var fields = new List<string>();
            foreach (var field in row.Items)
            {
                fields.Add(field.Value);
            }

            rows.Add([.. fields]);
        }

        return [.. rows];
    }

    [TestCase("a,b\nc,d\n")]
    [TestCase("a,b\r\nc,d\r\n")]
    [TestCase("a,b\rc,d")]
    [TestCase("\n\na,b\n\nc,d\n\n")]
    [TestCase("\"a\",\"b\"\n\"c\",\"d\"")]
    public void Reads_rows_whatever_ends_them(string text) =>
        Assert.That(Rows(text), Is.EqualTo(new[] { new[] { "a", "b" }, new[] { "c", "d" } }));

    [TestCase("a,,b", "a||b")]
    [TestCase(",", "|")]
    [TestCase("a,", "a|")]
    [TestCase("\"a,b\",c", "a,b|c")]
    [TestCase("\"say \"\"no\"\"\",c", "say \"no\"|c")]
    [TestCase("\"two\nlines\",c", "two\nlines|c")]
    [TestCase("\"\",c", "|c")]
    [TestCase("a\"b,c", "a\"b|c")]
    [TestCase(" a , b ", " a | b ")]
    public void Reads_the_fields_of_a_row(string text, string expected) => Assert.That(string.Join('|', Rows(text).Single()), Is.EqualTo(expected));

    [Test]
    public void Takes_another_separator() => Assert.That(Rows("a;b,c\n1;2", ';'), Is.EqualTo(new[] { new[] { "a", "b,c" }, new[] { "1", "2" } }));

    [Test]
    public void Knows_the_place_of_each_character_also_behind_a_doubled_quote()
    {
        const string Text = "x,\"a\"\"b\"\n";
        var field = Read(Text).NodeAt(3);
        var mapped = field.ToMappedText();

        Assert.Multiple(() =>
        {
            Assert.That(mapped.Content, Is.EqualTo("a\"b"));
            Assert.That(mapped.ToSource(new TextSpan(2, 1)), Is.EqualTo(new TextSpan(6, 1)));
            Assert.That(mapped.ToSource(new TextSpan(1, 1)), Is.EqualTo(new TextSpan(4, 2)));
            Assert.That(field.Span, Is.EqualTo(new TextSpan(2, 6)));
        });
    }

    [Test]
    public void Says_that_a_quote_is_never_closed_and_keeps_what_is_there()
    {
        var tree = Read("a,\"b\nc,d");

        Assert.That(tree.Errors.Single().Kind, Is.EqualTo(SyntaxErrorKind.UnterminatedString));
        Assert.That(Rows("a,\"b\nc,d").Single(), Is.EqualTo(new[] { "a", "b\nc,d" }));
    }

    [Test]
    public void Says_that_something_follows_a_quote() =>
        Assert.That(Read("\"a\"b,c").Errors.Single().Kind, Is.EqualTo(SyntaxErrorKind.UnexpectedCharacter));

    [TestCase("")]
    [TestCase(" \r\n ")]
    public void Says_that_nothing_is_there(string text) => Assert.That(Read(text).Errors.Single().Kind, Is.EqualTo(SyntaxErrorKind.Empty));

    [Test]
    public void Never_throws_and_never_loses_a_character_of_a_field()
    {
        var random = new Random(7);
        const string Alphabet = "a,\"\r\n;";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var letters = Rows(text).Sum(row => row.Sum(field => field.Count(unit => unit is 'a' or ';')));
            var afterQuote = Read(text).Errors.Any(error => error.Kind == SyntaxErrorKind.UnexpectedCharacter);
            Assert.That(letters, afterQuote ? Is.LessThanOrEqualTo(text.Length) : Is.EqualTo(text.Count(unit => unit is 'a' or ';')), text);
        }
    }
}
