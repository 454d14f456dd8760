namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>How schemas of one application are told apart.</summary>
internal static class SchemaName
{
    /// <summary>The name of the only schema.</summary>
    public const string Default = "_Default";
}
