using YamlDotNet.RepresentationModel;

namespace GitLabGraph.GraphQL.Tests.Conformance;

/// <summary>A file of the GraphQL compatibility acceptance tests, which this project did not write.</summary>
internal static class CatsScenario
{
    private const string Folder = "conformance/graphql-cats/scenarios";

    /// <summary>The tests of one file by name; none where the material is not beside this repository.</summary>
    public static IReadOnlyDictionary<string, YamlMappingNode> Read(string file)
    {
        var path = Path.Combine(RepositoryFolder.Root, "..", "shared", Folder, file);
        if (!File.Exists(path))
        {
            return new Dictionary<string, YamlMappingNode>();
        }

        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var tests = (YamlSequenceNode)yaml.Documents[0].RootNode["tests"];
        return tests.Cast<YamlMappingNode>().ToDictionary(test => ((YamlScalarNode)test["name"]).Value!);
    }
}
