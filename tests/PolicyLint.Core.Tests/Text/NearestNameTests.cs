using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Text;

/// <summary>"Did you mean" is said where it helps, and not where it guesses.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Names = ["Action", "NotAction", "Resource", "Sid", "Id"];

    [TestCase("Actions", "Action", TestName = "Finds_a_name_with_a_letter_too_many")]
    [TestCase("Actin", "Action", TestName = "Finds_a_name_with_a_letter_missing")]
    [TestCase("Aktion", "Action", TestName = "Finds_a_name_with_another_letter")]
    [TestCase("Acitno", "Action", TestName = "Finds_a_name_with_letters_swapped_twice")]
    [TestCase("RESOURCE", "Resource", TestName = "Finds_a_name_in_another_case")]
    [TestCase("id", "Id", TestName = "Finds_a_short_name_in_another_case")]
    [TestCase("NotActoin", "NotAction", TestName = "Finds_the_nearest_of_several")]
    public void Finds(string name, string expected) => Assert.That(NearestName.Find(name, Names), Is.EqualTo(expected));

    [TestCase("Principal", TestName = "Finds_nothing_for_another_word")]
    [TestCase("Ax", TestName = "Finds_nothing_for_two_letters_of_which_one_differs")]
    [TestCase("x", TestName = "Finds_nothing_for_a_letter")]
    [TestCase("", TestName = "Finds_nothing_for_nothing")]
    [TestCase("Axxion", "Action", TestName = "Finds_a_name_of_which_a_third_differs")]
    [TestCase("Axxxon", TestName = "Finds_nothing_for_a_word_of_which_half_differs")]
    [TestCase("Resourcefulness", TestName = "Finds_nothing_for_a_much_longer_word")]
    public void Finds_nothing(string name, string? expected = null) => Assert.That(NearestName.Find(name, Names), Is.EqualTo(expected));

    [Test]
    public void Takes_the_first_of_equally_near_names() => Assert.That(NearestName.Find("cat", ["bat", "rat"]), Is.EqualTo("bat"));

    [TestCase("Actions", ExpectedResult = true, TestName = "Is_clear_where_one_name_is_one_edit_away")]
    [TestCase("Axxion", ExpectedResult = false, TestName = "Is_not_clear_where_the_name_is_further_away")]
    [TestCase("Xid", ExpectedResult = false, TestName = "Is_not_clear_where_two_names_are_one_edit_away")]
    public bool Is_clear(string name)
    {
        Assert.That(NearestName.Find(name, Names, out var isClear), Is.Not.Null);
        return isClear;
    }

    [Test]
    public void Gives_the_same_answer_in_any_order_of_candidates_of_any_length() =>
        Assert.That(NearestName.Find("Resuorce", ["A", "Resourcefulness", "Resource", "Re"]), Is.EqualTo("Resource"));

    [Test]
    public void Finds_what_the_whole_table_of_distances_finds()
    {
        var random = new Random(2002);
        for (var round = 0; round < 2000; round++)
        {
            var name = Word(random);
            var candidates = Enumerable.Range(0, 20).Select(_ => Word(random)).ToArray();
            var nearest = candidates.MinBy(candidate => Distance(name, candidate))!;
            var expected = Distance(name, nearest) <= Math.Min(3, name.Length / 3) ? nearest : null;

            Assert.That(NearestName.Find(name, candidates), Is.EqualTo(expected), $"{name}: {string.Join(" ", candidates)}");
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => "abc"[random.Next(3)]));

    private static int Distance(string left, string right)
    {
        var cells = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                cells[row, column] = row == 0 || column == 0
                    ? row + column
                    : Math.Min(
                        Math.Min(cells[row - 1, column], cells[row, column - 1]) + 1,
                        cells[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cells[row, column] = Math.Min(cells[row, column], cells[row - 2, column - 2] + 1);
                }
            }
        }

        return cells[left.Length, right.Length];
    }
}
