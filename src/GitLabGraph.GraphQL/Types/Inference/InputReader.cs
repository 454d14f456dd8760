using System.Reflection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Reads arguments and input objects off parameters, records and classes.</summary>
internal sealed class InputReader(TypeInference types)
{
    private readonly Dictionary<Type, string> _names = [];

    public InputValueDefinition ReadArgument(ParameterInfo parameter)
    {
        var shape = TypeShape.Of(parameter);
        var fallback = parameter is { HasDefaultValue: true, DefaultValue: not null } ? parameter.DefaultValue : null;
        return Read(TypeNames.Argument(parameter), shape, parameter, types.Descriptions.Of(parameter), fallback);
    }

    /// <summary>
    /// The name of the input object made of the class; it is read when it is named for the first time.
    /// </summary>
    public string Ensure(Type type)
    {
        if (_names.TryGetValue(type, out var name))
        {
            return name;
        }

        name = _names[type] = TypeNames.Input(type);
        var definition = new InputObjectDefinition(name)
        {
            Description = types.Descriptions.Of(type),
            RuntimeType = type,
            IsOneOf = Applied.Has<OneOfAttribute>(type),
        };
        types.Add(definition);
        types.Later(() => ReadFields(type, definition));
        return name;
    }

    private void ReadFields(Type type, InputObjectDefinition definition)
    {
        definition.Directives.AddRange(Applied.Directives(type));
        var construction = new InputConstruction(type);
        foreach (var member in construction.Members)
        {
            var property = member.Property;
            var attributes = new MemberAttributes(property, member.Parameter);
            var field = Read(
                TypeNames.Field(property),
                definition.IsOneOf ? TypeShape.Of(property) with { IsNullable = true } : TypeShape.Of(property),
                attributes,
                types.Descriptions.Of(property),
                member.Parameter is { HasDefaultValue: true } given ? given.DefaultValue : null);
            definition.Fields.Add(field);
        }

        definition.CreateInstance = construction.Create(definition.Fields.Select(field => field.Name));
    }

    private InputValueDefinition Read(
        string name, TypeShape shape, ICustomAttributeProvider member, string? description, object? fallback)
    {
        var type = types.InputType(shape, member);
        var input = new InputValueDefinition(name, type)
        {
            Description = description,
            DeprecationReason = Applied.DeprecationReason(member),
            DefaultValue = ReadDefault(member, fallback, type),
            RuntimeType = shape.IsNullable && shape.Type.IsValueType
                ? typeof(Nullable<>).MakeGenericType(shape.Type)
                : shape.Type,
            Convert = types.Conversions.For(shape, member),
        };
        input.Directives.AddRange(Applied.Directives(member));
        return input;
    }

    private ValueNode? ReadDefault(ICustomAttributeProvider member, object? fallback, TypeNode type)
    {
        if (Applied.Find<DefaultValueSyntaxAttribute>(member) is { } syntax)
        {
            return Utf8GraphQLParser.ParseConstantValue(syntax.Syntax);
        }

        var given = Applied.Find<DefaultValueAttribute>(member);
        return given is null && fallback is null
            ? null
            : types.LiteralOf(given is null ? fallback : given.Value, TypeReferences.NameOf(type));
    }
}
