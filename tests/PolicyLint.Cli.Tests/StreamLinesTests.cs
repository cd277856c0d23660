using PolicyLint.Cli.Commands;

namespace PolicyLint.Cli.Tests;

/// <summary>How a stream of bytes is cut into lines.</summary>
public sealed class StreamLinesTests
{
    [TestCase("", "")]
    [TestCase("\n", "[]")]
    [TestCase("a", "[a]")]
    [TestCase("a\n", "[a]")]
    [TestCase("a\nb", "[a][b]")]
    [TestCase("a\r\n\r\nb\r\n", "[a][][b]")]
    [TestCase("a\rb\n", "[a\rb]")]
    [TestCase("\n\n\n", "[][][]")]
    [TestCase("abcd\nabcde\nabcd\r\nabcde\r\nabcdefghijkl\nabcd", "[abcd]-[abcd]--[abcd]")]
    public void Cuts_at_the_ends_of_lines(string text, string expected) => Assert.That(
        string.Concat(Cut(text, 4).Select(line => line.Bytes is { } bytes ? "[" + System.Text.Encoding.UTF8.GetString(bytes) + "]" : "-")), Is.EqualTo(expected));

    [Test]
    public void Gives_as_many_lines_as_there_are_for_any_bytes_however_they_come()
    {
        var random = new Random(20261125);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);
            for (var index = 0; index < bytes.Length; index += random.Next(1, 200))
            {
                bytes[index] = (byte)'\n';
            }

            var expected = bytes.Count(unit => unit == '\n') + (bytes.Length > 0 && bytes[^1] != '\n' ? 1 : 0);
            var lines = Read(new StreamLines(new Trickle(bytes, random), random.Next(1, 300)));

            Assert.That(lines.Select(line => line.Number), Is.EqualTo(Enumerable.Range(1, expected)), $"round {round}");
        }
    }

    [Test]
    public void Keeps_nothing_of_a_line_that_is_too_long()
    {
        const long Gigabyte = 1L << 30;
        var lines = new StreamLines(new Repeated(Gigabyte), 1 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var line = lines.Next();

        Assert.That(line, Is.EqualTo(new StreamLine(1, null)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(8 << 20));
        Assert.That(lines.Next(), Is.Null);
    }

    private static List<StreamLine> Cut(string text, int maximum) => Read(new StreamLines(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), maximum));

    private static List<StreamLine> Read(StreamLines lines)
    {
        var read = new List<StreamLine>();
        while (lines.Next() is { } line)
        {
            read.Add(line);
        }

        return read;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, 100)));
    }

    /// <summary>Gives so many letters, and no end of a line.</summary>
    private sealed class Repeated(long length) : MemoryStream
    {
        private long _left = length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            _left -= given;
            return given;
        }
    }
}
