using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using GitLabGraph.GraphQL.DataLoading;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Decides what each parameter of a resolver is, and writes the expression that fills it. What is neither parent,
/// state, service nor part of the request is an argument of the field.
/// </summary>
internal sealed class ParameterBinder(
    TypeInference types, InferenceOptions options, FieldDefinition field, PagingSettings paging)
{
    public ParameterExpression Context { get; } = Expression.Parameter(typeof(IResolverContext), "context");

    /// <summary>Whether arguments are fields of a mutation's single input.</summary>
    public bool ReadsInputObject { get; init; }

    /// <summary>What happens to an argument that was found; it is added to the field.</summary>
    public Action<InputValueDefinition> OnArgument { get; init; } = field.Arguments.Add;

    public bool TakesPagingArguments { get; private set; }

    public Expression Bind(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (Applied.Has<ParentAttribute>(parameter) || Applied.Has<EventMessageAttribute>(parameter))
        {
            return Expression.Call(Context, BindingFactory.ParentMethod(type));
        }

        return BindState(parameter) ?? BindRequest(parameter) ?? BindService(parameter) ?? BindArgument(parameter);
    }

    private MethodCallExpression? BindState(ParameterInfo parameter)
    {
        if (Applied.Find<GlobalStateAttribute>(parameter) is { } state)
        {
            return Call(
                nameof(ResolverParameters.GlobalState),
                parameter.ParameterType,
                Expression.Constant(state.Key ?? parameter.Name));
        }

        if (Applied.Find<IsSelectedAttribute>(parameter) is { } selected)
        {
            string[][] paths = [.. selected.Fields.Select(path => path.Split('.'))];
            return Expression.Call(
                typeof(ResolverParameters).GetMethod(nameof(ResolverParameters.IsSelected))!,
                Context,
                Expression.Constant(paths));
        }

        return parameter.ParameterType == typeof(ClaimsPrincipal)
            ? Expression.Call(typeof(ResolverParameters).GetMethod(nameof(ResolverParameters.Principal))!, Context)
            : null;
    }

    private Expression? BindRequest(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(PagingArguments))
        {
            TakesPagingArguments = true;
            var reader = Expression.Constant(new PagingArgumentReader(paging));
            return Expression.Call(reader, nameof(PagingArgumentReader.Read), null, Context);
        }

        if (type == typeof(IResolverContext))
        {
            return Context;
        }

        var property = type switch
        {
            _ when type == typeof(CancellationToken) => nameof(IResolverContext.RequestAborted),
            _ when type == typeof(ISelection) => nameof(IResolverContext.Selection),
            _ when type == typeof(Schema) => nameof(IResolverContext.Schema),
            _ when type == typeof(IServiceProvider) => nameof(IResolverContext.Services),
            _ => null,
        };
        return property is null ? null : Expression.Property(Context, property);
    }

    private MethodCallExpression? BindService(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (Applied.Find<ServiceAttribute>(parameter) is { } service)
        {
            if (service.Key is not null)
            {
                types.Report(
                    $"{parameter.Member.DeclaringType}.{parameter.Member.Name}: the service \"{service.Key}\" cannot "
                    + "be found by its key; inject a factory and ask it for the key.");
            }

            return Call(nameof(ResolverParameters.Service), type);
        }

        if (Array.Exists(type.GetInterfaces().Append(type).ToArray(), IsDataLoader))
        {
            var load = typeof(IResolverContext).GetMethod(nameof(IResolverContext.DataLoader))!;
            return Expression.Call(Context, load.MakeGenericMethod(type));
        }

        return types.IsInput(type) || !options.IsService(type) ? null : Call(nameof(ResolverParameters.Service), type);
    }

    private static bool IsDataLoader(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDataLoader<,>);

    private MethodCallExpression BindArgument(ParameterInfo parameter)
    {
        var argument = types.Inputs.ReadArgument(parameter);
        OnArgument(argument);

        var type = parameter.ParameterType;
        var name = Expression.Constant(argument.Name);
        var isOptional = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
        var valueType = isOptional ? type.GetGenericArguments()[0] : type;
        if (ReadsInputObject)
        {
            var reader = isOptional ? nameof(MutationInput.OptionalArgument) : nameof(MutationInput.Argument);
            return Expression.Call(
                typeof(MutationInput).GetMethod(reader)!.MakeGenericMethod(valueType),
                Context,
                Expression.Constant(options.Mutations!.InputArgumentName),
                name);
        }

        return isOptional
            ? Call(nameof(ResolverParameters.OptionalArgument), valueType, name)
            : Expression.Call(Context, ArgumentMethod(valueType), name);
    }

    private static MethodInfo ArgumentMethod(Type type) => typeof(IResolverContext).GetMethods()
        .Single(method => method.Name == nameof(IResolverContext.ArgumentValue) && method.GetParameters().Length is 1)
        .MakeGenericMethod(type);

    private MethodCallExpression Call(string helper, Type type, params Expression[] more) => Expression.Call(
        typeof(ResolverParameters).GetMethod(helper)!.MakeGenericMethod(type),
        [Context, .. more]);
}
