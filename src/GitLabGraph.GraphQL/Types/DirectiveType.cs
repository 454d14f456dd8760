namespace GitLabGraph.GraphQL.Types;

/// <summary>A directive that documents may use, and where.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/></remarks>
public sealed class DirectiveType(string name, IReadOnlyList<DirectiveLocation> locations)
{
    public string Name { get; } = name;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public FieldCollection<InputValue> Arguments { get; internal set; } = FieldCollection<InputValue>.Empty;

    public string? Description { get; internal set; }

    public bool IsRepeatable { get; internal set; }

    public override string ToString() => $"@{Name}";
}
