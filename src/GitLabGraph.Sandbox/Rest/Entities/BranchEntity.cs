using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class BranchEntity
{
    public static void Write(Utf8JsonWriter json, Branch branch, Project project, RestCall call)
    {
        json.WriteStartObject();
        json.Field("name", branch.Name);
        json.WritePropertyName("commit");
        CommitEntity.Basic(json, call.World.FindCommit(project.Id, branch.Sha)!, call);
        json.Field("merged", branch.IsMerged);
        json.Field("protected", branch.IsProtected);
        json.Field("developers_can_push", branch is { IsProtected: true, DevelopersCanPush: true });
        json.Field("developers_can_merge", branch is { IsProtected: true, DevelopersCanMerge: true });
        json.Field("can_push", call.Viewer.CanPushTo(project, branch));
        json.Field("default", branch.Name == project.DefaultBranch);
        json.Field("web_url", call.Instance.WebUrl($"{project.FullPath}/-/tree/{Escape(branch.Name)}"));
        json.WriteEndObject();
    }

    /// <summary>Slashes stay in GitLab's web addresses; hashes and percent signs do not.</summary>
    private static string Escape(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
