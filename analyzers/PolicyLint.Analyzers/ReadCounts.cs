namespace PolicyLint.Analyzers;

/// <summary>Counts, from several threads, how far the statements of a compilation could be read.</summary>
internal sealed class ReadCounts
{
    private int _whole;
    private int _inPart;
    private int _not;

    public int Whole => Volatile.Read(ref _whole);

    public int InPart => Volatile.Read(ref _inPart);

    public int Not => Volatile.Read(ref _not);

    public void AddStatement(bool isWhole)
    {
        if (isWhole)
        {
            Interlocked.Increment(ref _whole);
        }
        else
        {
            Interlocked.Increment(ref _inPart);
        }
    }

    public void AddNotRead(int count) => Interlocked.Add(ref _not, count);
}
