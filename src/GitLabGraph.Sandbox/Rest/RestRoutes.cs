using GitLabGraph.Sandbox.Rest.Endpoints;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>The table of contents of the REST API.</summary>
internal static class RestRoutes
{
    public static RestRouter Build(SandboxInstance instance)
    {
        var router = new RestRouter();
        InstanceEndpoints.Map(router, instance);
        UserEndpoints.Map(router);
        ProjectEndpoints.Map(router);
        IssueEndpoints.Map(router);
        return router;
    }
}
