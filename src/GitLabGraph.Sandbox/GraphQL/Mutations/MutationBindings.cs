using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Changes;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>
/// Binds mutations with their payloads: what the world refuses becomes GitLab's error of the right kind.
/// </summary>
internal sealed class MutationBindings(FieldBindings bindings)
{
    /// <summary>A mutation whose payload shows the changed row in one field.</summary>
    public MutationBindings Add<TRow>(string name, string field, Func<MutationInput, Outcome<TRow>> change)
        where TRow : class =>
        Add(name, field, null, input =>
        {
            var outcome = change(input);
            return outcome.Refusal is { } refusal ? (null, refusal, null) : (outcome.Row, null, null);
        });

    /// <summary>A mutation whose payload has one field more.</summary>
    public MutationBindings Add(
        string name, string field, string? more, Func<MutationInput,
            (object? Row, Refusal? Refusal, object? More)> change)
    {
        bindings.On<object>("Mutation").Field(name, (_, context) => Run(name, context, change));
        var payload = bindings.On<MutationPayload>($"{char.ToUpperInvariant(name[0])}{name[1..]}Payload")
            .Field(field, result => result.Row);
        if (more is not null)
        {
            payload.Field(more, result => result.More);
        }

        return this;
    }

    private static MutationPayload Run(
        string name,
        IResolverContext context,
        Func<MutationInput, (object? Row, Refusal? Refusal, object? More)> change)
    {
        // Mutations need the scope api; a token without it is told what a stranger is told.
        if (!context.MayWrite())
        {
            throw MutationInput.Refuse();
        }

        if (!context.Instance().ApplicationLimits.Allow(
            ApplicationLimits.OfMutation(name), context.Viewer().User?.Id ?? 0))
        {
            throw new GraphQLException(ApplicationLimits.Words);
        }

        var input = MutationInput.Of(context);
        var (row, refusal, more) = change(input);
        if (refusal is { Kind: RefusalKind.Forbidden or RefusalKind.NotFound or RefusalKind.Unauthorized })
        {
            throw MutationInput.Refuse();
        }

        IReadOnlyList<string> errors = refusal is null ? [] : [refusal.FullMessage];
        return new MutationPayload(input.Text("clientMutationId"), errors, row, more);
    }
}
