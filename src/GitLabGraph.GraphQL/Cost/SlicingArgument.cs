using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// An argument that limits a list, or what limits it inside one: <c>first</c>, <c>input.first</c>. One that is a list
/// itself limits the answer to its own length: <c>ids</c>.
/// </summary>
/// <remarks><see href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-slicingArguments"/></remarks>
internal sealed class SlicingArgument
{
    private readonly string[] _path;
    private readonly InputValue? _definition;
    private readonly ValueNode? _given;

    public SlicingArgument(string path, OutputField field, FieldNode node)
    {
        _path = path.Split('.');
        field.Arguments.TryGet(_path[0], out _definition);
        _given = node.Arguments.FirstOrDefault(argument => argument.Name.Value == _path[0])?.Value;
    }

    /// <summary>The number that the request gives; null when it gives none.</summary>
    public double? Given(in CostVariables variables) => Read(_given, false, variables);

    /// <summary>The number that holds when defaults fill what the request leaves out.</summary>
    public double? Completed(in CostVariables variables) => Read(_given, true, variables);

    private double? Read(ValueNode? value, bool completes, in CostVariables variables) =>
        _definition is null ? null : Read(value, _definition, 1, completes, variables);

    private double? Read(
        ValueNode? value, InputValue definition, int step, bool completes, in CostVariables variables)
    {
        if (value is VariableNode variable && variables.TryGet(variable.Name.Value, out var json, out value))
        {
            return Read(json, definition, step, completes, variables);
        }

        if (value is null or NullValueNode)
        {
            value = completes ? definition.DefaultValue : null;
        }

        if (step == _path.Length)
        {
            return IsList(definition) ? LengthOf(value) : CostVariables.GetNumber(value);
        }

        return value is ObjectValueNode fields && FieldAt(definition, step) is { } field
            ? Read(ValueOf(fields, field.Name), field, step + 1, completes, variables)
            : null;
    }

    private double? Read(
        JsonElement value, InputValue definition, int step, bool completes, in CostVariables variables)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            return Read(default(ValueNode), definition, step, completes, variables);
        }

        if (step == _path.Length)
        {
            return IsList(definition) ? LengthOf(value) : CostVariables.GetNumber(value);
        }

        if (value.ValueKind is not JsonValueKind.Object || FieldAt(definition, step) is not { } field)
        {
            return null;
        }

        return value.TryGetProperty(field.Name, out var inner)
            ? Read(inner, field, step + 1, completes, variables)
            : Read(default(ValueNode), field, step + 1, completes, variables);
    }

    private static bool IsList(InputValue definition) => definition.Type.Nullable is ListType;

    // What is no list where one is expected is a list of one.
    private static double? LengthOf(ValueNode? value) => value switch
    {
        null or NullValueNode => null,
        ListValueNode list => list.Items.Count,
        _ => 1,
    };

    private static double LengthOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? value.GetArrayLength() : 1;

    private InputValue? FieldAt(InputValue definition, int step) =>
        definition.Type.Named is InputObjectType type && type.Fields.TryGet(_path[step], out var field) ? field : null;

    private static ValueNode? ValueOf(ObjectValueNode fields, string name) =>
        fields.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value;
}
