using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>
/// Writes an operation's fragments out, leaves out what is skipped, and counts a field that is selected twice once.
/// The document is valid: what it names exists, and no fragment contains itself.
/// </summary>
internal sealed class SelectionReader(
    Schema schema, DocumentNode document, OperationDefinitionNode operation, JsonElement variables)
{
    private static readonly string[] Charged = ["first", "last", "sort", "search", "iid", "iids"];

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    public IReadOnlyList<SelectedField> Read()
    {
        var fields = new List<SelectedField>();
        Read(operation.SelectionSet, schema.GetOperationType(operation.Operation)!, null, fields, []);
        return fields;
    }

    private void Read(
        SelectionSetNode selections,
        CompositeType type,
        string? condition,
        List<SelectedField> fields,
        Dictionary<(string?, string), SelectedFieldPlace> seen)
    {
        foreach (var selection in selections.Selections.Where(selection => !IsSkipped(selection)))
        {
            switch (selection)
            {
                case FieldNode field:
                    Read(field, type, condition, fields, seen);
                    break;
                case InlineFragmentNode inline:
                    ReadFragment(inline.SelectionSet, inline.TypeCondition?.Name.Value, type, condition, fields, seen);
                    break;
                case FragmentSpreadNode spread:
                    var fragment = _fragments[spread.Name.Value];
                    ReadFragment(
                        fragment.SelectionSet, fragment.TypeCondition.Name.Value, type, condition, fields, seen);
                    break;
            }
        }
    }

    // A fragment on the type itself, or on an interface of it, selects on the same rows as what stands around it.
    private void ReadFragment(
        SelectionSetNode selections,
        string? name,
        CompositeType type,
        string? condition,
        List<SelectedField> fields,
        Dictionary<(string?, string), SelectedFieldPlace> seen)
    {
        if (name is null || !schema.TryGetType(name, out var named) || named is not CompositeType narrowed)
        {
            Read(selections, type, condition, fields, seen);
            return;
        }

        var isWider = narrowed == type || (narrowed is not ObjectType && schema.IsSubType(narrowed, type));
        Read(selections, isWider ? type : narrowed, isWider ? condition : name, fields, seen);
    }

    private void Read(
        FieldNode field,
        CompositeType type,
        string? condition,
        List<SelectedField> fields,
        Dictionary<(string?, string), SelectedFieldPlace> seen)
    {
        var definition = type is ComplexType complex && complex.Fields.TryGet(field.Name.Value, out var known)
            ? known : null;
        var result = definition?.Type.Named ?? IntrospectionTypeOf(field.Name.Value);
        if (!seen.TryGetValue((condition, field.ResponseKey), out var place))
        {
            var isConnection = result?.Name.EndsWith("Connection", StringComparison.Ordinal) == true;
            place = new SelectedFieldPlace(
                new SelectedField(
                    field.Name.Value, definition is null
                        ? null : type.Name, isConnection, Read(field, definition), field.SelectionSet is not null));
            seen[(condition, field.ResponseKey)] = place;
            fields.Add(place.Field);
        }

        if (field.SelectionSet is { } below && result is CompositeType composite)
        {
            Read(below, composite, null, place.Field.Below, place.Seen);
        }
    }

    private NamedType? IntrospectionTypeOf(string name) => name switch
    {
        "__schema" => schema.TryGetType("__Schema", out var type) ? type : null,
        "__type" => schema.TryGetType("__Type", out var type) ? type : null,
        _ => null,
    };

    private Dictionary<string, object> Read(FieldNode field, OutputField? definition)
    {
        var arguments = new Dictionary<string, object>();

        // GitLab's resolvers see the default as if it had been given.
        if (definition?.Arguments.TryGet("sort", out var sort) == true
            && sort.DefaultValue is { } order and not NullValueNode
            && !field.Arguments.Any(argument => argument.Name.Value == "sort"))
        {
            arguments["sort"] = order;
        }

        foreach (var argument in field.Arguments.Where(argument => Charged.Contains(argument.Name.Value)))
        {
            if (ValueOf(argument.Value) is { } value)
            {
                arguments[argument.Name.Value] = value;
            }
        }

        return arguments;
    }

    private bool IsSkipped(SelectionNode selection) => selection.Directives.Any(directive =>
        directive.Name.Value is "skip" or "include"
        && directive.Arguments is [{ Value: var condition }]
        && ValueOf(condition) is bool value
        && value == (directive.Name.Value == "skip"));

    /// <summary>
    /// Null when the value is null or not given; numbers and booleans as such, all else as some object.
    /// </summary>
    private object? ValueOf(ValueNode value) => value switch
    {
        NullValueNode => null,
        BooleanValueNode boolean => boolean.Value,
        IntValueNode number =>
            int.TryParse(number.Value, CultureInfo.InvariantCulture, out var small) ? small : int.MaxValue,
        VariableNode variable => ValueOf(variable.Name.Value),
        _ => value,
    };

    private object? ValueOf(string variable)
    {
        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable, out var given))
        {
            return given.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => given.TryGetInt32(out var number) ? number : int.MaxValue,
                _ => given,
            };
        }

        return operation.VariableDefinitions.FirstOrDefault(
            definition => definition.Variable.Name.Value == variable)?.DefaultValue
            is { } literal
            ? ValueOf(literal)
            : null;
    }

    private sealed record SelectedFieldPlace(SelectedField Field)
    {
        public Dictionary<(string?, string), SelectedFieldPlace> Seen { get; } = [];
    }
}
