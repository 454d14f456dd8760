using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>Makes the value of an input object from its coerced fields.</summary>
internal static class InputObjects
{
    /// <summary>Answers false when a <c>@oneOf</c> object has not exactly one field, and that not null.</summary>
    public static bool TryCreate(InputObjectType type, Dictionary<string, object?> fields, out object? value)
    {
        value = null;
        if (type.IsOneOf && (fields.Count != 1 || fields.Values.First() is null))
        {
            return false;
        }

        value = Create(type, fields);
        return true;
    }

    public static object Create(InputObjectType type, Dictionary<string, object?> fields) =>
        type.CreateInstance is { } create ? create(fields) : fields;
}
