using System.Reflection;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Reads an enum type off a CLR enum.</summary>
internal static class EnumReader
{
    public static EnumDefinition Read(Type type, XmlDescriptions descriptions)
    {
        var definition = new EnumDefinition(TypeNames.Output(type))
        {
            Description = descriptions.Of(type),
            RuntimeType = type,
        };
        definition.Directives.AddRange(Applied.Directives(type));
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (Applied.Has<GraphQLIgnoreAttribute>(member))
            {
                continue;
            }

            definition.Values.Add(new EnumValueDefinition(TypeNames.EnumValue(member))
            {
                Value = member.GetValue(null)!,
                Description = descriptions.Of(member),
                DeprecationReason = Applied.DeprecationReason(member),
            });
        }

        return definition;
    }
}
