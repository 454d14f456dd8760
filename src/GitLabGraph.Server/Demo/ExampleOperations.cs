using GitLabGraph.GraphQL.AspNetCore.Configuration;

namespace GitLabGraph.Server.Demo;

/// <summary>
/// The reference queries as ready tabs of the IDE: texts and variables are embedded from <c>Demo/Examples</c>. The ids
/// in the variables are the sandbox's, which is why only the demo has them.
/// </summary>
internal static class ExampleOperations
{
    private const string Prefix = "Examples.";
    private const string Suffix = ".graphql";

    public static IReadOnlyList<ExampleOperation> All { get; } = [.. Names().Select(Read)];

    public static void AddTo(GraphQLToolOptions tool)
    {
        foreach (var example in All)
        {
            tool.Examples.Add(example);
        }
    }

    private static IEnumerable<string> Names() => typeof(ExampleOperations).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static ExampleOperation Read(string name) =>
        new(ReadText(name), ReadText(name[..^Suffix.Length] + ".json"));

    private static string ReadText(string name)
    {
        using var stream = typeof(ExampleOperations).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"The resource {name} is not embedded: see GitLabGraph.Server.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
