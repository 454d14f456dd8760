using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>Releases, environments and deployments.</summary>
internal static class DeliveryEntity
{
    public static void Write(Utf8JsonWriter json, Release release, Project project, RestCall call)
    {
        var web = call.Instance.WebUrl($"{project.FullPath}/-/releases/{Uri.EscapeDataString(release.TagName)}");
        json.WriteStartObject();
        json.Field("name", release.Name);
        json.Field("tag_name", release.TagName);
        json.Field("description", release.Description);
        json.Field("created_at", release.CreatedAt);
        json.Field("released_at", release.ReleasedAt);
        json.Field("upcoming_release", release.ReleasedAt > call.World.Clock.Machine);
        UserEntity.Basic(json, "author", release.AuthorId, call);
        json.WritePropertyName("commit");
        CommitEntity.Basic(json, call.World.FindCommit(project.Id, release.Sha)!, call);
        json.List(
            "milestones",
            release.MilestoneIds.Select(id => call.World.Milestones.Find(id)).OfType<Milestone>(),
            milestone => MilestoneEntity.Write(json, milestone, call));
        json.Field("commit_path", $"/{project.FullPath}/-/commit/{release.Sha}");
        json.Field("tag_path", $"/{project.FullPath}/-/tags/{release.TagName}");
        Assets(json, release, project, call);
        json.Texts("evidences", []);
        json.WriteStartObject("_links");
        json.Field("closed_issues_url", $"{web}/issues?state=closed");
        json.Field("closed_merge_requests_url", $"{web}/merge_requests?state=closed");
        json.Field("edit_url", $"{web}/edit");
        json.Field("merged_merge_requests_url", $"{web}/merge_requests?state=merged");
        json.Field("opened_issues_url", $"{web}/issues?state=opened");
        json.Field("opened_merge_requests_url", $"{web}/merge_requests?state=opened");
        json.Field("self", web);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DeployEnvironment environment, RestCall call, bool isSingle = false)
    {
        json.WriteStartObject();
        json.Field("id", environment.Id);
        json.Field("name", environment.Name);
        json.Field("slug", environment.Slug);
        json.Field("description", (string?)null);
        json.Field("external_url", environment.ExternalUrl);
        json.Field("created_at", environment.CreatedAt);
        json.Field("updated_at", environment.UpdatedAt);
        json.Field("tier", environment.Tier);
        json.Field("state", environment.IsStopped ? "stopped" : "available");
        json.WriteNull("auto_stop_at");
        if (isSingle)
        {
            var last = call.World.Deployments.Of(environment.ProjectId)
                .LastOrDefault(row => row.EnvironmentId == environment.Id && row.Status == "success");
            json.Nested("last_deployment", last, deployment => Write(json, deployment, call));
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Deployment deployment, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", deployment.Id);
        json.Field("iid", deployment.Iid);
        json.Field("ref", deployment.Ref);
        json.Field("sha", deployment.Sha);
        json.Field("created_at", deployment.CreatedAt);
        json.Field("updated_at", deployment.UpdatedAt);
        UserEntity.Basic(json, "user", deployment.UserId, call);
        json.WritePropertyName("environment");
        Write(json, call.World.Environments.Get(deployment.EnvironmentId), call);
        json.WriteNull("deployable");
        json.Field("status", deployment.Status);
        json.WriteEndObject();
    }

    private static void Assets(Utf8JsonWriter json, Release release, Project project, RestCall call)
    {
        string[] formats = ["zip", "tar.gz", "tar.bz2", "tar"];
        json.WriteStartObject("assets");
        json.Field("count", formats.Length);
        json.List("sources", formats, format =>
        {
            json.WriteStartObject();
            json.Field("format", format);
            json.Field(
                "url", call.Instance.WebUrl(
                    $"{project.FullPath}/-/archive/{release.TagName}/{project.Path}-{release.TagName}.{format}"));
            json.WriteEndObject();
        });
        json.Texts("links", []);
        json.WriteEndObject();
    }
}
