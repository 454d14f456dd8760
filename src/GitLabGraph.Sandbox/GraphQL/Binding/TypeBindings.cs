using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Binding;

/// <summary>The fields of one or several GraphQL types over the world's rows of one kind.</summary>
internal sealed class TypeBindings<TRow>(FieldBindings bindings, string[] types)
{
    public TypeBindings<TRow> Field(string name, Func<TRow, object?> read) =>
        Add(name, context => read(context.Parent<TRow>()));

    /// <summary>A field that depends on who asks.</summary>
    public TypeBindings<TRow> Field(string name, Func<TRow, Viewer, object?> read) =>
        Add(name, context => read(context.Parent<TRow>(), context.Viewer()));

    /// <summary>A field with arguments.</summary>
    public TypeBindings<TRow> Field(string name, Func<TRow, IResolverContext, object?> read) =>
        Add(name, context => read(context.Parent<TRow>(), context));

    /// <summary>A connection over rows that the viewer may see, ordered by id.</summary>
    public TypeBindings<TRow> Connection<TNode>(
        string name, Func<TRow, Viewer, IEnumerable<TNode>> rows, Func<TNode, long> id)
        where TNode : class =>
        Add(name, context =>
            Page<TNode>.Of(
                new Listing<TNode>([.. rows(context.Parent<TRow>(), context.Viewer())], RowOrder<TNode>.ById(id)),
                context));

    /// <summary>
    /// A connection with arguments of its own; the rows come in the order that the cursor's keys describe.
    /// </summary>
    public TypeBindings<TRow> Connection<TNode>(string name, Func<TRow, IResolverContext, Listing<TNode>?> list)
        where TNode : class =>
        Add(name, context => list(context.Parent<TRow>(), context) is { } listing
            ? Page<TNode>.Of(listing, context)
            : null);

    private TypeBindings<TRow> Add(string name, PureFieldDelegate resolve)
    {
        foreach (var type in types)
        {
            bindings.Add(type, name, resolve);
        }

        return this;
    }
}
