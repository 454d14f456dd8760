namespace GitLabGraph.Unified.Tests.Property;

/// <summary>A generated fragment: inline, or spread by a name.</summary>
internal sealed record GeneratedFragment(string TypeName, IReadOnlyList<GeneratedSelection> Below) : GeneratedSelection
{
    public string? Name { get; init; }
}
