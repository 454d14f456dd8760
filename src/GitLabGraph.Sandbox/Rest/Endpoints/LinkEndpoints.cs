using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Links between issues.</summary>
internal static class LinkEndpoints
{
    public static void Map(RestRouter router)
    {
        const string Links = "/projects/:id/issues/:iid/links";
        router.Get(Links, On.Issue(List));
        router.Post(Links, On.Issue(Create));
        router.Delete($"{Links}/:link_id", On.Issue(Delete));
    }

    private static RestAnswer List(RestCall call, Project project, Issue issue)
    {
        var links = call.World.LinksOf(issue.Id).Where(link => call.Viewer.CanSee(link.Other));
        return RestAnswer.Json(json => json.List(links, link => IssueEntity.Write(json, link.Other, call, more: () =>
        {
            json.Field("issue_link_id", link.Link.Id);
            json.Word("link_type", link.Type);
            json.Field("link_created_at", link.Link.CreatedAt);
            json.Field("link_updated_at", link.Link.CreatedAt);
        })));
    }

    private static RestAnswer Create(RestCall call, Project project, Issue issue)
    {
        var given = call.Parameters;
        var wanted = given.Text("target_project_id") ?? "";
        var target = long.TryParse(wanted, out var id) ? call.World.Projects.Find(id) : call.World.FindProject(wanted);
        var other = target is null
            || given.Number("target_issue_iid") is not { } iid ? null : call.World.FindIssue(target.Place, (int)iid);
        if (other is null || !call.Viewer.CanSee(other))
        {
            return RestAnswer.NotFound();
        }

        var type = EnumWords.Read<IssueLinkType>(given.Text("link_type")) ?? IssueLinkType.RelatesTo;
        return call.World.Changes.Links.Create(call.Viewer, issue, other, type)
            .Made((json, link) => Write(json, link, issue, other, type, call));
    }

    private static RestAnswer Delete(RestCall call, Project project, Issue issue)
    {
        var found = call.World.LinksOf(issue.Id).FirstOrDefault(link => link.Link.Id == call.RouteNumber("link_id"));
        if (found.Link is null)
        {
            return RestAnswer.NotFound();
        }

        return call.World.Changes.Links.Delete(call.Viewer, issue, found.Link) is { } refusal
            ? RestAnswer.Refused(refusal)
            : RestAnswer.Json(json => Write(json, found.Link, issue, found.Other, found.Type, call));
    }

    private static void Write(
        Utf8JsonWriter json, IssueLink link, Issue source, Issue target, IssueLinkType type, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", link.Id);
        json.WritePropertyName("source_issue");
        IssueEntity.Write(json, source, call);
        json.WritePropertyName("target_issue");
        IssueEntity.Write(json, target, call);
        json.Word("link_type", type);
        json.WriteEndObject();
    }
}
