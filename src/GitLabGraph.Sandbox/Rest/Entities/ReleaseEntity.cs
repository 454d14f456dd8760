using System.Text.Json;
using GitLabGraph.Sandbox.GraphQL;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>A release. Who may not see the code learns neither its name nor its tag.</summary>
internal static class ReleaseEntity
{
    public static void Write(Utf8JsonWriter json, Release release, RestCall call)
    {
        var project = call.World.Projects.Get(release.ProjectId);
        var seesCode = call.Viewer.CanSeeCode(project);
        json.WriteStartObject();
        json.Field("name", seesCode ? release.Name : $"Release-{release.Id}");
        if (seesCode)
        {
            json.Field("tag_name", release.TagName);
        }

        json.Field("description", release.Description);
        if (call.Parameters.Flag("include_html_description") == true)
        {
            json.Field("description_html", Html.Block(release.Description));
        }

        json.Field("created_at", release.CreatedAt);
        json.Field("released_at", release.ReleasedAt);
        json.Field("upcoming_release", release.IsUpcomingAt(call.World.Clock.Machine));
        if (release.AuthorId is { } authorId)
        {
            UserEntity.Basic(json, "author", authorId, call);
        }

        var commit = seesCode ? CommitOf(release, call) : null;
        if (seesCode)
        {
            json.Nested("commit", commit, row => CommitEntity.Basic(json, row, call));
        }

        Milestones(json, release, call);
        Paths(json, release, project, commit, seesCode, call);
        ReleaseAssetsEntity.Write(json, release, project, seesCode, call);
        if (seesCode)
        {
            json.Texts("evidences", []);
        }

        Links(json, release, project, call);
        json.WriteEndObject();
    }

    private static Commit? CommitOf(Release release, RestCall call) =>
        (release.Sha ?? call.World.FindTag(release.ProjectId, release.TagName)?.Sha) is { } sha
            ? call.World.FindCommit(release.ProjectId, sha)
            : null;

    private static void Milestones(Utf8JsonWriter json, Release release, RestCall call)
    {
        var milestones =
            release.MilestoneIds.Select(id => call.World.Milestones.Find(id)).OfType<Milestone>().ToArray();
        if (milestones.Length > 0)
        {
            json.List("milestones", milestones, row => MilestoneEntity.Write(json, row, call, withIssueStats: true));
        }
    }

    private static void Paths(
        Utf8JsonWriter json, Release release, Project project, Commit? commit, bool seesCode, RestCall call)
    {
        var root = call.Instance.Options.RelativeUrlRoot;
        if (commit is not null)
        {
            json.Field("commit_path", $"{root}/{project.FullPath}/-/commit/{commit.Sha}");
        }

        if (seesCode)
        {
            json.Field("tag_path", $"{root}/{project.FullPath}/-/tags/{Uri.EscapeDataString(release.TagName)}");
        }
    }

    private static void Links(Utf8JsonWriter json, Release release, Project project, RestCall call)
    {
        var tag = Uri.EscapeDataString(release.TagName);
        var place = call.Instance.WebUrl($"{project.FullPath}/-/");
        json.WriteStartObject("_links");
        json.Field("closed_issues_url", $"{place}issues?release_tag={tag}&scope=all&state=closed");
        json.Field("closed_merge_requests_url", $"{place}merge_requests?release_tag={tag}&scope=all&state=closed");
        if (call.Viewer.LevelIn(project.Place) >= AccessLevel.Developer && !project.IsArchived)
        {
            json.Field("edit_url", $"{place}releases/{tag}/edit");
        }

        json.Field("merged_merge_requests_url", $"{place}merge_requests?release_tag={tag}&scope=all&state=merged");
        json.Field("opened_issues_url", $"{place}issues?release_tag={tag}&scope=all&state=opened");
        json.Field("opened_merge_requests_url", $"{place}merge_requests?release_tag={tag}&scope=all&state=opened");
        json.Field("self", $"{place}releases/{tag}");
        json.WriteEndObject();
    }
}
