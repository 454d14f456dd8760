using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Tests;

/// <summary>Holds our part of the schema against a real instance's, member by member.</summary>
public sealed class SchemaSubsetTests
{
    // Experiments, which the introspection of inputs left out; GitLab's reference names them (statusWidget since 17.11).
    private static readonly string[] Experiments =
    [
        "WorkItemCreateInput: statusWidget: WorkItemWidgetStatusInput = ",
        "WorkItemUpdateInput: statusWidget: WorkItemWidgetStatusInput = ",
    ];

    private readonly List<string> _differences = [];

    [Fact]
    public void Every_type_field_argument_and_value_is_GitLabs()
    {
        var whole = Path.Combine(Repository.Shared, "gitlab", "schema.graphql");
        Assert.SkipUnless(File.Exists(whole), "GitLab's whole schema is not beside the repository.");
        var real = Types(File.ReadAllText(whole));
        var ours = OurTypes();

        foreach (var type in ours.Values)
        {
            Compare(type, real.GetValueOrDefault(type.Name.Value));
        }

        _differences.ShouldBeEmpty();
        ours.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void No_description_is_copied() =>
        File.ReadAllText(OurFile).ShouldNotContain("\"\"\"");

    [Fact]
    public void Every_named_type_is_there()
    {
        var ours = OurTypes();
        string[] builtIn = ["String", "Int", "Float", "Boolean", "ID"];

        var missing = ours.Values.SelectMany(References).Except(ours.Keys).Except(builtIn);

        missing.ShouldBeEmpty();
    }

    private static string OurFile => Path.Combine(Repository.Root, "schema", "gitlab", "gitlab.graphql");

    private static Dictionary<string, TypeDefinitionNode> OurTypes() => Types(File.ReadAllText(OurFile));

    private static Dictionary<string, TypeDefinitionNode> Types(string text) =>
        Utf8GraphQLParser.Parse(text, ParserOptions.Trusted)
            .Definitions.OfType<TypeDefinitionNode>()
            .ToDictionary(type => type.Name.Value);

    private void Compare(TypeDefinitionNode ours, TypeDefinitionNode? real)
    {
        var name = ours.Name.Value;

        switch (ours, real)
        {
            case (ObjectTypeDefinitionNode mine, ObjectTypeDefinitionNode theirs):
                CompareSets(name, mine.Interfaces.Select(Text), theirs.Interfaces.Select(Text));
                CompareFields(name, mine.Fields, theirs.Fields);
                break;

            case (InterfaceTypeDefinitionNode mine, InterfaceTypeDefinitionNode theirs):
                CompareFields(name, mine.Fields, theirs.Fields);
                break;

            case (UnionTypeDefinitionNode mine, UnionTypeDefinitionNode theirs):
                CompareSets(name, mine.Types.Select(Text), theirs.Types.Select(Text));
                break;

            case (EnumTypeDefinitionNode mine, EnumTypeDefinitionNode theirs):
                CompareSets(name, mine.Values.Select(Text), theirs.Values.Select(Text));
                break;

            case (InputObjectTypeDefinitionNode mine, InputObjectTypeDefinitionNode theirs):
                CompareSets(name, mine.Fields.Select(Text), theirs.Fields.Select(Text));
                break;

            case (ScalarTypeDefinitionNode, ScalarTypeDefinitionNode):
                break;

            default:
                _differences.Add($"{name} is {real?.Kind.ToString() ?? "unknown"} at GitLab");
                break;
        }
    }

    private void CompareFields(
        string typeName, IReadOnlyList<FieldDefinitionNode> ours, IReadOnlyList<FieldDefinitionNode> real)
    {
        foreach (var field in ours)
        {
            var name = $"{typeName}.{field.Name.Value}";
            var theirs = real.FirstOrDefault(candidate => candidate.Name.Value == field.Name.Value);

            if (theirs is null || theirs.Type.ToString() != field.Type.ToString())
            {
                _differences.Add($"{name}: {field.Type} is {theirs?.Type.ToString() ?? "unknown"} at GitLab");
                continue;
            }

            CompareSets(name, field.Arguments.Select(Text), theirs.Arguments.Select(Text));
        }
    }

    private void CompareSets(string name, IEnumerable<string> ours, IEnumerable<string> real) =>
        _differences.AddRange(ours.Except(real)
            .Select(member => $"{name}: {member}").Except(Experiments).Select(member => $"{member} is not GitLab's"));

    private static string Text(NamedTypeNode type) => type.Name.Value;

    private static string Text(EnumValueDefinitionNode value) => value.Name.Value;

    private static string Text(InputValueDefinitionNode value) =>
        $"{value.Name.Value}: {value.Type} = {value.DefaultValue?.ToString()}";

    private static IEnumerable<string> References(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => node.Fields.SelectMany(References).Concat(node.Interfaces.Select(Text)),
        InterfaceTypeDefinitionNode node => node.Fields.SelectMany(References),
        UnionTypeDefinitionNode node => node.Types.Select(Text),
        InputObjectTypeDefinitionNode node => node.Fields.Select(field => Named(field.Type)),
        _ => [],
    };

    private static IEnumerable<string> References(FieldDefinitionNode field) =>
        field.Arguments.Select(argument => Named(argument.Type)).Append(Named(field.Type));

    private static string Named(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Named(nonNull.Type),
        ListTypeNode list => Named(list.Type),
        NamedTypeNode named => named.Name.Value,
        _ => throw new InvalidOperationException(),
    };
}
