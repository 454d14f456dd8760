using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>What a server can be asked, and how it answers. The names are Hot Chocolate's.</summary>
public static partial class SchemaBuilderExtensions
{
    /// <summary>Configures the schema by the engine's own builder.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(
        this IRequestExecutorBuilder builder,
        Action<SchemaBuilder> configure) =>
        builder.ConfigureSchema((_, schema) => configure(schema));

    /// <summary>Configures the schema with the application's services at hand.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(
        this IRequestExecutorBuilder builder,
        Action<IServiceProvider, SchemaBuilder> configure) =>
        builder.ConfigureSetup(setup => setup.Schema.Add(configure));

    /// <summary>Adds definitions and extensions written in SDL.</summary>
    public static IRequestExecutorBuilder AddDocumentFromString(this IRequestExecutorBuilder builder, string sdl) =>
        builder.ConfigureSchema(schema => schema.AddDocument(sdl));

    /// <summary>Changes how requests are executed: timeout, cache, limits.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(
        this IRequestExecutorBuilder builder,
        Func<RequestExecutorOptions, RequestExecutorOptions> change) =>
        builder.ConfigureSetup(setup => setup.Options.Add((_, options) => change(options)));

    /// <summary>Lets a filter see every error of an execution before the client does.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter
    {
        builder.Services.AddKeyedSingleton<T>(builder.Name);
        return builder.AddErrorFilter(services => services.GetRequiredKeyedService<T>(builder.Name));
    }

    /// <summary>Lets a function see every error of an execution before the client does.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(
        this IRequestExecutorBuilder builder,
        Func<GraphQLError, GraphQLError> filter) =>
        builder.AddErrorFilter(_ => new ErrorFilter(filter));

    private static IRequestExecutorBuilder AddErrorFilter(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IErrorFilter> create) =>
        builder.ConfigureSetup(setup => setup.Options.Add((services, options) =>
            options with { ErrorFilters = [.. options.ErrorFilters, create(services)] }));

    private static IRequestExecutorBuilder ConfigureSetup(
        this IRequestExecutorBuilder builder,
        Action<RequestExecutorSetup> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    private sealed class ErrorFilter(Func<GraphQLError, GraphQLError> filter) : IErrorFilter
    {
        public GraphQLError OnError(GraphQLError error) => filter(error);
    }
}
