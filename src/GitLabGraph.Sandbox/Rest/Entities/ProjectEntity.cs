using System.Globalization;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class ProjectEntity
{
    /// <summary>What <c>simple=true</c> and anonymous callers get.</summary>
    public static void Simple(Utf8JsonWriter json, Project project, RestCall call)
    {
        json.WriteStartObject();
        SimpleFields(json, project, call);
        json.WriteEndObject();
    }

    public static void Full(Utf8JsonWriter json, Project project, RestCall call, bool isSingle = false)
    {
        json.WriteStartObject();
        SimpleFields(json, project, call);
        Links(json, project, call);
        json.Field("container_registry_image_prefix", $"registry.example.com/{project.FullPath}");
        json.Field("packages_enabled", true);
        json.Field("empty_repo", project.IsEmpty);
        json.Field("archived", project.IsArchived);
        Features(json, project);
        if (project.OwnerId is { } ownerId)
        {
            UserEntity.Basic(json, "owner", ownerId, call);
        }

        json.Field("creator_id", project.CreatorId);
        json.Field("import_status", "none");
        json.Field("open_issues_count", call.World.Issues.Of(project.Place).Count(issue => issue.IsOpen));
        json.Field("description_html", project.Description);
        json.Field("updated_at", project.UpdatedAt);
        json.Field("ci_default_git_depth", 20);
        json.Field("public_jobs", project.HasPublicJobs);
        GroupShareEntity.WriteAll(json, project.Place, call);
        MergeSettings(json, project, call);
        if (project.ForkedFromId is { } parentId && call.World.Projects.Find(parentId) is { } parent)
        {
            json.WritePropertyName("forked_from_project");
            Simple(json, parent, call);
        }

        json.Field("marked_for_deletion_on", project.MarkedForDeletionOn);
        if (isSingle
            && call.Parameters.Flag("statistics") == true
            && call.Viewer.LevelIn(project.Place) >= AccessLevel.Reporter)
        {
            Statistics(json, project, call);
        }

        Permissions(json, project, call);
        json.WriteEndObject();
    }

    private static void SimpleFields(Utf8JsonWriter json, Project project, RestCall call)
    {
        var seesCode = call.Viewer.CanSeeCode(project);
        json.Field("id", project.Id);
        json.Field("description", project.Description);
        json.Field("name", project.Name);
        json.Field("name_with_namespace", project.NameWithNamespace);
        json.Field("path", project.Path);
        json.Field("path_with_namespace", project.FullPath);
        json.Field("created_at", project.CreatedAt);
        json.Field("default_branch", seesCode ? project.DefaultBranch : null);
        json.Texts("tag_list", project.Topics);
        json.Texts("topics", project.Topics);
        json.Field("ssh_url_to_repo", $"git@{new Uri(call.Instance.BaseUrl).Host}:{project.FullPath}.git");
        json.Field("http_url_to_repo", call.Instance.WebUrl($"{project.FullPath}.git"));
        json.Field("web_url", call.Instance.WebUrl(project.FullPath));
        json.Field("readme_url", project.IsEmpty
            || !seesCode ? null : call.Instance.WebUrl($"{project.FullPath}/-/blob/{project.DefaultBranch}/README.md"));
        json.Field("forks_count", call.World.Projects.All.Count(fork => fork.ForkedFromId == project.Id));
        json.Field("avatar_url", project.AvatarUrl);
        json.Field("star_count", project.StarCount);
        json.Field("last_activity_at", project.LastActivityAt);
        json.Word("visibility", project.Visibility);
        json.WritePropertyName("namespace");
        NamespaceEntity.Of(json, project, call);
    }

    private static void Links(Utf8JsonWriter json, Project project, RestCall call)
    {
        var self = call.Instance.WebUrl(string.Create(CultureInfo.InvariantCulture, $"api/v4/projects/{project.Id}"));
        json.WriteStartObject("_links");
        json.Field("self", self);
        json.Field("issues", $"{self}/issues");
        json.Field("merge_requests", $"{self}/merge_requests");
        json.Field("repo_branches", $"{self}/repository/branches");
        json.Field("labels", $"{self}/labels");
        json.Field("events", $"{self}/events");
        json.Field("members", $"{self}/members");
        json.WriteEndObject();
    }

    private static void Features(Utf8JsonWriter json, Project project)
    {
        static string Level(bool isOn) => isOn ? "enabled" : "disabled";
        json.Field("resolve_outdated_diff_discussions", false);
        json.Field("issues_enabled", project.HasIssues);
        json.Field("merge_requests_enabled", project.HasMergeRequests);
        json.Field("wiki_enabled", true);
        json.Field("jobs_enabled", project.BuildsAccess != FeatureAccess.Disabled);
        json.Field("snippets_enabled", true);
        json.Field("container_registry_enabled", false);
        json.Field("service_desk_enabled", project.Path == "support");
        json.Field("issues_access_level", Level(project.HasIssues));
        json.Field("merge_requests_access_level", Level(project.HasMergeRequests));
        json.Field("repository_access_level", Level(project.HasRepository));
        json.Field("forking_access_level", "enabled");
        json.Field("wiki_access_level", "enabled");
        json.Word("builds_access_level", project.BuildsAccess);
        json.Word("environments_access_level", project.EnvironmentsAccess);
        json.Word("releases_access_level", project.ReleasesAccess);
        json.Field("snippets_access_level", "enabled");
        json.Field("container_registry_access_level", "disabled");
        json.Field("shared_runners_enabled", true);
        json.Field("lfs_enabled", true);
        json.Field("request_access_enabled", true);
    }

    private static void MergeSettings(Utf8JsonWriter json, Project project, RestCall call)
    {
        json.Field("only_allow_merge_if_pipeline_succeeds", false);
        json.WriteNull("allow_merge_on_skipped_pipeline");
        json.Field("only_allow_merge_if_all_discussions_are_resolved", false);
        json.Field("remove_source_branch_after_merge", true);
        json.Field("printing_merge_request_link_enabled", true);
        json.Field("merge_method", "merge");
        json.Field("squash_option", "default_off");
        json.WriteNull("suggestion_commit_message");
        json.Field("autoclose_referenced_issues", true);
        json.Field("mirror", false);
        if (call.Instance.Options.IsEnterprise)
        {
            json.Field("approvals_before_merge", project.ApprovalsRequired);
        }
    }

    private static void Statistics(Utf8JsonWriter json, Project project, RestCall call)
    {
        var files = call.World.Files.Of(project.Id).Sum(file => file.Content.Length);
        json.WriteStartObject("statistics");
        json.Field("commit_count", call.World.Commits.Of(project.Id).Length);
        json.Field("storage_size", files);
        json.Field("repository_size", files);
        json.Field("wiki_size", 0);
        json.Field("lfs_objects_size", 0);
        json.Field("job_artifacts_size", 0);
        json.Field("packages_size", 0);
        json.Field("snippets_size", 0);
        json.Field("uploads_size", call.World.Uploads.Of(project.Id).Sum(upload => upload.Content.Length));
        json.WriteEndObject();
    }

    /// <summary>Where the viewer's rights come from: the project itself, or the groups above.</summary>
    private static void Permissions(Utf8JsonWriter json, Project project, RestCall call)
    {
        if (!call.Viewer.IsSignedIn)
        {
            return;
        }

        var direct = call.World.Memberships.Of(project.Place)
            .FirstOrDefault(member => member.UserId == call.User!.Id)?.AccessLevel;
        var inGroup = project.GroupId is { } groupId
            ? call.Viewer.MembershipLevelIn(Place.OfGroup(groupId))
            : AccessLevel.NoAccess;
        json.WriteStartObject("permissions");
        Access(
            json,
            "project_access",
            project.OwnerId == call.User!.Id ? AccessLevel.Owner : direct ?? AccessLevel.NoAccess);
        Access(json, "group_access", inGroup);
        json.WriteEndObject();
    }

    private static void Access(Utf8JsonWriter json, string name, AccessLevel level)
    {
        if (level == AccessLevel.NoAccess)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Field("access_level", (int)level);
        json.Field("notification_level", 3);
        json.WriteEndObject();
    }
}
