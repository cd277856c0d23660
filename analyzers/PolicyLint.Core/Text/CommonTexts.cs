using System.Runtime.InteropServices;

namespace PolicyLint.Text;

/// <summary>
/// Objects made of short texts that many files hold: the names of elements, actions. What stands for an equal text is given again
/// instead of made again. There is a fixed number of places, and a text takes that of another: so it never grows, and no input makes
/// it slow. Safe for several threads: an object is written whole, and what is found is compared with the text in any case.
/// </summary>
/// <param name="sets">How many sets of four places there are, a power of two.</param>
/// <param name="textOf">The text that an object was made of.</param>
internal sealed class CommonTexts<T>(int sets, Func<T, string> textOf)
    where T : class
{
    /// <summary>Longer texts are seldom written twice.</summary>
    public const int LongestText = 64;

    private const int Ways = 4;
    private const int UnitsOfWord = 4;

    private readonly (uint Hash, T? Made)[] _places = new (uint Hash, T? Made)[sets * Ways];

    /// <summary>What stands for a text; null if it is not there.</summary>
    public T? Find(ReadOnlySpan<char> text)
    {
        var hash = Hash(text);
        var first = FirstPlace(hash);
        for (var place = first; place < first + Ways; place++)
        {
            if (_places[place].Hash == hash && _places[place].Made is { } made && text.SequenceEqual(textOf(made).AsSpan()))
            {
                return made;
            }
        }

        return null;
    }

    public void Add(ReadOnlySpan<char> text, T made)
    {
        if (text.Length > LongestText)
        {
            return;
        }

        var hash = Hash(text);
        var first = FirstPlace(hash);
        var place = first;
        while (place < first + Ways && _places[place].Made is not null)
        {
            place++;
        }

        // A full set: the hash says who makes room.
        place = place < first + Ways ? place : first + (int)((hash >> 28) % Ways);
        _places[place].Made = made;
        _places[place].Hash = hash;
    }

    private int FirstPlace(uint hash) => (int)(hash & (uint)(sets - 1)) * Ways;

    /// <summary>Of the length and of some of the characters at both ends and in the middle, all multiplied side by side.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        if (text.Length < 2 * UnitsOfWord)
        {
            foreach (var unit in text)
            {
                hash = unchecked((hash ^ unit) * 0x100000001B3);
            }
        }
        else
        {
            unchecked
            {
                hash ^= Word(text, 0) * 0x87C37B91114253D5;
                hash += Word(text, UnitsOfWord) * 0x4CF5AD432745937F;
                hash ^= Word(text, (text.Length / 2) - 2) * 0x52DCE729DA3ED5D7;
                hash += Word(text, text.Length - (2 * UnitsOfWord)) * 0x38495AB5BE4CF5AD;
                hash ^= Word(text, text.Length - UnitsOfWord) * 0xFF51AFD7ED558CCD;
            }
        }

        return (uint)(hash >> 32) ^ (uint)hash;
    }

    private static ulong Word(ReadOnlySpan<char> text, int start) => MemoryMarshal.Cast<char, ulong>(text.Slice(start, UnitsOfWord))[0];
}
