using GitLabGraph.GraphQL.Cost;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>How much a client may ask and learn.</summary>
public static class SecurityBuilderExtensions
{
    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked for, and the SDL is served.</summary>
    public static IRequestExecutorBuilder AllowIntrospection(this IRequestExecutorBuilder builder, bool allow) =>
        builder.ModifyServerOptions(options => options.EnableSchemaRequests = allow)
        .ModifyRequestOptions(options => options with
        {
            Validation = options.Validation with { AllowIntrospection = allow, Suggestions = allow },
        });

    /// <summary>Tells nobody the schema: no introspection, no SDL, no "Did you mean".</summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder) =>
        builder.AllowIntrospection(false);

    /// <summary>Changes what operations may cost; an answer of null leaves costs unknown and unlimited.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(
        this IRequestExecutorBuilder builder,
        Func<CostOptions, CostOptions?> change) =>
        builder.ModifyRequestOptions(options =>
            options with { Cost = change(options.Cost ?? CostOptions.Default) });

    /// <summary>Refuses documents whose fields stand deeper inside one another than this.</summary>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder,
        int maxAllowedExecutionDepth) =>
        builder.ModifyRequestOptions(options => options with
        {
            Validation = options.Validation with { MaxDepth = maxAllowedExecutionDepth },
        });
}
