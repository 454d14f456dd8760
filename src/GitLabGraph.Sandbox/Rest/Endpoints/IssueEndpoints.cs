using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

internal static class IssueEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/projects/:id/issues", ListOfProject);
    }

    private static RestAnswer ListOfProject(RestCall call)
    {
        if (call.Project() is not { } project)
        {
            return RestAnswer.NotFound("Project");
        }

        var issues = IssueQuery.Run(call.Viewer, [project.Place], IssueParameters.Filter(call), IssueParameters.Order(call));
        return OffsetPage.Of(call, issues, (json, issue) => IssueEntity.Write(json, issue, call));
    }
}
