using System.Text.RegularExpressions;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Branches and their protection. Names come encoded and may hold slashes, hashes and percent signs.</summary>
internal static class BranchEndpoints
{
    public static void Map(RestRouter router)
    {
        const string Branches = "/projects/:id/repository/branches";
        router.Get(Branches, On.Code(List));
        router.Post(Branches, On.Code(Create));
        router.Get($"{Branches}/:branch", OnBranch((call, project, branch) => Show(call, project, branch)));
        router.Delete(
            $"{Branches}/:branch", OnBranch(
                (call, project, branch) => call.World.Changes.Branches.Delete(call.Viewer, project, branch).Gone()));
        router.Delete("/projects/:id/repository/merged_branches", On.Code(DeleteMerged));
        router.Get("/projects/:id/protected_branches", On.Code(Protected));
        router.Post("/projects/:id/protected_branches", On.Code(Protect));
        router.Delete("/projects/:id/protected_branches/:branch", OnBranch((call, _, branch) =>
            call.World.Changes.Branches.Protect(call.Viewer, branch, isProtected: false).Refusal.Gone()));
    }

    private static RestAnswer List(RestCall call, Project project)
    {
        var given = call.Parameters;
        IEnumerable<Branch> branches = call.World.Branches.Of(project.Id);
        if (given.Text("regex") is { Length: > 0 } pattern)
        {
            branches = branches.Where(branch => Regex.IsMatch(branch.Name, pattern, RegexOptions.NonBacktracking));
        }

        DateTimeOffset Committed(Branch branch) => call.World.FindCommit(project.Id, branch.Sha)!.CommittedAt;
        branches = given.Text("sort") switch
        {
            "updated_asc" => branches.OrderBy(Committed),
            "updated_desc" => branches.OrderByDescending(Committed),
            _ => branches.OrderBy(branch => branch.Name, StringComparer.Ordinal),
        };
        branches = given.Text("search") is { Length: > 0 } search
            ? new BranchSearch(search).Among(branches, branch => branch.Name)
            : branches;
        void Write(System.Text.Json.Utf8JsonWriter json, Branch branch) =>
            BranchEntity.Write(json, branch, project, call);
        return KeysetPage.IsWanted(call)
            ? KeysetPage.Of(
                call,
                branches.OrderBy(branch => branch.Name, StringComparer.OrdinalIgnoreCase),
                branch => branch.Name,
                branch => branch.Id,
                isDescending: false,
                Write)
            : OffsetPage.Of(call, [.. branches], Write);
    }

    private static RestAnswer Show(RestCall call, Project project, Branch branch)
        => RestAnswer.Json(json => BranchEntity.Write(json, branch, project, call));

    private static RestAnswer Create(RestCall call, Project project)
    {
        if (call.Parameters.Text("branch") is not { } name || call.Parameters.Text("ref") is not { } reference)
        {
            return RestAnswer.Missing(call.Parameters.Has("branch") ? "ref" : "branch");
        }

        return call.World.Changes.Branches.Create(call.Viewer, project, name, reference)
            .Made((json, branch) => BranchEntity.Write(json, branch, project, call));
    }

    private static RestAnswer DeleteMerged(RestCall call, Project project)
        => call.World.Changes.Branches.DeleteMerged(call.Viewer, project) is { } refusal
            ? RestAnswer.Refused(refusal)
            : RestAnswer.Message(StatusCodes.Status202Accepted, "202 Accepted");

    private static RestAnswer Protected(RestCall call, Project project) => OffsetPage.Of(
        call,
        [.. call.World.Branches.Of(project.Id).Where(branch => branch.IsProtected)],
        (json, branch) => Write(json, branch));

    private static RestAnswer Protect(RestCall call, Project project)
    {
        var branch = call.World.FindBranch(project.Id, call.Parameters.Text("name") ?? "");
        return branch is null
            ? RestAnswer.NotFound("Branch")
            : call.World.Changes.Branches.Protect(call.Viewer, branch, isProtected: true).Made(Write);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, Branch branch)
    {
        json.WriteStartObject();
        json.Field("id", branch.Id);
        json.Field("name", branch.Name);
        Levels("push_access_levels", branch.DevelopersCanPush);
        Levels("merge_access_levels", branch.DevelopersCanMerge);
        json.Field("allow_force_push", false);
        json.WriteEndObject();

        void Levels(string name, bool withDevelopers)
        {
            json.WriteStartArray(name);
            json.WriteStartObject();
            json.Field("id", branch.Id);
            json.Field("access_level", withDevelopers ? 30 : 40);
            json.Field("access_level_description", withDevelopers ? "Developers + Maintainers" : "Maintainers");
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static RestHandler OnBranch(Func<RestCall, Project, Branch, RestAnswer> handle) =>
        On.Code((call, project) =>
        call.World.FindBranch(project.Id, call.Route("branch")) is { } branch
            ? handle(call, project, branch)
            : RestAnswer.NotFound("Branch"));
}
