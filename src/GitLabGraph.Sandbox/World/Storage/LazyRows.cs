namespace GitLabGraph.Sandbox.World.Storage;

/// <summary>Rows that a large world makes only when somebody looks at their owner, always the same ones.</summary>
internal abstract class LazyRows<TRow, TOwner>
{
    public abstract bool Covers(TOwner owner);

    public abstract IEnumerable<TRow> Make(TOwner owner);

    /// <summary>The owner whose rows include this id, if a lazy row has it.</summary>
    public abstract bool TryFindOwner(long id, out TOwner owner);

    public abstract IEnumerable<TOwner> Owners();
}
