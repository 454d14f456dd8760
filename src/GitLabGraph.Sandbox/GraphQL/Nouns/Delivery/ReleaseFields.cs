using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>
/// Release. Who may not see the code learns its tag, other than by REST, but nothing that leads into the code.
/// </summary>
internal static class ReleaseFields
{
    public static void Bind(FieldBindings bindings)
    {
        BindFacts(bindings.On<Release>("Release"));
        BindLinks(bindings.On<Release>("ReleaseLinks"));
        ReleaseAssetFields.Bind(bindings);
    }

    public static Project ProjectOf(Release release, Viewer viewer) => viewer.World.Projects.Get(release.ProjectId);

    public static bool SeesCode(Release release, Viewer viewer) => viewer.CanSeeCode(ProjectOf(release, viewer));

    private static void BindFacts(TypeBindings<Release> releases) => releases
        .Field("id", release => Gid.Of("Release", release.Id))
        .Field("name", (release, viewer) => SeesCode(release, viewer) ? release.Name : $"Release-{release.Id}")
        .Field("tagPath", (release, context) => SeesCode(release, context.Viewer())
            ? $"{context.BasePath()}/{ProjectOf(release, context.Viewer()).FullPath}/-/tags/{Tag(release)}"
            : null)
        .Field("descriptionHtml", release => Html.Block(release.Description))
        .Field("createdAt", release => GitLabTime.Write(release.CreatedAt))
        .Field("releasedAt", release => GitLabTime.Write(release.ReleasedAt))
        .Field("upcomingRelease", (release, viewer) => release.IsUpcomingAt(viewer.World.Clock.Machine))
        .Field("historicalRelease", release => release.IsHistorical)
        .Field("author", (release, viewer) => People.Find(release.AuthorId, viewer))
        .Field("commit", (release, viewer) => SeesCode(release, viewer) && release.Sha is { } sha
            ? viewer.World.FindCommit(release.ProjectId, sha)
            : null)
        .Connection(
            "milestones",
            (release, viewer) => release.MilestoneIds.Select(id => viewer.World.Milestones.Find(id))
                .OfType<Milestone>(),
            (Milestone milestone) => milestone.Id)
        .Field("assets", release => release)
        .Field("links", release => release);

    private static void BindLinks(TypeBindings<Release> releases) => releases
        .Field("selfUrl", (release, context) => $"{PlaceOf(release, context)}releases/{Tag(release)}")
        .Field("editUrl", (release, context) =>
            context.Viewer().LevelIn(ProjectOf(release, context.Viewer()).Place) >= AccessLevel.Developer
                && !ProjectOf(release, context.Viewer()).IsArchived
                ? $"{PlaceOf(release, context)}releases/{Tag(release)}/edit"
                : null)
        .Field("openedIssuesUrl", (release, context) => ListOf("issues", "opened", release, context))
        .Field("closedIssuesUrl", (release, context) => ListOf("issues", "closed", release, context))
        .Field("openedMergeRequestsUrl", (release, context) => ListOf("merge_requests", "opened", release, context))
        .Field("mergedMergeRequestsUrl", (release, context) => ListOf("merge_requests", "merged", release, context))
        .Field("closedMergeRequestsUrl", (release, context) => ListOf("merge_requests", "closed", release, context));

    private static string? ListOf(string items, string state, Release release, IResolverContext context) =>
        SeesCode(release, context.Viewer())
            ? $"{PlaceOf(release, context)}{items}?release_tag={Tag(release)}&scope=all&state={state}"
            : null;

    private static string PlaceOf(Release release, IResolverContext context) =>
        $"{context.BaseUrl()}/{ProjectOf(release, context.Viewer()).FullPath}/-/";

    private static string Tag(Release release) => Uri.EscapeDataString(release.TagName);
}
