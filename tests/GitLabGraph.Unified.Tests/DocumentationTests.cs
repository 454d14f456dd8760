using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>Whoever explores the API reads what everything is, and when it is not there.</summary>
public sealed class DocumentationTests
{
    private static readonly List<TypeDefinitionNode> Types = [.. Utf8GraphQLParser.Parse(SchemaPrinter.Print(UnifiedLab.Schema))
        .Definitions.OfType<TypeDefinitionNode>()];

    [Fact]
    public void Every_type_member_and_argument_says_what_it_is()
    {
        Types.Count.ShouldBeGreaterThan(80);
        Described().Where(static item => item.Text is null).Select(static item => item.Place).ShouldBeEmpty();
    }

    [Fact]
    public void No_description_merely_repeats_the_name()
    {
        Letters("Pipeline must succeed.").ShouldBe(Letters("PIPELINE_MUST_SUCCEED"));
        Described().Where(static item => item.Text is { } text && Letters(text) == Letters(item.Place.Split('.', '(', ')')[^1]))
            .Select(static item => item.Place).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Query", "What can be asked")]
    [InlineData("Role", "by `accessLevel`,")]
    [InlineData("RepoFilter.includeSubgroups", "with `group`.")]
    public void Descriptions_speak_as_the_schema_does(string place, string words) =>
        Described().Single(item => item.Place == place).Text.ShouldNotBeNull().ShouldContain(words);

    [Fact]
    public void Every_field_that_may_be_null_says_when() =>
        Types.OfType<ObjectTypeDefinitionNode>()
            .Where(static type => !type.Name.Value.EndsWith("Connection", StringComparison.Ordinal))
            .SelectMany(static type => type.Fields
                .Where(static field => field.Type is not NonNullTypeNode
                    && field.Description?.Value.Contains("null", StringComparison.OrdinalIgnoreCase) != true)
                .Select(field => $"{type.Name.Value}.{field.Name.Value}"))
            .ShouldBeEmpty();

    private static IEnumerable<(string Place, string? Text)> Described() =>
        Types.SelectMany(static type => Members(type).Prepend((type.Name.Value, type.Description?.Value)));

    private static IEnumerable<(string Place, string? Text)> Members(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => node.Fields.SelectMany(field => Field(type, field)),
        InterfaceTypeDefinitionNode node => node.Fields.SelectMany(field => Field(type, field)),
        InputObjectTypeDefinitionNode node => node.Fields.Select(field =>
            ($"{type.Name.Value}.{field.Name.Value}", field.Description?.Value)),
        EnumTypeDefinitionNode node => node.Values.Select(value =>
            ($"{type.Name.Value}.{value.Name.Value}", value.Description?.Value)),
        _ => [],
    };

    private static IEnumerable<(string Place, string? Text)> Field(TypeDefinitionNode type, FieldDefinitionNode field) =>
        field.Arguments
            .Select(argument => ($"{type.Name.Value}.{field.Name.Value}({argument.Name.Value}", argument.Description?.Value))
            .Prepend(($"{type.Name.Value}.{field.Name.Value}", field.Description?.Value));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
}
