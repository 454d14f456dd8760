using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>DataLoaders of a server; each request has its own instances.</summary>
public static class DataLoaderBuilderExtensions
{
    /// <summary>Says how a DataLoader is made. One whose constructor asks for services only needs none.</summary>
    public static IRequestExecutorBuilder AddDataLoader<T>(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IBatchScheduler, T> create)
        where T : class =>
        builder.ModifyRequestOptions(options =>
        {
            options.DataLoaders.Add(create);
            return options;
        });
}
