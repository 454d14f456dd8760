using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>
/// Whoever explores the API reads what everything is. Arguments are told by their field, or by the filter or order that
/// they take; so are the fields of a mutation's input, which are its arguments.
/// </summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Every_type_field_and_value_says_what_it_is()
    {
        var document = Utf8GraphQLParser.Parse(SchemaPrinter.Print(UnifiedLab.Schema));
        var types = document.Definitions.OfType<TypeDefinitionNode>().ToList();

        types.Count.ShouldBeGreaterThan(80);
        types.SelectMany(Undocumented).ShouldBeEmpty();
    }

    private static IEnumerable<string> Undocumented(TypeDefinitionNode type)
    {
        var name = type.Name.Value;
        var members = type switch
        {
            ObjectTypeDefinitionNode node => Fields(node.Fields),
            InterfaceTypeDefinitionNode node => Fields(node.Fields),
            InputObjectTypeDefinitionNode node when !name.EndsWith("Input", StringComparison.Ordinal) =>
                node.Fields.Where(static field => field.Description is null).Select(static field => field.Name.Value),
            EnumTypeDefinitionNode node =>
                node.Values.Where(static value => value.Description is null).Select(static value => value.Name.Value),
            _ => [],
        };
        return members.Select(member => $"{name}.{member}").Concat(type.Description is null ? [name] : []);
    }

    private static IEnumerable<string> Fields(IEnumerable<FieldDefinitionNode> fields) =>
        fields.Where(static field => field.Description is null).Select(static field => field.Name.Value);
}
