namespace GitLabGraph.GraphQL.Sdl.Comparison;

/// <summary>One difference between two schemas.</summary>
public sealed record SchemaChange(SchemaChangeKind Kind, SchemaChangeSeverity Severity, string Description)
{
    public override string ToString() => $"{Severity}: {Description}";
}
