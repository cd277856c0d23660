namespace PolicyLint.Cli.Commands;

/// <summary>
/// Works on items in parallel and gives the results in the order of the items. One thread adds and another takes; no more than a window
/// of items is begun and not yet taken, so whoever adds waits for whoever takes when the window is full, and never otherwise.
/// </summary>
/// <param name="work">What is done with an item; must not throw.</param>
/// <param name="threads">How many items are worked on at a time.</param>
/// <param name="mostItems">The most items in the window.</param>
/// <param name="mostWeight">The most that the items in the window weigh together; one item alone may weigh more.</param>
internal sealed class OrderedWork<TItem, TResult>(Func<TItem, TResult> work, int threads, int mostItems, long mostWeight)
{
    private readonly object _gate = new();
    private readonly Queue<(Task<TResult> Result, long Weight)> _window = [];
    private readonly TaskFactory _factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
    private long _weight;
    private bool _isComplete;
    private bool _isStopped;

    /// <summary>Begins with an item when the window has room for it; false if no result is wanted any more.</summary>
    public bool Add(TItem item, long weight)
    {
        lock (_gate)
        {
            while (!_isStopped && !HasRoom(weight))
            {
                Monitor.Wait(_gate);
            }

            if (_isStopped)
            {
                return false;
            }

            _window.Enqueue((_factory.StartNew(() => work(item)), weight));
            _weight += weight;
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    /// <summary>Says that no item follows.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Says that no result is wanted any more.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes the result of the next item; false after the last.</summary>
    /// <param name="beforeWaiting">Called when the result is not there yet.</param>
    /// <param name="result">The result.</param>
    public bool TryTake(Action beforeWaiting, out TResult result)
    {
        if (!IsNextDone())
        {
            beforeWaiting();
        }

        if (WaitForNext() is not { } next)
        {
            result = default!;
            return false;
        }

        result = next.GetAwaiter().GetResult();
        lock (_gate)
        {
            _weight -= _window.Dequeue().Weight;
            Monitor.PulseAll(_gate);
        }

        return true;
    }

    private bool HasRoom(long weight) => _window.Count == 0 || (_window.Count < mostItems && _weight + weight <= mostWeight);

    private bool IsNextDone()
    {
        lock (_gate)
        {
            return _window.TryPeek(out var next) && next.Result.IsCompleted;
        }
    }

    private Task<TResult>? WaitForNext()
    {
        lock (_gate)
        {
            while (_window.Count == 0 && !_isComplete)
            {
                Monitor.Wait(_gate);
            }

            return _window.TryPeek(out var next) ? next.Result : null;
        }
    }
}
