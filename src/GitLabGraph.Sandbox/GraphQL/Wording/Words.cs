namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>A message and what stands beside it for programs.</summary>
internal sealed record Words(string Message, IReadOnlyDictionary<string, object?> Extensions)
{
    public static Words Of(string message, string code, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (name, value) in more)
        {
            extensions[name] = value;
        }

        return new Words(message, extensions);
    }
}
