using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Reads subscription fields. A method that answers an <see cref="IAsyncEnumerable{T}"/> is the stream itself;
/// otherwise it maps an event of the method that <see cref="SubscribeAttribute.With"/> names, or else of its topic.
/// </summary>
internal sealed class SubscriptionReader(TypeInference types, InferenceOptions options)
{
    public void Read(FieldDefinition field, MethodInfo method, ParameterBinder binder)
    {
        var shape = TypeShape.OfReturn(method);
        if (StreamOf(method.ReturnType) is not null)
        {
            field.Type = types.OutputType(shape.Item!, method);
            field.Binding = new FieldBinding.Subscription(Open(method, binder), EventItself);
            return;
        }

        field.Type = types.OutputType(shape, method);
        var call = Expression.Call(null, method, method.GetParameters().Select(binder.Bind).ToList());
        var resolve = BindingFactory.ToResolver(BindingFactory.FromCall(call, binder.Context));
        if (Applied.Find<SubscribeAttribute>(method)!.With is null)
        {
            field.Binding = Listen(method) is { } listen ? new FieldBinding.Subscription(listen, resolve) : null;
            return;
        }

        if (FindSource(method) is not { } source)
        {
            types.Report(
                $"{method.DeclaringType}.{method.Name} names a source that is not there: [Subscribe(With = ...)] takes "
                + "the name of a public static method of the same class.");
            return;
        }

        field.Binding = new FieldBinding.Subscription(Open(source, SourceBinder(field)), resolve);
    }

    /// <summary>The topic of a method without a source of its own: the one it names, or its own name.</summary>
    private SubscribeDelegate? Listen(MethodInfo method)
    {
        var message = Array.Find(method.GetParameters(), Applied.Has<EventMessageAttribute>);
        if (message is null)
        {
            types.Report(
                $"{method.DeclaringType}.{method.Name} is a subscription without an [EventMessage] parameter.");
            return null;
        }

        var topic = Applied.Find<TopicAttribute>(method)?.Name ?? method.Name;
        return (SubscribeDelegate)typeof(TopicSource).GetMethod(nameof(TopicSource.Open))!
            .MakeGenericMethod(message.ParameterType)
            .Invoke(null, [topic])!;
    }

    private static MethodInfo? FindSource(MethodInfo method) =>
        Applied.Find<SubscribeAttribute>(method)!.With is { } name
            ? method.DeclaringType!.GetMethod(name, BindingFlags.Public | BindingFlags.Static)
            : null;

    // Both methods may take the same argument; the field has it once.
    private ParameterBinder SourceBinder(FieldDefinition field)
    {
        var shadow = new FieldDefinition(field.Name, field.Type);
        return new ParameterBinder(types, options, shadow, Relay.PagingSettings.Default)
        {
            OnArgument = argument =>
            {
                if (field.Arguments.TrueForAll(other => other.Name != argument.Name))
                {
                    field.Arguments.Add(argument);
                }
            },
        };
    }

    private static SubscribeDelegate Open(MethodInfo method, ParameterBinder binder)
    {
        var call = Expression.Call(null, method, method.GetParameters().Select(binder.Bind).ToList());
        var opener = method.ReturnType.GetGenericTypeDefinition() switch
        {
            var type when type == typeof(Task<>) => nameof(Events.FromTask),
            var type when type == typeof(ValueTask<>) => nameof(Events.FromValueTask),
            _ => nameof(Events.FromStream),
        };
        var stream = Expression.Call(
            typeof(Events), opener, [StreamOf(method.ReturnType)!], call, binder.Context);
        var open = new CompiledOnce<SubscribeDelegate>(Expression.Lambda<SubscribeDelegate>(stream, binder.Context));
        return context => open.Value(context);
    }

    private static ValueTask<object?> EventItself(IResolverContext context) => new(context.Parent<object?>());

    /// <summary>The event type of a method that opens a stream; null when the method opens none.</summary>
    private static Type? StreamOf(Type type)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        var argument = type.GetGenericArguments()[0];
        if (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
        {
            return StreamOf(argument);
        }

        return definition == typeof(IAsyncEnumerable<>) ? argument : null;
    }
}
