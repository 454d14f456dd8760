namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>What a write came to: the row as it is now, or the reason why not.</summary>
public readonly record struct Outcome<TRow>(TRow? Row, Refusal? Refusal)
    where TRow : class
{
    public static implicit operator Outcome<TRow>(TRow row) => new(row, null);

    public static implicit operator Outcome<TRow>(Refusal refusal) => new(null, refusal);

    public bool Succeeded(out TRow row, out Refusal refusal)
    {
        row = Row!;
        refusal = Refusal!;
        return Refusal is null;
    }
}
