using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>
/// Turns a request's variables into values of their declared types, or finds everything that is wrong with them.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"/></remarks>
internal sealed class VariableCoercion(Schema schema, Source source, JsonElement given)
{
    /// <summary>After so many errors nobody reads on; graphql-js stops at the same number.</summary>
    private const int MaxErrors = 50;

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];

    /// <summary>Answers null when there are errors.</summary>
    public static VariableValues? Coerce(
        Schema schema,
        Source source,
        OperationDefinitionNode operation,
        JsonElement given,
        out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (operation.VariableDefinitions.Count == 0)
        {
            return VariableValues.Empty;
        }

        var coercion = new VariableCoercion(schema, source, given);
        foreach (var definition in operation.VariableDefinitions)
        {
            coercion.Coerce(definition);
        }

        errors = coercion._errors;
        return errors.Count == 0 ? new VariableValues(coercion._values) : null;
    }

    private void Coerce(VariableDefinitionNode definition)
    {
        var name = definition.Variable.Name.Value;
        if (TypeReferences.Resolve(schema, definition.Type) is not { IsInputType: true } type)
        {
            Report(
                definition.Type,
                $"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.");
        }
        else if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(name, out var value))
        {
            UseDefault(definition, type);
        }
        else if (value.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            Report(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
        }
        else
        {
            _values[name] = new InputCoercion(name, message => Report(definition, message)).Coerce(value, type);
        }
    }

    private void UseDefault(VariableDefinitionNode definition, GraphQLType type)
    {
        var name = definition.Variable.Name.Value;
        if (definition.DefaultValue is { } literal)
        {
            _values[name] = CoerceDefault(definition, literal, type);
        }
        else if (type.IsNonNull)
        {
            Report(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.");
        }
    }

    private object? CoerceDefault(VariableDefinitionNode definition, ValueNode literal, GraphQLType type)
    {
        try
        {
            LiteralCoercion.TryCoerce(literal, type, VariableValues.Empty, out var value);
            return value;
        }
        catch (GraphQLException exception)
        {
            var name = definition.Variable.Name.Value;
            Report(literal, $"Variable \"${name}\" has invalid default value {literal}. {exception.Message}");
            return null;
        }
    }

    private void Report(SyntaxNode node, string message)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new GraphQLError(message)
            {
                Locations = [source.GetLocation(node.Span.Start)],
                Code = ErrorCodes.BadUserInput,
            });
        }
        else if (_errors.Count == MaxErrors)
        {
            _errors
                .Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.")
            {
                Code = ErrorCodes.BadUserInput,
            });
        }
    }
}
