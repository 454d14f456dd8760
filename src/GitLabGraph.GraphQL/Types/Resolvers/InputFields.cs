namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>Reads coerced input fields. Called by compiled factories of input objects.</summary>
internal static class InputFields
{
    public static T Read<T>(IReadOnlyDictionary<string, object?> values, string name, T missing)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return missing;
        }

        return value is null ? default! : (T)value;
    }

    public static Optional<T> ReadOptional<T>(IReadOnlyDictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out var value) ? new Optional<T>((T?)value) : default;
}
