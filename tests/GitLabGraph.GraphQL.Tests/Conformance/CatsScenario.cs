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

        var yaml = new YamlStream();
        // One of the files repeats a key of a mapping, which YAML does not allow.
        yaml.Load(new StringReader(File.ReadAllText(path).Replace("c: Cookie\n          c: Cookie", "c: Cookie")));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var tests = ((YamlSequenceNode)root["tests"]).Cast<YamlMappingNode>().ToList();
        if (root.Children.TryGetValue("background", out var background))
        {
            tests.ForEach(test => Inherit((YamlMappingNode)test["given"], (YamlMappingNode)background));
        }

        return tests.ToDictionary(test => ((YamlScalarNode)test["name"]).Value!);
    }

    private static void Inherit(YamlMappingNode given, YamlMappingNode background)
    {
        foreach (var (name, value) in background.Children)
        {
            given.Children.TryAdd(name, value);
        }
    }
}
