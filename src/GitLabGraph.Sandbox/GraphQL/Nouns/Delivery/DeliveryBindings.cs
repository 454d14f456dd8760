using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>Pipelines, environments, deployments, releases and DORA's metrics.</summary>
internal static class DeliveryBindings
{
    public static void Bind(FieldBindings bindings)
    {
        PipelineFields.Bind(bindings);
        JobFields.Bind(bindings);
        EnvironmentFields.Bind(bindings);
        ReleaseFields.Bind(bindings);
        DoraFields.Bind(bindings);
        bindings.On<Project>("Project")
            .Field("pipeline", (project, context) => PipelineListing.Find(project, context))
            .Connection("pipelines", (project, context) => PipelineListing.Of(project, context))
            .Field("environment", (project, context) => EnvironmentListing.Of(project, context)?.Rows.FirstOrDefault())
            .Connection("environments", (project, context) => EnvironmentListing.OfOne(project, context))
            .Field("deployment", (project, context) => EnvironmentListing.FindDeployment(project, context))
            .Field("release", (project, context) => ReleaseListing.Find(project, context))
            .Connection("releases", (project, context) => ReleaseListing.Of(project, context));
        bindings.On<World.People.Group>("Group")
            .Connection("releases", (group, context) => ReleaseListing.Of(group, context));
        BindCount<Pipeline>(bindings, "PipelineConnection");
        BindCount<Job>(bindings, "CiJobConnection");
        BindCount<Release>(bindings, "ReleaseConnection");
    }

    /// <summary>A count beyond the limit is told as one more than it.</summary>
    private static void BindCount<TRow>(FieldBindings bindings, string type)
        where TRow : class =>
        bindings.On<Page<TRow>>(type).Field("count", (page, context) =>
            context.Number("limit") is { } limit && page.Count > limit ? limit + 1 : page.Count);
}
