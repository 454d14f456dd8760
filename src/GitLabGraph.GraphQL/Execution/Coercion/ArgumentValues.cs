using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>A field's coerced arguments, by their place in the definition; or why they cannot be coerced.</summary>
internal sealed class ArgumentValues(FieldCollection<InputValue> definitions, object?[] values, bool[] isGiven)
{
    private Derived? _derived;

    public static ArgumentValues None { get; } = new(FieldCollection<InputValue>.Empty, [], []);

    /// <summary>Set when an argument is missing or invalid: the field fails with it wherever it is selected.</summary>
    public GraphQLError? Error { get; private init; }

    public static ArgumentValues Invalid(GraphQLError error) =>
        new(FieldCollection<InputValue>.Empty, [], []) { Error = error };

    public bool IsGiven(string name) => Find(name) is var index and >= 0 && isGiven[index];

    public T Get<T>(string name, string coordinate)
    {
        var index = Find(name);
        return index >= 0
            ? RuntimeConversion.To<T>(values[index])
            : throw new ArgumentException($"{coordinate} has no argument '{name}'.", nameof(name));
    }

    /// <summary>What was made of these arguments before, by its type.</summary>
    public T? FindDerived<T>()
        where T : class
    {
        for (var derived = _derived; derived is not null; derived = derived.Next)
        {
            if (derived.Value is T value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Keeps what was made of these arguments; two who make the same at once keep one of the two.</summary>
    public T Keep<T>(T value)
        where T : class
    {
        // No arguments are those of many fields.
        if (this != None)
        {
            _derived = new Derived(value, _derived);
        }

        return value;
    }

    private int Find(string name)
    {
        for (var index = 0; index < definitions.Count; index++)
        {
            if (definitions[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    private sealed record Derived(object Value, Derived? Next);
}
