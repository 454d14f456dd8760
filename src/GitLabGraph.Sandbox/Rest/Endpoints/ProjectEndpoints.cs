using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

internal static class ProjectEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/projects", call => List(call, call.Viewer.Projects));
        router.Post("/projects", On.User((call, _) => Create(call)));
        router.Get("/projects/:id", On.Project((call, project) => Show(call, project)));
        router.Put("/projects/:id", On.Project(Update));
        router.Delete("/projects/:id", On.Project(Delete));
        router.Put("/projects/:id/transfer", On.Project(Transfer));
        router.Post("/projects/:id/archive", On.Project((call, project) => Archive(call, project, isArchived: true)));
        router
            .Post("/projects/:id/unarchive", On.Project((call, project) => Archive(call, project, isArchived: false)));
        router.Get("/projects/:id/languages", On.Code(Languages));
        router.Get("/projects/:id/users", On.Project(Users));
        router.Get("/projects/:id/groups", On.Project(Groups));
    }

    /// <summary>Lists projects, of the instance or of a group, with the filters that both take.</summary>
    public static RestAnswer List(RestCall call, IEnumerable<Project> projects)
    {
        var given = call.Parameters;
        var order = ProjectParameters.Order(given);
        var sorted = order.Apply(ProjectParameters.Filter(call, projects));
        var isSimple = given.Flag("simple") == true || !call.Viewer.IsSignedIn;
        void Write(System.Text.Json.Utf8JsonWriter json, Project project)
        {
            if (isSimple)
            {
                ProjectEntity.Simple(json, project, call);
            }
            else
            {
                ProjectEntity.Full(json, project, call);
            }
        }

        return KeysetPage.IsWanted(call)
            ? order.SupportsKeyset ? KeysetPage
                .Of(call, sorted, order.Key, project => project.Id, order.IsDescending, Write) : KeysetPage.NotSupported
            : OffsetPage.Of(call, [.. sorted], Write);
    }

    private static RestAnswer Show(RestCall call, Project project)
        => RestAnswer.Json(json => ProjectEntity.Full(json, project, call, isSingle: true));

    private static RestAnswer Create(RestCall call)
    {
        var given = call.Parameters;
        if (!given.HasAny("name", "path"))
        {
            return RestAnswer.Error(
                StatusCodes.Status400BadRequest, "name, path are missing, at least one parameter must be provided");
        }

        var namespaceId = given.Number("namespace_id");
        var draft = new ProjectDraft
        {
            Name = given.Text("name"),
            Path = given.Text("path"),
            GroupId = namespaceId == call.User!.NamespaceId ? null : namespaceId,
            Description = given.Text("description"),
            Visibility = EnumWords.Read<Visibility>(given.Text("visibility")) ?? Visibility.Private,
            HasReadme = given.Flag("initialize_with_readme") == true,
            DefaultBranch = given.Text("default_branch") ?? "main",
            Topics = given.Texts("topics") ?? given.Texts("tag_list") ?? [],
        };
        return call.World.Changes.Projects.Create(call.Viewer, draft)
            .Made((json, project) => ProjectEntity.Full(json, project, call, isSingle: true));
    }

    private static RestAnswer Update(RestCall call, Project project)
    {
        var given = call.Parameters;
        if (given.Text("path") is { Length: > 0 } path
            && !call.World.Changes.ProjectPaths.Rename(call.Viewer, project, path).Succeeded(out _, out var refusal))
        {
            return RestAnswer.Refused(refusal);
        }

        return call.World.Changes.Projects
            .Update(call.Viewer, project, before => before with
            {
                Name = given.Text("name") ?? before.Name,
                Description = given.Has("description") ? given.Text("description") : before.Description,
                Visibility = EnumWords.Read<Visibility>(given.Text("visibility")) ?? before.Visibility,
                DefaultBranch = given.Text("default_branch") ?? before.DefaultBranch,
                Topics = given.Texts("topics") ?? before.Topics,
                HasIssues = given.Flag("issues_enabled") ?? before.HasIssues,
                HasMergeRequests = given.Flag("merge_requests_enabled") ?? before.HasMergeRequests,
                HasRepository = given.Text("repository_access_level") is { } level
                    ? level != "disabled" : before.HasRepository,
            })
            .Done((json, row) => ProjectEntity.Full(json, row, call, isSingle: true));
    }

    private static RestAnswer Transfer(RestCall call, Project project)
    {
        var given = call.Parameters;
        var target = given.Number("namespace") is { } id ? call.World.Groups.Find(id)
            : given.Text("namespace") is { } path ? call.World.FindGroup(path) : null;
        return target is null || !call.Viewer.CanSee(target)
            ? RestAnswer.NotFound("Namespace")
            : call.World.Changes.ProjectPaths.Transfer(call.Viewer, project, target)
                .Done((json, row) => ProjectEntity.Full(json, row, call, isSingle: true));
    }

    private static RestAnswer Delete(RestCall call, Project project)
        => call.World.Changes.Projects.Delete(call.Viewer, project).Succeeded(out _, out var refusal)
            ? RestAnswer.Message(StatusCodes.Status202Accepted, "202 Accepted")
            : RestAnswer.Refused(refusal);

    private static RestAnswer Archive(RestCall call, Project project, bool isArchived) =>
        !call.Viewer.CanOwn(project.Place)
        ? RestAnswer.Forbidden()
        : call.World.Changes.Projects
            .Update(call.Viewer, project, before => before with { IsArchived = isArchived })
            .Made((json, row) => ProjectEntity.Full(json, row, call, isSingle: true));

    private static RestAnswer Languages(RestCall call, Project project) => RestAnswer.Json(json =>
    {
        json.WriteStartObject();
        foreach (var language in project.Languages)
        {
            json.WriteNumber(language.Name, language.Share);
        }

        json.WriteEndObject();
    });

    private static RestAnswer Users(RestCall call, Project project)
    {
        var users = call.Viewer.MembersOf(project.Place, MemberRelations.Granting)
            .Select(member => call.World.Users.Get(member.UserId));
        return OffsetPage.Of(call, [.. users], (json, user) => UserEntity.Basic(json, user, call));
    }

    private static RestAnswer Groups(RestCall call, Project project)
    {
        var groups = call.World.AncestorsOf(project.Place).Where(call.Viewer.CanSee);
        return OffsetPage.Of(call, [.. groups], (json, group) => NamespaceEntity.Basic(json, group, call));
    }
}
