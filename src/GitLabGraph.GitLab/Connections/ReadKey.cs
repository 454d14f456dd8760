namespace GitLabGraph.GitLab.Connections;

/// <summary>Two reads of one account are identical when they ask for the same path with the same body.</summary>
internal readonly record struct ReadKey(HttpMethod Method, string Path, ReadOnlyMemory<byte> Body)
{
    public bool Equals(ReadKey other) =>
        Method == other.Method
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && Body.Span.SequenceEqual(other.Body.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Path, StringComparer.Ordinal);
        hash.AddBytes(Body.Span);
        return hash.ToHashCode();
    }
}
