using System.Text.Json;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>A value that writes itself into the JSON of an operation's variables; input objects and enums do.</summary>
public interface IGraphQLValue
{
    void WriteTo(Utf8JsonWriter writer);
}
