using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Authorization;

/// <summary>
/// Stands before a field's resolver and lets it run only when every requirement is met. Fields that demand nothing
/// have no guard, and cost nothing.
/// </summary>
internal sealed class FieldGuard(IReadOnlyList<AuthorizationRequirement> requirements)
{
    /// <summary>The binding behind this guard.</summary>
    public FieldBinding Protect(FieldBinding binding) => binding switch
    {
        FieldBinding.Batch batch => new FieldBinding.Batch(contexts => ResolveAsync(batch.Resolve, contexts)),
        // A caller may lose a right while the stream is open, so every event asks again.
        FieldBinding.Subscription subscription => new FieldBinding.Subscription(
            async context =>
            {
                await CheckAsync(context);
                return await subscription.Subscribe(context);
            },
            Protect(subscription.Resolve)),
        _ => new FieldBinding.Resolver(Protect(BindingFactory.ToResolver(binding)))
        {
            IsLight = binding is FieldBinding.Member or FieldBinding.Pure,
        },
    };

    /// <summary>Throws what the client is to be told, unless every requirement is met.</summary>
    public async ValueTask CheckAsync(IResolverContext context)
    {
        if (await FindRefusalAsync(context) is { } refusal)
        {
            throw new GraphQLException(refusal);
        }
    }

    private async ValueTask<GraphQLError?> FindRefusalAsync(IResolverContext context)
    {
        var handler = context.Services.GetService(typeof(IAuthorizationHandler)) as IAuthorizationHandler
            ?? RoleAuthorization.Instance;
        foreach (var requirement in requirements)
        {
            var result = await handler.AuthorizeAsync(context, requirement);
            if (result is not AuthorizeResult.Allowed)
            {
                return Refusal(result, requirement);
            }
        }

        return null;
    }

    /// <summary>
    /// Resolves a level for those parents that the caller may see: a policy may decide by the parent, so one of them
    /// cannot speak for the others.
    /// </summary>
    private async ValueTask<IReadOnlyList<ResolverResult>> ResolveAsync(
        BatchResolverDelegate resolve, IReadOnlyList<IResolverContext> contexts)
    {
        var answers = new ResolverResult[contexts.Count];
        var allowed = new List<int>(contexts.Count);
        for (var index = 0; index < answers.Length; index++)
        {
            if (await FindRefusalAsync(contexts[index]) is { } refusal)
            {
                answers[index] = ResolverResult.Fail(refusal);
            }
            else
            {
                allowed.Add(index);
            }
        }

        if (allowed.Count == contexts.Count)
        {
            return await resolve(contexts);
        }

        if (allowed.Count > 0)
        {
            IResolverContext[] parents = [.. allowed.Select(index => contexts[index])];
            var results = BatchResults.Of(parents, await resolve(parents));
            for (var place = 0; place < results.Count; place++)
            {
                answers[allowed[place]] = results[place];
            }
        }

        return answers;
    }

    private FieldResolverDelegate Protect(FieldResolverDelegate resolve) => async context =>
    {
        await CheckAsync(context);
        return await resolve(context);
    };

    // The messages tell the client no role and no policy, except where the server is misconfigured.
    private static GraphQLError Refusal(AuthorizeResult result, AuthorizationRequirement requirement) => result switch
    {
        AuthorizeResult.NotAuthenticated =>
            new GraphQLError("The current user is not authenticated.") { Code = ErrorCodes.NotAuthenticated },
        AuthorizeResult.PolicyNotFound =>
            new GraphQLError($"The authorization policy \"{requirement.Policy}\" does not exist.")
            {
                Code = ErrorCodes.PolicyNotFound,
            },
        _ => new GraphQLError("The current user is not authorized to access this resource.")
        {
            Code = ErrorCodes.NotAuthorized,
        },
    };
}
