using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>
/// Makes bindings of calls: a call that answers at once is pure, one that answers a task reaches out.
/// </summary>
internal static class BindingFactory
{
    public static FieldBinding FromCall(Expression call, ParameterExpression context)
    {
        if (AwaitedCall(call, context) is { } awaited)
        {
            var reaching = new CompiledOnce<FieldResolverDelegate>(
                Expression.Lambda<FieldResolverDelegate>(awaited, context));
            return new FieldBinding.Resolver(resolverContext => reaching.Value(resolverContext));
        }

        var pure = new CompiledOnce<PureFieldDelegate>(
            Expression.Lambda<PureFieldDelegate>(Expression.Convert(call, typeof(object)), context));
        return new FieldBinding.Pure(resolverContext => pure.Value(resolverContext));
    }

    /// <summary>The call as <c>ValueTask&lt;object?&gt;</c>; null when it answers at once.</summary>
    public static Expression? AwaitedCall(Expression call, ParameterExpression context)
    {
        if (!call.Type.IsGenericType)
        {
            return null;
        }

        var definition = call.Type.GetGenericTypeDefinition();
        var value = call.Type.GetGenericArguments()[0];
        if (definition == typeof(Task<>))
        {
            return Expression.Call(Await(nameof(AwaitedValue.FromTask), value), call);
        }

        if (definition == typeof(ValueTask<>))
        {
            return Expression.Call(Await(nameof(AwaitedValue.FromValueTask), value), call);
        }

        return definition == typeof(IAsyncEnumerable<>)
            ? Expression.Call(
                Await(nameof(AwaitedValue.FromStream), value),
                call,
                Expression.Property(context, nameof(IResolverContext.RequestAborted)))
            : null;
    }

    /// <summary>Changes what a binding answers.</summary>
    public static FieldBinding Then(FieldBinding binding, Func<IResolverContext, object?, object?> change) =>
        binding switch
        {
            FieldBinding.Pure pure => new FieldBinding.Pure(context => change(context, pure.Resolve(context))),
            FieldBinding.Resolver reaching => new FieldBinding.Resolver(async context =>
                change(context, await reaching.Resolve(context))),
            FieldBinding.Member member => Then(ToPure(member), change),
            FieldBinding.Batch batch => new FieldBinding.Batch(async contexts =>
                Change(await batch.Resolve(contexts), contexts, change)),
            _ => throw new InvalidOperationException(
                $"The answer of a {binding.GetType().Name} binding cannot be changed."),
        };

    private static ResolverResult[] Change(
        IReadOnlyList<ResolverResult> results,
        IReadOnlyList<IResolverContext> contexts,
        Func<IResolverContext, object?, object?> change) =>
        [
            .. results.Select((result, index) => result.Error is null
                ? ResolverResult.Ok(change(contexts[index], result.Value))
                : result),
        ];

    /// <summary>The binding as one that may await, whatever it is.</summary>
    public static FieldResolverDelegate ToResolver(FieldBinding binding) => binding switch
    {
        FieldBinding.Pure pure => context => new ValueTask<object?>(pure.Resolve(context)),
        FieldBinding.Resolver reaching => reaching.Resolve,
        FieldBinding.Member member => ToResolver(ToPure(member)),
        _ => throw new InvalidOperationException($"A {binding.GetType().Name} binding does not resolve one parent."),
    };

    private static FieldBinding.Pure ToPure(FieldBinding.Member member)
    {
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var parent = Expression.Call(context, ParentMethod(member.Accessor.Parameters[0].Type));
        var read = Expression.Invoke(member.Accessor, parent);
        return (FieldBinding.Pure)FromCall(read, context);
    }

    public static MethodInfo ParentMethod(Type type) =>
        typeof(IResolverContext).GetMethod(nameof(IResolverContext.Parent))!.MakeGenericMethod(type);

    private static MethodInfo Await(string name, Type value) =>
        typeof(AwaitedValue).GetMethod(name)!.MakeGenericMethod(value);
}
