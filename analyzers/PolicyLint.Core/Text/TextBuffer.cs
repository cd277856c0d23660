using System.Buffers;

namespace PolicyLint.Text;

/// <summary>A text in the making, in a pooled buffer: for what is hashed and then forgotten.</summary>
internal sealed class TextBuffer : IDisposable
{
    private char[] _units = ArrayPool<char>.Shared.Rent(1024);

    public int Length { get; private set; }

    /// <summary>The buffer; what is written so far are its first <see cref="Length"/> units.</summary>
    public char[] Units => _units;

    public TextBuffer Append(char unit)
    {
        Reserve(1);
        _units[Length++] = unit;
        return this;
    }

    public TextBuffer Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _units, Length, text.Length);
        Length += text.Length;
        return this;
    }

    public TextBuffer Append(TextBuffer text)
    {
        Reserve(text.Length);
        Array.Copy(text._units, 0, _units, Length, text.Length);
        Length += text.Length;
        return this;
    }

    public TextBuffer Clear()
    {
        Length = 0;
        return this;
    }

    /// <summary>Gives the buffer back. The text must not be used after it.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_units);
        _units = [];
    }

    public override string ToString() => new(_units, 0, Length);

    private void Reserve(int count)
    {
        if (Length + count <= _units.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, 2 * _units.Length));
        Array.Copy(_units, larger, Length);
        ArrayPool<char>.Shared.Return(_units);
        _units = larger;
    }
}
