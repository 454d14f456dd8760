using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>
/// A field's arguments as a document gives them: coerced once when no variable is in them, else once a request.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments"/></remarks>
internal sealed class ArgumentPlan
{
    private readonly OutputField _field;
    private readonly FieldNode _node;
    private readonly Source _source;
    private readonly ArgumentValues? _constant;

    private ArgumentPlan(OutputField field, FieldNode node, Source source)
    {
        _field = field;
        _node = node;
        _source = source;
        if (!node.Arguments.Any(argument => ContainsVariable(argument.Value)))
        {
            _constant = TryCoerce();
        }
    }

    /// <summary>The values, when they are the same for every request.</summary>
    public ArgumentValues? Constant => _constant;

    public static ArgumentPlan? Create(OutputField field, FieldNode node, Source source) =>
        field.Arguments.Count == 0 ? null : new ArgumentPlan(field, node, source);

    public ArgumentValues Coerce(VariableValues variables)
    {
        var definitions = _field.Arguments;
        var values = new object?[definitions.Count];
        var isGiven = new bool[definitions.Count];
        for (var index = 0; index < definitions.Count; index++)
        {
            var error = Coerce(definitions[index], variables, out values[index], out isGiven[index]);
            if (error is not null)
            {
                return ArgumentValues.Invalid(error);
            }
        }

        return new ArgumentValues(definitions, values, isGiven);
    }

    /// <summary>
    /// Null when an input class throws at what it is given: then it throws where the field is resolved, and costs that.
    /// </summary>
    private ArgumentValues? TryCoerce()
    {
        try
        {
            return Coerce(VariableValues.Empty);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private GraphQLError? Coerce(InputValue definition, VariableValues variables, out object? value, out bool isGiven)
    {
        value = null;
        isGiven = false;
        var given = _node.Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value;
        object? ofVariable = null;
        if (given is null || (given is VariableNode variable && !variables.TryGet(variable.Name.Value, out ofVariable)))
        {
            if (definition.DefaultValue is not { } defaultValue)
            {
                return definition.Type.IsNonNull ? Missing(definition, given as VariableNode) : null;
            }

            given = defaultValue;
        }

        isGiven = true;
        if (definition.Type.IsNonNull && (given is NullValueNode || (given is VariableNode && ofVariable is null)))
        {
            return Error(
                $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.", given);
        }

        return Coerce(given, definition, variables, out value);
    }

    private GraphQLError? Coerce(ValueNode given, InputValue definition, VariableValues variables, out object? value)
    {
        value = null;
        try
        {
            if (!LiteralCoercion.TryCoerce(given, definition.Type, variables, out var coerced))
            {
                return Error($"Argument \"{definition.Name}\" has invalid value {given}.", given);
            }

            value = RuntimeConversion.Convert(definition, coerced);
            return null;
        }
        catch (GraphQLException exception) when (exception.Errors.Count > 0)
        {
            var reason = exception.Errors[0];
            var error = Error($"Argument \"{definition.Name}\" has invalid value {given}. {reason.Message}", given);
            return reason.Code is null ? error : error with { Extensions = reason.Extensions };
        }
    }

    private GraphQLError Missing(InputValue definition, VariableNode? variable) => variable is null
        ? Error($"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.", _node)
        : Error(
            $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable "
                + $"\"${variable.Name.Value}\" which was not provided a runtime value.",
            variable);

    private GraphQLError Error(string message, SyntaxNode node) =>
        new(message) { Locations = [_source.GetLocation(node.Span.Start)], Code = ErrorCodes.BadUserInput };

    private static bool ContainsVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(ContainsVariable),
        ObjectValueNode map => map.Fields.Any(field => ContainsVariable(field.Value)),
        _ => false,
    };
}
