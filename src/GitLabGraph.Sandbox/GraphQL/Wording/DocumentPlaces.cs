using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>Finds the place of an error by its line and column. Only documents that are refused are walked.</summary>
internal sealed class DocumentPlaces
{
    private readonly Dictionary<SourceLocation, DocumentPlace> _places = [];
    private readonly Schema _schema;
    private readonly Source _source;

    public DocumentPlaces(Schema schema, DocumentNode document)
    {
        _schema = schema;
        _source = document.Source;
        foreach (var definition in document.Definitions)
        {
            Walk(definition, DocumentPlace.Document);
        }
    }

    public DocumentPlace Find(SourceLocation location) => _places.GetValueOrDefault(location, DocumentPlace.Document);

    private void Walk(SyntaxNode node, DocumentPlace around)
    {
        var here = Enter(node, around);
        if (node.Span != TextSpan.None)
        {
            _places[_source.GetLocation(node.Span.Start)] = here;
        }

        var below = node is FieldNode ? here with { Type = here.Field?.Type.Named as CompositeType } : here;
        foreach (var child in node.GetNodes())
        {
            Walk(child, child is SelectionSetNode ? below : here);
        }
    }

    private DocumentPlace Enter(SyntaxNode node, DocumentPlace around) => node switch
    {
        OperationDefinitionNode operation => new DocumentPlace(
            around.Path.Append(Describe(operation)), operation, _schema.GetOperationType(operation.Operation), null,
                null),
        FragmentDefinitionNode fragment => new DocumentPlace(
            around.Path.Append($"fragment {fragment.Name.Value}"), null, TypeOf(fragment.TypeCondition), null, null),
        FieldNode field => around with
        {
            Path = around.Path.Append(field.ResponseKey),
            Field = around.Type is ComplexType type && type.Fields.TryGet(field.Name.Value, out var known)
                ? known : null,
            Argument = null,
        },
        InlineFragmentNode { TypeCondition: { } condition } => around with
        {
            Path = around.Path.Append($"... on {condition.Name.Value}"),
            Type = TypeOf(condition),
        },
        InlineFragmentNode => around with { Path = around.Path.Append("...") },
        FragmentSpreadNode spread => around with { Path = around.Path.Append($"... {spread.Name.Value}") },
        ArgumentNode argument => around with { Path = around.Path.Append(argument.Name.Value), Argument = argument },
        _ => around,
    };

    private static string Describe(OperationDefinitionNode operation)
    {
        var kind = operation.Operation.ToString().ToLowerInvariant();
        return operation.Name is { } name ? $"{kind} {name.Value}" : kind;
    }

    private CompositeType? TypeOf(NamedTypeNode condition) =>
        _schema.TryGetType(condition.Name.Value, out var type) ? type as CompositeType : null;
}
