using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Inference;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>The fields <c>node(id:)</c> and <c>nodes(ids:)</c> of the query root.</summary>
internal static class NodeFields
{
    public static IEnumerable<FieldDefinition> Create(NodeRegistry registry)
    {
        var node = new FieldDefinition("node", TypeReferences.Named(NodeReader.InterfaceName))
        {
            Description = "The object with this global id; null when there is none, or none that the caller may see.",
            Binding = new FieldBinding.Resolver(registry.FindOneAsync),
        };
        node.Arguments.Add(new InputValueDefinition("id", Id) { RuntimeType = typeof(string) });

        var nodes = new FieldDefinition(
            "nodes", TypeReferences.NonNull(TypeReferences.List(TypeReferences.Named(NodeReader.InterfaceName))))
        {
            Description = "The objects with these global ids, in their order.",
            Binding = new FieldBinding.Resolver(registry.FindManyAsync),
        };
        nodes.Arguments.Add(new InputValueDefinition("ids", TypeReferences.NonNull(TypeReferences.List(Id)))
        {
            RuntimeType = typeof(IReadOnlyList<string>),
            Convert = ids => ((System.Collections.IEnumerable)ids!).Cast<string>().ToList(),
        });
        nodes.Directives.Add(Applied.ListSize(new ListSizeAttribute { SlicingArguments = ["ids"] }));
        return [node, nodes];
    }

    private static TypeNode Id => TypeReferences.NonNull(TypeReferences.Named("ID"));
}
