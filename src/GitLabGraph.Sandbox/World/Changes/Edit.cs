namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>A field of an update: absent, or given a value that may be null (which clears it).</summary>
public readonly record struct Edit<TValue>(bool IsGiven, TValue Value)
{
    public static implicit operator Edit<TValue>(TValue value) => new(true, value);

    public TValue Or(TValue current) => IsGiven ? Value : current;

    /// <summary>True when given and different from what stands.</summary>
    public bool Changes(TValue current) => IsGiven && !EqualityComparer<TValue>.Default.Equals(Value, current);
}
