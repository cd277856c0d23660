namespace PolicyLint.CatalogGenerator;

/// <summary>Numbers sets, so that equal ones are written once. Number 0 is the empty set, which is not written.</summary>
internal sealed class SetPool<T>
{
    private readonly Dictionary<string, int> _numbers = [];

    public List<T[]> Sets { get; } = [];

    /// <param name="key">A text that is equal for equal sets.</param>
    /// <param name="set">The set.</param>
    public int Number(string key, T[] set)
    {
        if (set.Length == 0)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(key, out var number))
        {
            Sets.Add(set);
            number = Sets.Count;
            _numbers.Add(key, number);
        }

        return number;
    }
}
