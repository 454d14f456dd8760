using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// What a given argument costs: its own weight, and those of the input fields that are really in its value.
/// </summary>
internal sealed class ArgumentCost(InputValue definition, ValueNode value)
{
    public static ArgumentCost? Create(InputValue definition, ValueNode value) =>
        CostWeights.Of(definition) != 0 || CostWeights.HasWeights(definition.Type)
            ? new ArgumentCost(definition, value)
            : null;

    public double Evaluate(in CostVariables variables) => Price(definition, value, variables);

    private static double Price(InputValue definition, ValueNode value, in CostVariables variables)
    {
        if (value is VariableNode variable)
        {
            if (variables.TryGet(variable.Name.Value, out var json, out var defaultValue))
            {
                return CostWeights.Of(definition) + Price(definition.Type.Named, json);
            }

            return defaultValue is null ? 0 : Price(definition, defaultValue, variables);
        }

        return CostWeights.Of(definition) + Price(definition.Type.Named, value, variables);
    }

    private static double Price(NamedType type, ValueNode value, in CostVariables variables)
    {
        var cost = 0d;
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    cost += Price(type, item, variables);
                }

                break;
            case ObjectValueNode fields when type is InputObjectType input:
                foreach (var field in fields.Fields)
                {
                    cost += input.Fields.TryGet(field.Name.Value, out var known)
                        ? Price(known, field.Value, variables)
                        : 0;
                }

                break;
            case VariableNode variable:
                if (variables.TryGet(variable.Name.Value, out var json, out var defaultValue))
                {
                    cost = Price(type, json);
                }
                else if (defaultValue is not null)
                {
                    cost = Price(type, defaultValue, variables);
                }

                break;
        }

        return cost;
    }

    private static double Price(NamedType type, JsonElement value)
    {
        var cost = 0d;
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    cost += Price(type, item);
                }

                break;
            case JsonValueKind.Object when type is InputObjectType input:
                foreach (var field in value.EnumerateObject())
                {
                    cost += input.Fields.TryGet(field.Name, out var known)
                        ? CostWeights.Of(known) + Price(known.Type.Named, field.Value)
                        : 0;
                }

                break;
        }

        return cost;
    }
}
