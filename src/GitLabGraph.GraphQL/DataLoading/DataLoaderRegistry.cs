using System.Collections.Concurrent;
using System.Reflection;

namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>How the DataLoaders of a schema are made, once a request each.</summary>
public sealed class DataLoaderRegistry
{
    private readonly ConcurrentDictionary<Type, Func<IServiceProvider, IBatchScheduler, object>> _factories = new();

    /// <summary>Says how a DataLoader is made, or what stands behind an interface.</summary>
    public DataLoaderRegistry Add<T>(Func<IServiceProvider, IBatchScheduler, T> create)
        where T : notnull
    {
        _factories[typeof(T)] = (services, scheduler) => create(services, scheduler);
        return this;
    }

    internal object Create(Type type, IServiceProvider services, IBatchScheduler scheduler) =>
        _factories.GetOrAdd(type, FindFactory)(services, scheduler);

    private static Func<IServiceProvider, IBatchScheduler, object> FindFactory(Type type)
    {
        if (type.IsAbstract || type.GetConstructors() is not [var constructor])
        {
            return (services, _) => services.GetService(type) ?? throw new InvalidOperationException(
                $"No DataLoader {type} is known. Register it with DataLoaderRegistry.Add<{type.Name}>(...), "
                    + "or give the class exactly one public constructor.");
        }

        var parameters = constructor.GetParameters();
        return (services, scheduler) => constructor.Invoke(
            [.. parameters.Select(parameter => Resolve(type, parameter, services, scheduler))]);
    }

    private static object? Resolve(
        Type type, ParameterInfo parameter, IServiceProvider services, IBatchScheduler scheduler)
    {
        if (parameter.ParameterType == typeof(IBatchScheduler))
        {
            return scheduler;
        }

        if (services.GetService(parameter.ParameterType) is { } service)
        {
            return service;
        }

        return parameter.HasDefaultValue
            ? parameter.DefaultValue
            : parameter.ParameterType == typeof(DataLoaderOptions)
                ? DataLoaderOptions.Default
                : throw new InvalidOperationException(
                    $"The DataLoader {type} needs {parameter.ParameterType} for '{parameter.Name}': register that service.");
    }
}
