using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>Completes people whom REST names in passing: it tells little more than how they are called.</summary>
internal static class UserSource
{
    private static readonly string[] Told =
        ["id", "username", "name", "avatarUrl", "url", "status", "statusRaw", "__typename"];

    /// <summary>The person that the field answers; asked by id when more is selected than REST told.</summary>
    public static async ValueTask<User?> CompleteAsync(IResolverContext context, Remote? named)
    {
        var field = new PlannedField(context);

        if (named is not { } user || field.Children().All(static child => Told.Contains(child.Name)))
        {
            return named is { } known ? UserMapping.FromRest(known) : null;
        }

        var selection = new UpstreamSelection();
        UserNeeds.Add(selection, field);
        var question = new EntityQuestion(user.Account, EntityKind.User, user.Number(), selection);
        return UserMapping.From(await Parts.FindAsync(context, question, "The user"));
    }

    /// <summary>The person as REST has it.</summary>
    public static ValueTask<Remote> RestAsync(User user, IResolverContext context) =>
        RestSource.KnownAsync(context, user.Remote.Account, $"users/{user.UpstreamNumber}", "The person");
}
