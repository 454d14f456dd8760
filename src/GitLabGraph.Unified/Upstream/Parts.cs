using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Reads single objects: by id, or those that hang on an entity and were asked along with it or not.</summary>
internal static class Parts
{
    /// <summary>
    /// An object of an entity: what came with the entity, else asked by the entity's id. Null when there is none.
    /// </summary>
    /// <param name="context">The field being resolved.</param>
    /// <param name="owner">What the object hangs on.</param>
    /// <param name="part">GitLab's name of the object.</param>
    /// <param name="need">Asks for the object on its owner, as the planner does.</param>
    /// <param name="member">What has to be among what came along; any is good when it is null.</param>
    public static async ValueTask<Remote?> ReadAsync(
        IResolverContext context, Entity owner, string part, Need need, string? member = null)
    {
        if (owner.Remote.Find(part, out var value) && (member is null || owner.Remote.With(value).Find(member, out _)))
        {
            return value.Kind == JsonValueKind.Object ? owner.Remote.With(value) : null;
        }

        var selection = new UpstreamSelection();
        need(selection, new PlannedField(context));
        selection.Keep(part);
        var answer = await context.AskAsync(
            new EntityQuestion(owner.Remote.Account, owner.Upstream, owner.UpstreamNumber, selection));
        return Expect(answer, "What this is asked of").Object(part);
    }

    /// <summary>The object that a question asks for.</summary>
    /// <exception cref="GraphQLException">It does not exist or may not be seen.</exception>
    public static async ValueTask<Remote> FindAsync(IResolverContext context, UpstreamQuestion question, string what) =>
        Expect(await context.AskAsync(question), what);

    /// <summary>Why an answer does not hold the object that it has to; null when it does.</summary>
    public static GraphQLException? LackIn(UpstreamAnswer answer, string what) =>
        answer.Failure is { } failure ? UnifiedErrors.Of(failure)
        : answer.Value.IsObject ? null
        : UnifiedErrors.NotFound($"{what} does not exist, or the linked account may not see it.");

    private static Remote Expect(UpstreamAnswer answer, string what) =>
        LackIn(answer, what) is { } lack ? throw lack : answer.Value;
}
