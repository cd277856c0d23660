using PolicyLint.Cli.Output;

namespace PolicyLint.Cli.Tests;

/// <summary>The lines that stay are a longest common subsequence, found in any two texts.</summary>
public sealed class LineChangesTests
{
    [Test]
    public void Finds_a_longest_common_subsequence()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var before = Lines(random);
            var after = Lines(random);
            var common = LineChanges.Common(before, after).ToList();

            Assert.That(common.Select(pair => before[pair.Before]), Is.EqualTo(common.Select(pair => after[pair.After])));
            Assert.That(common, Is.Ordered.By("Item1").Then.By("Item2"));
            Assert.That(common, Has.Count.EqualTo(Longest(before, after)));
        }
    }

    [Test]
    public void Gives_up_on_texts_that_differ_everywhere()
    {
        var before = Enumerable.Range(0, 20_000).Select(index => $"a{index}").Prepend("same").ToList();
        var after = Enumerable.Range(0, 20_000).Select(index => $"b{index}").Prepend("same").ToList();

        Assert.That(LineChanges.Common(before, after), Is.EqualTo(new[] { (0, 0) }));
    }

    private static List<string> Lines(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => "abc"[random.Next(3)].ToString())];

    private static int Longest(List<string> before, List<string> after)
    {
        var length = new int[before.Count + 1, after.Count + 1];
        for (var line = 1; line <= before.Count; line++)
        {
            for (var other = 1; other <= after.Count; other++)
            {
                length[line, other] = before[line - 1] == after[other - 1]
                    ? length[line - 1, other - 1] + 1
                    : Math.Max(length[line - 1, other], length[line, other - 1]);
            }
        }

        return length[before.Count, after.Count];
    }
}
