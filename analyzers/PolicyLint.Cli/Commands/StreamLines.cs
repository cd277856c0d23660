using System.Buffers;

namespace PolicyLint.Cli.Commands;

/// <summary>
/// Splits a stream of bytes at LF or CRLF. A last line without an end is a line, nothing after the last end is none. Of a line that is
/// too long nothing is kept.
/// </summary>
/// <param name="input">Where the bytes come from; a read gives what is there.</param>
/// <param name="maximum">The most bytes of a line, without what ends it.</param>
internal sealed class StreamLines(Stream input, int maximum)
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _start;
    private int _end;
    private long _length;
    private long _number;

    /// <summary>The next line; null at the end of the stream.</summary>
    public StreamLine? Next()
    {
        while (_start < _end || Fill())
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var end = rest.IndexOf(LineFeed);
            Take(end < 0 ? rest : rest[..end]);
            _start += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return Complete();
            }
        }

        return _length > 0 ? Complete() : null;
    }

    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    /// <summary>Keeps one byte more than a line may have, as the last may belong to its end.</summary>
    private void Take(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        if (_length <= (long)maximum + 1)
        {
            _line.Write(bytes);
        }
    }

    private StreamLine Complete()
    {
        var bytes = _length <= (long)maximum + 1 ? WithoutReturn(_line.WrittenSpan) : null;
        _line.ResetWrittenCount();
        _length = 0;
        _number++;
        return new StreamLine(_number, bytes);
    }

    private byte[]? WithoutReturn(ReadOnlySpan<byte> line)
    {
        line = !line.IsEmpty && line[^1] == CarriageReturn ? line[..^1] : line;
        return line.Length <= maximum ? line.ToArray() : null;
    }
}
