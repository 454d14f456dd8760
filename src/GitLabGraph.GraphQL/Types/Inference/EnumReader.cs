using System.Reflection;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Reads an enum type off a CLR enum.</summary>
internal static class EnumReader
{
    public static EnumDefinition Read(Type type, TypeInference types)
    {
        var definition = new EnumDefinition(TypeNames.Output(type))
        {
            Description = types.Descriptions.Of(type),
            RuntimeType = type,
        };
        definition.Directives.AddRange(Applied.Directives(type));
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (Applied.Has<GraphQLIgnoreAttribute>(member))
            {
                continue;
            }

            var value = member.GetValue(null)!;
            if (definition.Values.Find(other => other.Value.Equals(value)) is { } same)
            {
                types.Report(
                    $"{type}.{member.Name} has the same value as {same.Name}, so that nobody can tell which of them is "
                    + "answered: hide one of them by [GraphQLIgnore].");
                continue;
            }

            definition.Values.Add(new EnumValueDefinition(TypeNames.EnumValue(member))
            {
                Value = value,
                Description = types.Descriptions.Of(member),
                DeprecationReason = Applied.DeprecationReason(member),
            });
        }

        return definition;
    }
}
