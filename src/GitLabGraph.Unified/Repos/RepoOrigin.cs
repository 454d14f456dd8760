using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Repos;

/// <summary>What a repo was copied from. Before 17 GitLab tells over REST only, one request a repo.</summary>
internal static class RepoOrigin
{
    /// <summary>Whether REST knows an origin; with an error, none where it could not be asked.</summary>
    public static async ValueTask<bool> IsKnownAsync(IResolverContext context, Repo repo)
    {
        try
        {
            return await ReadAsync(context, repo) is not null;
        }
        catch (GraphQLException failure)
        {
            context.ReportError(failure.Errors[0]);
            return false;
        }
    }

    public static async ValueTask<Repo?> FindAsync(IResolverContext context, Repo repo)
    {
        try
        {
            return await Parts.ReadAsync(context, repo, "forkedFrom", RepoNeeds.ForkedFrom) is { } origin
                ? RepoMapping.From(origin)
                : null;
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            return await ReadAsync(context, repo) is { } origin ? await CompleteAsync(context, origin) : null;
        }
    }

    private static async ValueTask<Remote?> ReadAsync(IResolverContext context, Repo repo) =>
        (await RestSource.KnownAsync(context, repo.Remote.Account, $"projects/{repo.UpstreamNumber}", "The repo"))
            .Object("forked_from_project");

    private static async ValueTask<Repo> CompleteAsync(IResolverContext context, Remote origin)
    {
        var selection = new UpstreamSelection();
        RepoNeeds.Add(selection, new PlannedField(context));
        var question = new EntityQuestion(origin.Account, EntityKind.Project, origin.Number(), selection);
        return RepoMapping.From(await Parts.FindAsync(context, question, "The repo that this one was copied from"));
    }
}
