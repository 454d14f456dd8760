using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>A generated field. Its arguments are kept twice: as the query writes them and with variables resolved.</summary>
/// <param name="Definition">The schema's field; null for <c>__typename</c>.</param>
internal sealed record GeneratedField(OutputField? Definition) : GeneratedSelection
{
    public string Name => Definition?.Name ?? "__typename";

    public OutputField Field => Definition!;

    public string? Alias { get; init; }

    /// <summary>As the generated document has them, some by variable.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>The same with every value in place.</summary>
    public string Values { get; init; } = "";

    public IReadOnlyList<GeneratedSelection> Below { get; init; } = [];

    public string ResponseName => Alias ?? Name;
}
