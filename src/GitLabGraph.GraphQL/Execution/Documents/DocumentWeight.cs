namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// How many bytes a document takes with all that was made of it, as an estimate: its text is the least of it. Plans are
/// made long after the document was kept, so the weight grows, and whoever keeps it is told.
/// </summary>
internal sealed class DocumentWeight(int textBytes, int tokens)
{
    // Measured with lists of numbers, the smallest tokens that there are, and with fields without arguments.
    private const int BytesOfToken = 80;
    private const int BytesOfSelection = 512;
    private const int BytesOfPrice = 256;

    private long _bytes = textBytes + ((long)tokens * BytesOfToken);

    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Who is told when the weight has grown.</summary>
    public Action? Grown { get; set; }

    public void AddSelections(int count) => Add((long)count * BytesOfSelection);

    public void AddPrices(int count) => Add((long)count * BytesOfPrice);

    private void Add(long bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        Grown?.Invoke();
    }
}
