using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

internal sealed partial class FieldReader
{
    private FieldDefinition ReadMethod(MethodInfo method, Type parent, bool isMutation)
    {
        var field = new FieldDefinition(TypeNames.Field(method), TypeReferences.Named("Boolean"))
        {
            Description = types.Descriptions.Of(method),
            DeprecationReason = Applied.DeprecationReason(method),
        };
        field.Directives.AddRange(Applied.Directives(method));
        if (MethodFaults.Find(method) is { } fault)
        {
            types.Report(fault);
            return field;
        }

        var paging = ConnectionSettings.Of(method);
        var binder = new ParameterBinder(types, options, field, paging.Settings)
        {
            ReadsInputObject = isMutation && MutationConvention.AppliesTo(method, options),
        };

        if (Applied.Has<SubscribeAttribute>(method))
        {
            new SubscriptionReader(types, options).Read(field, method, binder);
            return field;
        }

        var isBatch = Applied.Has<BatchResolverAttribute>(method);
        var answer = TypeShape.OfReturn(method);
        if (isBatch && answer.Item is null)
        {
            types.Report($"{method.DeclaringType}.{method.Name} is a batch resolver and has to answer a list.");
            return field;
        }

        var shape = isBatch ? answer.Item! : answer;
        field.Type = paging.CutsList
            ? TypeReferences.NonNull(TypeReferences.Named(types.ConnectionName(shape.Innermost.Type, paging.Name)))
            : types.OutputType(shape, method, paging.Name);
        field.Binding = isBatch ? BindBatch(method, binder) : Bind(method, parent, binder);
        if (paging.CutsList)
        {
            field.Binding = BindingFactory.Then(field.Binding, ListPage.CutterFor(shape.Innermost.Type, paging));
        }

        if (IdTypeName(method, parent, isNodeId: false) is { } typeName)
        {
            var serializer = options.GlobalIds!.Serializer;
            field.Binding = BindingFactory.Then(field.Binding, (_, value) =>
                GlobalIdValue.Format(serializer, typeName, value));
        }

        if (paging.IsUsed || binder.TakesPagingArguments || ConnectionReader.NodeTypeOf(shape.Type) is not null)
        {
            paging.AddTo(field);
        }

        return field;
    }

    private static FieldBinding Bind(MethodInfo method, Type parent, ParameterBinder binder)
    {
        var parameters = method.GetParameters();
        if (parameters.All(Applied.Has<ParentAttribute>) && (parameters.Length > 0 || !method.IsStatic)
            && (method.IsStatic || method.DeclaringType!.IsAssignableFrom(parent))
            && Array.TrueForAll(parameters, parameter => parameter.ParameterType.IsAssignableFrom(parent)))
        {
            return Member(parent, value => Expression.Call(
                method.IsStatic ? null : value,
                method,
                parameters.Select(parameter => Expression.Convert(value, parameter.ParameterType))));
        }

        return BindingFactory.FromCall(CallOf(method, parent, binder), binder.Context);
    }

    private static MethodCallExpression CallOf(MethodInfo method, Type parent, ParameterBinder binder)
    {
        var arguments = method.GetParameters().Select(binder.Bind).ToList();
        return Expression.Call(InstanceFor(method, parent, binder.Context), method, arguments);
    }

    /// <summary>What an instance method is called on: the parent itself, or the class that extends it.</summary>
    private static Expression? InstanceFor(MethodInfo method, Type parent, ParameterExpression context)
    {
        if (method.IsStatic)
        {
            return null;
        }

        var owner = method.DeclaringType!;
        if (parent != typeof(object) && owner.IsAssignableFrom(parent))
        {
            return Expression.Call(context, BindingFactory.ParentMethod(owner));
        }

        return owner.GetConstructor([]) is null
            ? Expression.Call(
                typeof(ResolverParameters), nameof(ResolverParameters.Service), [owner], context)
            : Expression.Constant(Activator.CreateInstance(owner), owner);
    }

    private static FieldBinding.Batch BindBatch(MethodInfo method, ParameterBinder binder)
    {
        var contexts = Expression.Parameter(typeof(IReadOnlyList<IResolverContext>), "contexts");
        var arguments = method.GetParameters()
            .Select(parameter => parameter.ParameterType == contexts.Type ? contexts
                : Applied.Has<ParentAttribute>(parameter) ? BatchParents(parameter.ParameterType, contexts)
                : binder.Bind(parameter))
            .ToList();
        // Arguments and services are the same for the whole level, so the first context speaks for all.
        var first = Expression.Assign(
            binder.Context, Expression.Property(contexts, "Item", Expression.Constant(0)));
        var body = Expression.Block(
            [binder.Context], first, BatchResult(Expression.Call(null, method, arguments), contexts));
        var batch = new CompiledOnce<BatchResolverDelegate>(
            Expression.Lambda<BatchResolverDelegate>(body, contexts));
        return new FieldBinding.Batch(level => batch.Value(level));
    }

    private static MethodCallExpression BatchParents(Type type, ParameterExpression contexts)
    {
        var item = TypeShape.Of(type).Item!.Type;
        return Expression.Call(
            typeof(BatchCalls),
            type.IsArray ? nameof(BatchCalls.ParentArray) : nameof(BatchCalls.Parents),
            [item],
            contexts);
    }

    private static MethodCallExpression BatchResult(Expression call, ParameterExpression contexts)
    {
        var definition = call.Type.IsGenericType ? call.Type.GetGenericTypeDefinition() : null;
        var isTask = definition == typeof(Task<>);
        var isValueTask = definition == typeof(ValueTask<>);
        var list = isTask || isValueTask ? call.Type.GetGenericArguments()[0] : call.Type;
        var item = list.IsArray
            ? list.GetElementType()!
            : list.GetInterfaces().Append(list)
                .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                .GetGenericArguments()[0];
        var name = isTask ? nameof(BatchCalls.FromTask)
            : isValueTask ? nameof(BatchCalls.FromValueTask)
            : nameof(BatchCalls.FromValue);
        return Expression.Call(typeof(BatchCalls), name, [list, item], call, contexts);
    }
}
