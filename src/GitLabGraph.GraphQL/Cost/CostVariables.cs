using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>The values that a request's variables have, as far as prices depend on them.</summary>
internal readonly struct CostVariables(OperationDefinitionNode operation, JsonElement variables)
{
    /// <summary>The variable's value as JSON; its default, or neither when there is none.</summary>
    public bool TryGet(string name, out JsonElement json, out ValueNode? defaultValue)
    {
        defaultValue = null;
        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out json))
        {
            return true;
        }

        json = default;
        defaultValue = operation.VariableDefinitions
            .FirstOrDefault(definition => definition.Variable.Name.Value == name)?.DefaultValue;
        return false;
    }

    /// <summary>A literal as a whole number; null when it is absent or no number.</summary>
    public static double? GetNumber(ValueNode? value) =>
        value is IntValueNode number
            ? Math.Min(double.Parse(number.Value, CultureInfo.InvariantCulture), int.MaxValue)
            : null;

    /// <summary>A variable's value as a whole number; null when it is no number.</summary>
    public static double? GetNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Math.Min(value.GetDouble(), int.MaxValue) : null;

    /// <summary>A condition of <c>@skip</c> or <c>@include</c>.</summary>
    public bool IsTrue(ValueNode? value)
    {
        if (value is VariableNode variable && TryGet(variable.Name.Value, out var json, out value))
        {
            return json.ValueKind == JsonValueKind.True;
        }

        return value is BooleanValueNode { Value: true };
    }
}
