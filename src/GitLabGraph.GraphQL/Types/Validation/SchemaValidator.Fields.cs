using GitLabGraph.GraphQL.Sdl;

namespace GitLabGraph.GraphQL.Types.Validation;

internal sealed partial class SchemaValidator
{
    private void CheckFields(ComplexType type)
    {
        if (type.Fields.Count is 0)
        {
            Report($"Type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields)
        {
            CheckName(field.Name);
            if (!field.Type.IsOutputType)
            {
                Report($"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.");
            }

            CheckArguments(field.Arguments, $"{type}.{field.Name}");
            CheckListSize(type, field);
        }
    }

    private void CheckArguments(FieldCollection<InputValue> arguments, string owner)
    {
        foreach (var argument in arguments)
        {
            CheckName(argument.Name);
            var coordinate = $"{owner}({argument.Name}:)";
            if (!argument.Type.IsInputType)
            {
                Report($"The type of {coordinate} must be Input Type but got: {argument.Type}.");
                continue;
            }

            if (argument is { IsRequired: true, DeprecationReason: not null })
            {
                Report($"Required argument {coordinate} cannot be deprecated.");
            }

            CheckDefault(argument, coordinate);
        }
    }

    private void CheckInputFields(InputObjectType type)
    {
        if (type.Fields.Count is 0)
        {
            Report($"Input Object type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields)
        {
            CheckName(field.Name);
            var coordinate = $"{type}.{field.Name}";
            if (!field.Type.IsInputType)
            {
                Report($"The type of {coordinate} must be Input Type but got: {field.Type}.");
                continue;
            }

            if (field is { IsRequired: true, DeprecationReason: not null })
            {
                Report($"Required input field {coordinate} cannot be deprecated.");
            }

            if (type.IsOneOf)
            {
                CheckOneOfField(field, coordinate);
            }

            CheckDefault(field, coordinate);
        }
    }

    private void CheckOneOfField(InputValue field, string coordinate)
    {
        if (field.Type.IsNonNull)
        {
            Report($"OneOf input field {coordinate} must be nullable.");
        }

        if (field.DefaultValue is not null)
        {
            Report($"OneOf input field {coordinate} cannot have a default value.");
        }
    }

    // The specification asks for it; graphql-js 16 silently forgets a default that does not fit.
    private void CheckDefault(InputValue value, string coordinate)
    {
        if (value.DefaultValue is { } literal && !DefaultLiteral.Fits(literal, value.Type))
        {
            Report($"The default value of {coordinate} does not fit its type {value.Type}: {literal}.");
        }
    }
}
