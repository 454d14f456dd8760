using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.Sandbox.GraphQL.Editions;

/// <summary>
/// The schema of one version and edition: what it lacks is gone, so that a document which names it is refused as a
/// whole,
/// as by a GitLab of that age.
/// </summary>
internal sealed class SchemaEdition(GitLabVersion version, bool isEnterprise)
{
    private const string Introduction = "Introduced in GitLab ";

    private readonly HashSet<string> _empty = [];

    /// <summary>A type that keeps no member goes, and with it the fields of that type, until nothing changes.</summary>
    public DocumentNode Of(DocumentNode whole)
    {
        while (true)
        {
            var document =
                new DocumentNode(whole.Source, [.. whole.Definitions.Select(Of).OfType<DefinitionNode>()], whole.Span);
            var empty = document.Definitions.OfType<TypeDefinitionNode>().Where(IsEmpty).Select(type => type.Name.Value)
                .ToArray();
            if (empty.Length == 0)
            {
                return document;
            }

            _empty.UnionWith(empty);
        }
    }

    private static bool IsEmpty(TypeDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => type.Fields.Count == 0,
        InterfaceTypeDefinitionNode type => type.Fields.Count == 0,
        InputObjectTypeDefinitionNode type => type.Fields.Count == 0,
        EnumTypeDefinitionNode type => type.Values.Count == 0,
        _ => false,
    };

    private DefinitionNode? Of(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type when IsMissing(type.Name.Value) => null,
        ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode(
            type.Description, type.Name, type.Directives, type.Interfaces, Of(type.Name.Value, type.Fields), type.Span),
        InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(
            type.Description, type.Name, type.Directives, type.Interfaces, Of(type.Name.Value, type.Fields), type.Span),
        InputObjectTypeDefinitionNode type => new InputObjectTypeDefinitionNode(
            type.Description, type.Name, type.Directives, Of(type.Name.Value, type.Fields), type.Span),
        EnumTypeDefinitionNode type => new EnumTypeDefinitionNode(
            type.Description,
            type.Name,
            type.Directives,
            [.. type.Values.Where(value => Has(type.Name.Value, value.Name.Value, value.Directives))],
            type.Span),
        _ => definition,
    };

    private FieldDefinitionNode[] Of(string owner, IReadOnlyList<FieldDefinitionNode> fields) =>
    [
        .. fields
            .Select(field => Then(owner, field))
            .Where(field => Has(owner, field.Name.Value, field.Directives) && !IsMissing(NameOf(field.Type)))
            .Select(field => new FieldDefinitionNode(
                field.Description,
                field.Name,
                Of($"{owner}.{field.Name.Value}", field.Arguments),
                field.Type,
                field.Directives,
                field.Span)),
    ];

    private FieldDefinitionNode Then(string owner, FieldDefinitionNode field) =>
        EditionMembers.FormerTypes.TryGetValue($"{owner}.{field.Name.Value}", out var former) && version < former.End
            ? new FieldDefinitionNode(
                field.Description,
                field.Name,
                field.Arguments,
                new NamedTypeNode(new NameNode(former.Type, field.Span), field.Span),
                [],
                field.Span)
            : field;

    private InputValueDefinitionNode[] Of(string owner, IReadOnlyList<InputValueDefinitionNode> values) =>
        [.. values.Where(value => Has(owner, value.Name.Value, value.Directives) && !IsMissing(NameOf(value.Type)))];

    private bool IsMissing(string type) =>
        _empty.Contains(type)
        || (!isEnterprise && EditionMembers.EnterpriseTypes.Contains(type))
        || version < EditionMembers.Floors.GetValueOrDefault(type);

    private bool Has(string owner, string name, IReadOnlyList<DirectiveNode> directives) =>
        (isEnterprise || !IsEnterprise(owner, name))
        && version >= EditionMembers.Floors.GetValueOrDefault($"{owner}.{name}")
        && (!EditionMembers.Ends.TryGetValue($"{owner}.{name}", out var end) || version < end)
        && version >= FloorIn(directives);

    private static bool IsEnterprise(string owner, string name) =>
        EditionMembers.EnterpriseNames.Contains(name) || EditionMembers.EnterpriseNames.Contains($"{owner}.{name}");

    // @deprecated(reason: "**Status**: Experiment. Introduced in GitLab 18.1.")
    private static GitLabVersion FloorIn(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Arguments is [{ Value: StringValueNode { Value: var reason } }]
                && reason.IndexOf(Introduction, StringComparison.Ordinal) is >= 0 and var at)
            {
                return GitLabVersion.Parse(reason[(at + Introduction.Length)..].TrimEnd('.'));
            }
        }

        return default;
    }

    private static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode inner => NameOf(inner.Type),
        ListTypeNode inner => NameOf(inner.Type),
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };
}
