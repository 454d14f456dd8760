using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types;

public sealed partial class SchemaBuilder
{
    private readonly List<(string Type, string Field, FieldBinding Binding)> _resolvers = [];
    private readonly Dictionary<string, Func<object, string?>> _typeResolvers = new(StringComparer.Ordinal);

    /// <summary>Computes the field's value at once.</summary>
    public SchemaBuilder AddResolver(string typeName, string fieldName, PureFieldDelegate resolve) =>
        AddBinding(typeName, fieldName, new FieldBinding.Pure(resolve));

    /// <summary>
    /// Reaches out for the field's value; all parents of a level are started before the first is awaited.
    /// </summary>
    public SchemaBuilder AddResolver(string typeName, string fieldName, FieldResolverDelegate resolve) =>
        AddBinding(typeName, fieldName, new FieldBinding.Resolver(resolve));

    /// <summary>Reaches out for all parents of a level in one call.</summary>
    public SchemaBuilder AddBatchResolver(string typeName, string fieldName, BatchResolverDelegate resolve) =>
        AddBinding(typeName, fieldName, new FieldBinding.Batch(resolve));

    /// <summary>
    /// Opens a subscription field's stream; without <paramref name="resolve"/> an event is the field's value.
    /// </summary>
    public SchemaBuilder AddSubscription(
        string fieldName,
        SubscribeDelegate subscribe,
        FieldResolverDelegate? resolve = null,
        string typeName = "Subscription") =>
        AddBinding(typeName, fieldName, new FieldBinding.Subscription(subscribe, resolve ?? EventItself));

    /// <summary>Tells how a field gets its value, whatever the sources of the schema said.</summary>
    public SchemaBuilder AddBinding(string typeName, string fieldName, FieldBinding binding)
    {
        _resolvers.Add((typeName, fieldName, binding));
        return this;
    }

    /// <summary>
    /// Names the concrete type of an interface's or union's values. Without it a value's <c>__typename</c> entry or
    /// property is read, or its CLR type's name.
    /// </summary>
    public SchemaBuilder AddTypeResolver(string abstractTypeName, Func<object, string?> resolve)
    {
        _typeResolvers[abstractTypeName] = resolve;
        return this;
    }

    private static ValueTask<object?> EventItself(IResolverContext context) => new(context.Parent<object?>());

    private void AttachResolvers(SchemaDefinition definition)
    {
        foreach (var (type, field, binding) in _resolvers)
        {
            if (definition.TryGet<ObjectDefinition>(type, out var owner) && owner.FindField(field) is { } target)
            {
                target.Binding = binding;
            }
            else
            {
                definition.Errors.Add($"There is a resolver for {type}.{field}, but the schema has no such field.");
            }
        }

        foreach (var type in definition.Types)
        {
            AttachDefaults(type);
        }
    }

    private void AttachDefaults(TypeDefinition type)
    {
        switch (type)
        {
            case ObjectDefinition item:
                foreach (var field in item.Fields)
                {
                    field.Binding ??= DefaultResolver.For(field.Name);
                }

                break;
            case InterfaceDefinition { IsFromDocument: true } item:
                item.ResolveType ??= _typeResolvers.GetValueOrDefault(item.Name) ?? DefaultResolver.TypeName;
                break;
            case UnionDefinition { IsFromDocument: true } union:
                union.ResolveType ??= _typeResolvers.GetValueOrDefault(union.Name) ?? DefaultResolver.TypeName;
                break;
        }
    }
}
