using System.Text;
using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Design;

/// <summary>Names in the design stand: every type, field, argument and value of it is in the schema, as it says.</summary>
public sealed partial class DesignCoverageTests
{
    private static readonly Lazy<Dictionary<string, TypeDefinitionNode>> Ours = new(static () =>
        TypesOf(SchemaPrinter.Print(UnifiedLab.Schema)));

    // Nullable here, so that who may not see a licence keeps the rest of the answer: docs/adr/0009, as isPaid.
    // Nobody linked an account of the settings: 0021. The others: 0018.
    private static readonly string[] OnPurpose =
    [
        .. new[] { "Query", "User", "Group" }.Select(static type => $"{type}.licenses: [License!]!, not [License!]"),
        .. new[] { "Query", "Group" }.Select(static type => $"{type}.roles: [Role!]!, not [Role!]"),
        .. new[] { "Query", "Workspace" }.Select(static type => $"{type}.ticketTypes: [TicketType!]!, not [TicketType!]"),
        .. new[] { "Query", "Workspace" }.Select(static type => $"{type}.ticketStatuses: [TicketStatus!]!, not [TicketStatus!]"),
        "License.isPaid: Boolean!, not Boolean",
        "Account.linkedAt: DateTime!, not DateTime",
    ];

    [Fact]
    public void Everything_of_the_design_is_in_the_schema()
    {
        var design = TypesOf(Design());
        var missing = design.Values.SelectMany(static type => Missing(type, Ours.Value.GetValueOrDefault(type.Name.Value))).ToList();

        design.Count.ShouldBeGreaterThan(30);
        missing.ShouldBe(OnPurpose, ignoreOrder: true);
    }

    [Fact]
    public void Every_value_that_the_design_names_beside_an_enum_is_in_it()
    {
        var named = FieldWithWords().Matches(Design()).SelectMany(static line =>
            Words().Matches(line.Groups["words"].Value).Select(word => (Type: line.Groups["type"].Value, Word: word.Value))).ToList();
        var missing = named.Where(static value => Ours.Value.TryGetValue(value.Type, out var type)
            && type is EnumTypeDefinitionNode values
            && values.Values.All(known => known.Name.Value != value.Word));

        named.Count.ShouldBeGreaterThan(20);
        missing.ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing(TypeDefinitionNode design, TypeDefinitionNode? ours)
    {
        if (ours is null)
        {
            return [$"type {design.Name.Value}"];
        }

        var known = Members(ours).ToDictionary(static member => member.Name, static member => member.Type);
        return Members(design).Where(member => known.GetValueOrDefault(member.Name) != member.Type)
            .Select(member => $"{design.Name.Value}.{member.Name}: {member.Type}, not {known.GetValueOrDefault(member.Name) ?? "there"}");
    }

    private static IEnumerable<(string Name, string Type)> Members(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => node.Fields.SelectMany(Members),
        InterfaceTypeDefinitionNode node => node.Fields.SelectMany(Members),
        InputObjectTypeDefinitionNode node => node.Fields.Select(static field => (field.Name.Value, Text(field.Type))),
        _ => [],
    };

    private static IEnumerable<(string Name, string Type)> Members(FieldDefinitionNode field) =>
    [
        (field.Name.Value, Text(field.Type)),
        .. field.Arguments.Select(argument => ($"{field.Name.Value}({argument.Name.Value}:)", Text(argument.Type))),
    ];

    private static string Text(TypeNode type) => type switch
    {
        NonNullTypeNode inner => Text(inner.Type) + "!",
        ListTypeNode inner => $"[{Text(inner.Type)}]",
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };

    private static Dictionary<string, TypeDefinitionNode> TypesOf(string text) =>
        Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(text)).Definitions.OfType<TypeDefinitionNode>()
            .ToDictionary(static type => type.Name.Value);

    private static string Design()
    {
        var file = UnifiedLab.Shared("design/unified.graphql");
        Assert.SkipWhen(file is null, "The design is not here.");
        return File.ReadAllText(file!);
    }

    [GeneratedRegex(@"^  \w+: (?<type>\w+)!?\s+# .*?(?<words>[A-Z][A-Z_]+ \|.*)$", RegexOptions.Multiline)]
    private static partial Regex FieldWithWords();

    [GeneratedRegex("[A-Z][A-Z_]{2,}")]
    private static partial Regex Words();
}
