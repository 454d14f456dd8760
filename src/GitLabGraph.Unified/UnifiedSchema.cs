using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;
using GitLabGraph.Unified.Tags;

namespace GitLabGraph.Unified;

/// <summary>Brings the unified API into a schema.</summary>
public static class UnifiedSchema
{
    /// <summary>
    /// What operations may cost. Most fields that could reach GitLab read what was asked along with their parent, so
    /// they are cheap; the limits let a client fill a page of 1,000 tickets with their tags, assignees and comments.
    /// </summary>
    public static CostOptions Cost { get; } = new()
    {
        DefaultResolverCost = 1,
        MaxFieldCost = 100_000,
        MaxTypeCost = 100_000,
    };

    /// <summary>
    /// Adds every type of the unified API. Its resolvers need an <see cref="Upstream.UpstreamSession"/> among the
    /// request's services, one per request.
    /// </summary>
    public static SchemaBuilder AddUnified(this SchemaBuilder builder) => builder
        .AddScalar(new TextScalarType<Color>(
            "Color", Color.TryParse, static color =>
                color.ToString(), "a colour such as #1f75cb", "A colour as `#rrggbb`."))
        .AddMutationConventions()
        .AnswerFailedConnections()
        .EnableDefer()
        .EnableStream()
        .AddTypes(typeof(UnifiedSchema).Assembly);
}
