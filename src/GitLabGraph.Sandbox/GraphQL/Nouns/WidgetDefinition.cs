namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A widget as a type offers it. Most are generic; some tell more.</summary>
internal sealed record WidgetDefinition(string Type, WorkItemTypeRow Row)
{
    private const string Prefix = "WorkItemWidgetDefinition";

    private static readonly Dictionary<string, string> Special = new()
    {
        ["ASSIGNEES"] = "Assignees",
        ["HIERARCHY"] = "Hierarchy",
        ["LABELS"] = "Labels",
        ["STATUS"] = "Status",
        ["WEIGHT"] = "Weight",
    };

    public static IEnumerable<string> TypeNames => Special.Values.Append("Generic").Select(name => Prefix + name);

    public string TypeName => Prefix + Special.GetValueOrDefault(Type, "Generic");
}
