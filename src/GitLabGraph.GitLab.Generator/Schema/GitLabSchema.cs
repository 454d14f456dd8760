using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Schema;

/// <summary>GitLab's types by name, as they stand in the schema file.</summary>
public sealed class GitLabSchema
{
    private readonly Dictionary<string, TypeDefinitionNode> _types;

    private GitLabSchema(DocumentNode document)
    {
        Types = [.. document.Definitions.OfType<TypeDefinitionNode>()];
        _types = Types.ToDictionary(static type => type.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>All types, in the order of the file.</summary>
    public IReadOnlyList<TypeDefinitionNode> Types { get; }

    /// <exception cref="InvalidDataException">The text is no schema.</exception>
    public static GitLabSchema Parse(string text)
    {
        try
        {
            return new GitLabSchema(Utf8GraphQLParser.Parse(text, ParserOptions.Trusted));
        }
        catch (SyntaxException exception)
        {
            throw new InvalidDataException($"GitLab's schema cannot be read: {exception.Message}", exception);
        }
    }

    public TypeDefinitionNode? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The fields of an object or interface type; none for other types.</summary>
    public IReadOnlyList<FieldDefinitionNode> FieldsOf(string typeName) => Find(typeName) switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        _ => [],
    };

    public FieldDefinitionNode? Field(string typeName, string fieldName) =>
        FieldsOf(typeName).FirstOrDefault(field => field.Name.Value == fieldName);
}
