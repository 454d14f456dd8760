using System.Reflection;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

public static partial class SchemaBuilderExtensions
{
    /// <summary>Adds every annotated type of an assembly, public or not.</summary>
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, Assembly assembly) =>
        builder.ConfigureSchema(schema => schema.AddTypes(assembly));

    /// <summary>Adds annotated types.</summary>
    public static IRequestExecutorBuilder AddTypes(
        this IRequestExecutorBuilder builder,
        params IReadOnlyList<Type> types) =>
        builder.ConfigureSchema(schema => schema.AddTypes(types));

    /// <summary>Adds one annotated type.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(schema => schema.AddType<T>());

    /// <summary>Adds the fields of a class to the query root.</summary>
    public static IRequestExecutorBuilder AddQueryType<T>(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(schema => schema.AddQueryType<T>());

    /// <summary>Adds the fields of a class to the mutation root.</summary>
    public static IRequestExecutorBuilder AddMutationType<T>(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(schema => schema.AddMutationType<T>());

    /// <summary>Adds the fields of a class to the subscription root.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<T>(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(schema => schema.AddSubscriptionType<T>());

    /// <summary>Adds a class that extends other types.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<T>(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(schema => schema.AddTypeExtension<T>());

    /// <summary>Gives every node type a global id, and the query root <c>node</c> and <c>nodes</c>.</summary>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(
        this IRequestExecutorBuilder builder,
        Action<GlobalObjectIdentificationOptions>? configure = null) =>
        builder.ConfigureSchema(schema => schema.AddGlobalObjectIdentification(configure));

    /// <summary>Gives mutations one input and a payload with typed errors.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(
        this IRequestExecutorBuilder builder,
        bool applyToAllMutations = true) =>
        builder.ConfigureSchema(schema => schema.AddMutationConventions(applyToAllMutations));

    /// <summary>Gives mutations one input and a payload with typed errors, named as the options say.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(
        this IRequestExecutorBuilder builder,
        MutationConventionOptions options) =>
        builder.ConfigureSchema(schema => schema.AddMutationConventions(options));
}
