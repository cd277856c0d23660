using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Text;

public sealed class MappedTextTests
{
    [Test]
    public void Maps_a_wildcard_inside_an_arn_inside_json()
    {
        var source = new SourceText("a.json", """{"Resource": "arn:aws:s3:::b\/*"}""");
        var value = JsonSyntaxReader.Read(source.Mapped).Root.Member("Resource").ToMappedText();

        var star = value.Content.IndexOf('*', StringComparison.Ordinal);

        Assert.That(value.Content, Is.EqualTo("arn:aws:s3:::b/*"));
        Assert.That(value.ToSource(new TextSpan(star, 1)).Start, Is.EqualTo(source.Content.IndexOf('*', StringComparison.Ordinal)));
    }

    [Test]
    public void Maps_a_wildcard_inside_an_arn_inside_json_inside_a_yaml_block_scalar_with_crlf()
    {
        var source = new SourceText("a.yaml", "Policy: |\r\n  {\r\n    \"Resource\": \"arn:aws:s3:::b/*\"\r\n  }\r\nOther: x\r\n");
        var block = YamlSyntaxReader.Read(source.Mapped).Root.Member("Policy").ToMappedText();
        var resource = JsonSyntaxReader.Read(block).Root.Member("Resource");
        var value = resource.ToMappedText();

        Assert.Multiple(() =>
        {
            Assert.That(block.Content, Is.EqualTo("{\n  \"Resource\": \"arn:aws:s3:::b/*\"\n}\n"));
            Assert.That(resource.Place.SourceSpan.Start, Is.EqualTo(source.Content.IndexOf("\"arn", StringComparison.Ordinal)));
            Assert.That(
                value.ToSource(new TextSpan(value.Content.Length - 1, 1)),
                Is.EqualTo(new TextSpan(source.Content.IndexOf('*', StringComparison.Ordinal), 1)));
        });
    }

    [Test]
    public void Writes_back_through_both_layers()
    {
        var source = new SourceText("a.json", """{"Document": "{\"Sid\": \"old\"}"}""");
        var inner = JsonSyntaxReader.Read(source.Mapped).Root.Member("Document").ToMappedText();
        var sid = JsonSyntaxReader.Read(inner).Root.Member("Sid").ToMappedText();

        var edit = sid.Replace(new TextSpan(0, 3), "a\"b")!.Value;

        var edited = source.Content.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        Assert.That(edited, Is.EqualTo("""{"Document": "{\"Sid\": \"a\\\"b\"}"}"""));
    }

    [Test]
    public void Refuses_to_cut_an_escape_but_replaces_it_whole()
    {
        var source = new SourceText("a.json", """{"Sid": "\ud83d\ude00b"}""");
        var sid = JsonSyntaxReader.Read(source.Mapped).Root.Member("Sid").ToMappedText();

        Assert.That(sid.Replace(new TextSpan(1, 1), "x"), Is.Null);
        Assert.That(sid.Replace(new TextSpan(0, 2), "x")!.Value.Span, Is.EqualTo(new TextSpan(9, 12)));
    }

    [Test]
    public void Keeps_two_holes_one_of_them_twice_and_refuses_to_write_across_them()
    {
        var source = new SourceText("Stack.cs", "arn:{account}:{name}/{account}");
        var builder = new MappedTextBuilder(source.Mapped, new TextSpan(0, source.Content.Length), VerbatimCodec.Instance);
        builder.AppendVerbatim(new TextSpan(0, 4));
        builder.AppendHole("account", new TextSpan(4, 9));
        builder.AppendVerbatim(new TextSpan(13, 1));
        builder.AppendHole("name", new TextSpan(14, 6));
        builder.AppendVerbatim(new TextSpan(20, 1));
        builder.AppendHole("account", new TextSpan(21, 9));
        var mapped = builder.ToMappedText();

        Assert.Multiple(() =>
        {
            Assert.That(mapped.Content, Is.EqualTo("arn:\uFFFC:\uFFFC/\uFFFC"));
            Assert.That(mapped.Holes.Select(hole => hole.Content), Is.EqualTo(new[] { "account", "name", "account" }));
            Assert.That(mapped.ToSource(new TextSpan(6, 1)), Is.EqualTo(new TextSpan(14, 6)));
            Assert.That(mapped.Replace(new TextSpan(3, 2), "x"), Is.Null);
            Assert.That(mapped.Replace(new TextSpan(0, 3), "ARN")!.Value.Span, Is.EqualTo(new TextSpan(0, 3)));
        });
    }

    [Test]
    public void Takes_a_typed_object_replacement_character_for_an_ordinary_one()
    {
        var value = JsonSyntaxReader.Read(new SourceText("a.json", "[\"\uFFFC\"]").Mapped);

        Assert.That(value.Errors, Is.Empty);
        Assert.That(value.Text.Holes, Is.Empty);
    }

    [Test]
    public void Replaces_an_empty_string_in_its_place()
    {
        var source = new SourceText("a.json", """{"Sid": ""}""");
        var sid = JsonSyntaxReader.Read(source.Mapped).Root.Member("Sid").ToMappedText();

        Assert.That(sid.Replace(new TextSpan(0, 0), "x")!.Value.Span, Is.EqualTo(new TextSpan(9, 0)));
    }

    [TestCase("Policy: plain text", "plain text")]
    [TestCase("Policy: 'it''s'", "it's")]
    [TestCase("Policy: \"a\\tb\\u00e9\\\n   c\"", "a\tbéc")]
    [TestCase("Policy: >\n  folded\n  text\n", "folded text\n")]
    [TestCase("Policy: plain\n  on two lines", "plain on two lines")]
    public void Maps_every_style_of_yaml_scalar_character_by_character(string yaml, string value)
    {
        var source = new SourceText("a.yaml", yaml);
        var mapped = YamlSyntaxReader.Read(source.Mapped).Root.Member("Policy").ToMappedText();

        Assert.That(mapped.Content, Is.EqualTo(value));
        var last = mapped.Content.TrimEnd('\n').Length - 1;
        var span = mapped.ToSource(new TextSpan(last, 1));
        Assert.That(source.Content.Substring(span.Start, span.Length), Is.EqualTo(value.TrimEnd('\n')[^1..]));
    }
}
