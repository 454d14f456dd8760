using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>The whole schema of a real GitLab, read once for all tests.</summary>
internal static class RealSchema
{
    private static readonly Lock Gate = new();
    private static Schema? _schema;

    public static Schema Load()
    {
        var path = SharedFiles.Find("gitlab/schema.graphql");
        lock (Gate)
        {
            return _schema ??= SchemaBuilder.FromSdl(File.ReadAllText(path)).AssumeValid().Create();
        }
    }
}
