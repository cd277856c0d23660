using PolicyLint.Cli.Commands;

namespace PolicyLint.Cli.Tests;

/// <summary>Work in parallel whose results come in order, within a window.</summary>
public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [TestCase(1, 1)]
    [TestCase(2, 3)]
    [TestCase(8, 5)]
    [TestCase(8, 100)]
    public void Gives_results_in_order_whatever_each_takes(int threads, int window)
    {
        var most = 0;
        var begun = 0;
        var taken = 0;
        var work = new OrderedWork<int, int>(
            item =>
            {
                var now = Interlocked.Increment(ref begun) - Volatile.Read(ref taken);
                InterlockedMax(ref most, now);
                Thread.Sleep(new Random(item).Next(0, 4));
                return item;
            },
            threads,
            window,
            long.MaxValue);
        var adding = Task.Run(() =>
        {
            for (var item = 0; item < 400; item++)
            {
                Assert.That(work.Add(item, 1), Is.True);
            }

            work.Complete();
        });

        var results = new List<int>();
        while (work.TryTake(() => { }, out var result))
        {
            results.Add(result);
            Interlocked.Increment(ref taken);
        }

        Assert.That(adding.Wait(Patience), Is.True);
        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 400)));
        Assert.That(most, Is.LessThanOrEqualTo(window + 1), "one more may be counted between a result that is taken and its count");
    }

    [Test]
    public void Begins_no_more_than_the_window_while_nobody_takes()
    {
        var work = new OrderedWork<int, int>(item => item, 4, 10, long.MaxValue);
        var added = 0;
        var adding = Task.Run(() =>
        {
            while (work.Add(added, 1))
            {
                Interlocked.Increment(ref added);
            }
        });
        Assert.That(SpinWait.SpinUntil(() => Volatile.Read(ref added) == 10, Patience), Is.True);

        work.Stop();

        Assert.That(adding.Wait(Patience), Is.True, "whoever adds is let go when no result is wanted");
        Assert.That(added, Is.EqualTo(10));
    }

    [Test]
    public void Lets_an_item_alone_weigh_more_than_the_window()
    {
        var work = new OrderedWork<int, int>(item => item, 2, 10, 100);
        Assert.That(work.Add(1, 1000), Is.True);
        var second = Task.Run(() => work.Add(2, 1));

        Assert.That(second.IsCompleted, Is.False);
        Assert.That(work.TryTake(() => { }, out var first) && first == 1, Is.True);
        Assert.That(second.Wait(Patience) && second.Result, Is.True);
    }

    [Test]
    public void Ends_without_items()
    {
        var work = new OrderedWork<int, int>(item => item, 2, 10, 100);
        var waits = 0;
        work.Complete();

        Assert.That(work.TryTake(() => waits++, out _), Is.False);
        Assert.That(waits, Is.EqualTo(1), "what was written is flushed at the end too");
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int known;
        while (value > (known = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, known) != known)
        {
        }
    }
}
