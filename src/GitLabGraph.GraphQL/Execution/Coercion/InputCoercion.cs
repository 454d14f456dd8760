using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;
using GitLabGraph.GraphQL.Validation.Suggesting;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>Coerces one variable's JSON and reports every fault in it, each with its place.</summary>
internal sealed class InputCoercion(string variableName, Action<string> report)
{
    private readonly List<object> _path = [];
    private int _faults;

    public object? Coerce(JsonElement json, GraphQLType type)
    {
        if (json.ValueKind is JsonValueKind.Null)
        {
            if (type.IsNonNull)
            {
                Report(json, $"Expected non-nullable type \"{type}\" not to be null.");
            }

            return null;
        }

        return type.Nullable switch
        {
            ListType list => CoerceList(json, list),
            InputObjectType inputObject => CoerceObject(json, inputObject),
            EnumType enumType => CoerceEnum(json, enumType),
            ScalarType scalar => CoerceScalar(json, scalar),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private object?[] CoerceList(JsonElement json, ListType type)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, type.OfType)];
        }

        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            _path.Add(index);
            items[index++] = Coerce(item, type.OfType);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? CoerceObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Report(json, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        var faultsBefore = _faults;
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in type.Fields)
        {
            CoerceField(json, definition, fields);
        }

        foreach (var property in json.EnumerateObject())
        {
            if (!type.Fields.Contains(property.Name))
            {
                Report(json, $"Field \"{property.Name}\" is not defined by type \"{type.Name}\"."
                    + DidYouMean(property.Name, type.Fields.Select(field => field.Name)));
            }
        }

        // A class is never made of fields that are wrong: it may rely on what its own types promise.
        return (type.IsOneOf && !IsOneOf(json, type, fields)) || _faults > faultsBefore
            ? null
            : Try(json, (type, fields), static made => InputObjects.Create(made.type, made.fields));
    }

    private void CoerceField(JsonElement json, InputValue definition, Dictionary<string, object?> fields)
    {
        if (!json.TryGetProperty(definition.Name, out var value))
        {
            if (definition.DefaultValue is { } literal)
            {
                fields[definition.Name] = Try(
                    json, (definition, literal), static given => DefaultOf(given.definition, given.literal));
            }
            else if (definition.Type.IsNonNull)
            {
                Report(json, $"Field \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
            }

            return;
        }

        _path.Add(definition.Name);
        var coerced = Coerce(value, definition.Type);
        fields[definition.Name] = Try(
            value,
            (definition, coerced),
            static given => RuntimeConversion.Convert(given.definition, given.coerced));
        _path.RemoveAt(_path.Count - 1);
    }

    private static object? DefaultOf(InputValue definition, ValueNode literal)
    {
        LiteralCoercion.TryCoerce(literal, definition.Type, VariableValues.Empty, out var value);
        return RuntimeConversion.Convert(definition, value);
    }

    /// <summary>
    /// What only the API can refuse is told: an id of another kind, a value that an input class does not take.
    /// </summary>
    private object? Try<T>(JsonElement json, T given, Func<T, object?> make)
    {
        try
        {
            return make(given);
        }
        catch (GraphQLException exception)
        {
            Report(json, exception.Message);
            return null;
        }
    }

    private bool IsOneOf(JsonElement json, InputObjectType type, Dictionary<string, object?> fields)
    {
        if (fields.Count != 1)
        {
            Report(json, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
            return false;
        }

        var (name, value) = fields.First();
        if (value is null && json.GetProperty(name).ValueKind == JsonValueKind.Null)
        {
            _path.Add(name);
            Report(json.GetProperty(name), $"Field \"{name}\" must be non-null.");
            _path.RemoveAt(_path.Count - 1);
            return false;
        }

        return true;
    }

    private object? CoerceEnum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            Report(json, $"Enum \"{type.Name}\" cannot represent non-string value: {Inspection.Inspect(json)}."
                + DidYouMean(Inspection.Inspect(json), type.Values.Select(member => member.Name), "the enum value"));
            return null;
        }

        var name = json.GetString()!;
        if (type.Values.TryGet(name, out var value))
        {
            return value.Value;
        }

        Report(json, $"Value \"{name}\" does not exist in \"{type.Name}\" enum."
            + DidYouMean(name, type.Values.Select(member => member.Name), "the enum value"));
        return null;
    }

    private object? CoerceScalar(JsonElement json, ScalarType type)
    {
        if (type.TryParseValue(json, out var value, out var reason))
        {
            return value;
        }

        Report(json, reason ?? $"Expected type \"{type.Name}\".");
        return null;
    }

    private void Report(JsonElement json, string reason)
    {
        _faults++;
        var place = _path.Count == 0 ? "" : $" at \"{variableName}{Path()}\"";
        report($"Variable \"${variableName}\" got invalid value {Inspection.Inspect(json)}{place}; {reason}");
    }

    private static string DidYouMean(string written, IEnumerable<string> names, string? what = null) =>
        Suggestions.DidYouMean(Suggestions.Find(written, names), what);

    private string Path() =>
        string.Concat(_path.Select(segment => segment is int index ? $"[{index}]" : $".{segment}"));
}
