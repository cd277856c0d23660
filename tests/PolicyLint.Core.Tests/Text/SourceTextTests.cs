using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Text;

public sealed class SourceTextTests
{
    private const string Content = "{\"Sid\": \"é\"}";

    [Test]
    public void Reads_utf8_with_and_without_a_byte_order_mark_alike()
    {
        var plain = SourceText.FromBytes("a", new UTF8Encoding(false).GetBytes(Content));
        var marked = SourceText.FromBytes("a", [0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(Content)]);

        Assert.That(new[] { plain.Content, marked.Content }, Is.All.EqualTo(Content));
        Assert.That(plain.Faults.Concat(marked.Faults), Is.Empty);
    }

    [Test]
    public void Reads_utf16_of_either_order_with_a_byte_order_mark([Values] bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, true);
        var source = SourceText.FromBytes("a", [.. encoding.GetPreamble(), .. encoding.GetBytes(Content)]);

        Assert.That(source.Content, Is.EqualTo(Content));
        Assert.That(source.Faults, Is.Empty);
    }

    [Test]
    public void Says_that_utf16_without_a_byte_order_mark_is_that([Values] bool bigEndian)
    {
        var source = SourceText.FromBytes("a", new UnicodeEncoding(bigEndian, false).GetBytes(Content));

        Assert.That(source.Faults.Single().Kind, Is.EqualTo(DecodingFaultKind.Utf16WithoutByteOrderMark));
    }

    [Test]
    public void Reports_a_latin1_byte_once_with_its_offset_and_goes_on()
    {
        var source = SourceText.FromBytes("a", [(byte)'"', (byte)'a', 0xE9, (byte)'"', 0xE9]);

        var fault = source.Faults.Single();
        Assert.Multiple(() =>
        {
            Assert.That(source.Content, Is.EqualTo("\"a\uFFFD\"\uFFFD"));
            Assert.That((fault.ByteOffset, fault.Byte, fault.Count), Is.EqualTo((2, (byte)0xE9, 2)));
            Assert.That(fault.Span, Is.EqualTo(new TextSpan(2, 1)));
        });
    }

    [Test]
    public void Counts_invalid_bytes_but_not_a_replacement_character_that_was_written()
    {
        var source = SourceText.FromBytes("a", [0xEF, 0xBF, 0xBD, (byte)'a', 0xFF, 0xEF, 0xBF, 0xBD, 0xFF, 0xE2, 0x82]);

        var fault = source.Faults.Single();
        Assert.Multiple(() =>
        {
            Assert.That(source.Content, Is.EqualTo("\uFFFDa\uFFFD\uFFFD\uFFFD\uFFFD"));
            Assert.That((fault.ByteOffset, fault.Byte, fault.Count), Is.EqualTo((4, (byte)0xFF, 3)));
            Assert.That(fault.Span, Is.EqualTo(new TextSpan(2, 1)));
        });
    }

    [Test]
    public void Counts_half_a_surrogate_pair_and_an_odd_byte_of_utf16()
    {
        var source = SourceText.FromBytes("a", [0xFF, 0xFE, 0x00, 0xD8, (byte)'a', 0x00, 0x7B]);

        var fault = source.Faults.Single();
        Assert.That(source.Content, Is.EqualTo("\uFFFDa\uFFFD"));
        Assert.That((fault.ByteOffset, fault.Count), Is.EqualTo((2, 2)));
    }

    [Test]
    public void Counts_lines_that_end_at_lf_crlf_and_cr()
    {
        var lines = new LineMap("a\nb\r\nc\rd\n");

        Assert.That(lines.Count, Is.EqualTo(5));
        Assert.That(lines.PositionAt(5), Is.EqualTo(new LinePosition(3, 1)));
        Assert.That(lines.SpanOf(2), Is.EqualTo(new TextSpan(2, 1)));
        Assert.That(lines.PositionAt(7), Is.EqualTo(new LinePosition(4, 1)));
        Assert.That(lines.SpanOf(5), Is.EqualTo(new TextSpan(9, 0)));
    }
}
