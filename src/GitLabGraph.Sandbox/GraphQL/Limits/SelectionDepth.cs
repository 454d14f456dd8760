namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>How many fields stand inside one another, those of the introspection included.</summary>
internal static class SelectionDepth
{
    public static int Of(IReadOnlyList<SelectedField> fields) =>
        fields.Count == 0 ? 0 : 1 + fields.Max(field => Of(field.Below));
}
