namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Chance that falls the same way every time.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public IEnumerable<T> PickSome<T>(IReadOnlyList<T> from, int count)
    {
        var left = from.ToList();
        while (count-- > 0 && left.Count > 0)
        {
            var at = _random.Next(left.Count);
            yield return left[at];
            left.RemoveAt(at);
        }
    }

    /// <summary>A moment to the millisecond.</summary>
    public DateTimeOffset Moment(DateTimeOffset from, DateTimeOffset to)
    {
        var span = Math.Max(1, (long)(to - from).TotalMilliseconds);
        return from.AddMilliseconds(_random.NextInt64(span));
    }
}
