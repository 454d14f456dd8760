using GitLabGraph.GitLab.Generator.Schema;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Emission;

/// <summary>The file of a type; scalars need none.</summary>
internal static class TypeFile
{
    public static string? Of(TypeDefinitionNode type, GitLabSchema schema) => type switch
    {
        ObjectTypeDefinitionNode or InterfaceTypeDefinitionNode or UnionTypeDefinitionNode =>
            ReaderFile.Of(type, schema),
        EnumTypeDefinitionNode enumeration => EnumFile.Of(enumeration),
        InputObjectTypeDefinitionNode input => InputFile.Of(input, schema),
        _ => null,
    };
}
