using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Adds <c>interface Node</c> and the fields <c>node</c> and <c>nodes</c>, and finds every node type's resolver.
/// </summary>
/// <remarks><see href="https://relay.dev/docs/guides/graphql-server-specification/#object-identification"/></remarks>
internal sealed class NodeReader(TypeInference types, InferenceOptions options, AnnotatedTypes annotated)
{
    public const string InterfaceName = "Node";

    public static void EnsureInterface(SchemaDefinition schema)
    {
        if (!schema.TryGet(InterfaceName, out _))
        {
            var definition = new InterfaceDefinition(InterfaceName)
            {
                Description = "An object with an id of its own, by which it can be found again.",
            };
            definition.Fields.Add(new FieldDefinition("id", TypeReferences.NonNull(TypeReferences.Named("ID")))
            {
                Description = "The object's global id.",
            });
            schema.TryAdd(definition);
        }
    }

    /// <summary>Registers the resolvers of all node types; to be called when every type has been read.</summary>
    public void ReadResolvers(NodeRegistry registry)
    {
        foreach (var definition in types.Schema.Types.OfType<ObjectDefinition>()
            .Where(item => item.Interfaces.Contains(InterfaceName) && item.RuntimeType != typeof(object)))
        {
            if (FindResolver(definition.RuntimeType) is { } method)
            {
                registry.Add(definition.Name, Compile(method));
            }
            else if (options.GlobalIds!.EnsureAllNodesCanBeResolved)
            {
                types.Report(
                    $"The node type {definition.Name} cannot be found by its id: add a method with [NodeResolver] that "
                    + $"takes the id and answers {definition.RuntimeType.Name}.");
            }
        }
    }

    private MethodInfo? FindResolver(Type type)
    {
        var attribute = annotated.ExtensionsOf(type).Prepend(type)
            .Select(item => item.GetCustomAttribute<NodeAttribute>())
            .FirstOrDefault(item => item is not null);
        var methods = annotated.All.Append(type).Append(attribute?.NodeResolverType).OfType<Type>().Distinct()
            .SelectMany(item => item.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(method => Answers(method, type))
            .ToList();
        string[] usual = ["Get", "GetAsync", $"Get{type.Name}", $"Get{type.Name}Async"];
        return methods.Find(method => method.Name == attribute?.NodeResolver)
            ?? methods.Find(Applied.Has<NodeResolverAttribute>)
            ?? methods.Find(method => method.DeclaringType == (attribute?.NodeResolverType ?? type)
                && usual.Contains(method.Name));
    }

    private static bool Answers(MethodInfo method, Type type)
    {
        if (method.ReturnType == typeof(void) || method.ContainsGenericParameters || method.GetParameters().Length is 0)
        {
            return false;
        }

        var answer = TypeShape.OfReturn(method);
        return type.IsAssignableFrom(Applied.Has<BatchResolverAttribute>(method) ? answer.Item?.Type : answer.Type);
    }

    private NodeResolution Compile(MethodInfo method)
    {
        var isBatch = Applied.Has<BatchResolverAttribute>(method);
        var key = Expression.Parameter(typeof(object), "key");
        var shadow = new FieldDefinition("node", TypeReferences.Named(InterfaceName));
        var binder = new ParameterBinder(types, options, shadow, PagingSettings.Default);
        var parameters = method.GetParameters();
        var keyType = isBatch ? TypeShape.Of(parameters[0]).Item!.Type : parameters[0].ParameterType;
        Expression first = isBatch
            ? Expression.Call(typeof(NodeKeys), nameof(NodeKeys.Typed), [keyType], key)
            : Expression.Convert(key, keyType);
        var call = Expression.Call(method, [first, .. parameters.Skip(1).Select(binder.Bind)]);
        if (shadow.Arguments.Count > 0)
        {
            types.Report(
                $"{method.DeclaringType}.{method.Name}: a node resolver takes the id and services, and nothing else.");
        }

        var body = BindingFactory.AwaitedCall(call, binder.Context)
            ?? Expression.New(
                typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object)));
        var resolve = new CompiledOnce<Func<IResolverContext, object, ValueTask<object?>>>(
            Expression.Lambda<Func<IResolverContext, object, ValueTask<object?>>>(body, binder.Context, key));
        if (Guards.Of(types, method) is not { } guard)
        {
            return new NodeResolution(keyType, isBatch, (context, value) => resolve.Value(context, value));
        }

        return new NodeResolution(keyType, isBatch, async (context, value) =>
        {
            await guard.CheckAsync(context);
            return await resolve.Value(context, value);
        });
    }
}
