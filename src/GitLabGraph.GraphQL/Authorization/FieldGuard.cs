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
        FieldBinding.Batch batch => new FieldBinding.Batch(async contexts =>
        {
            // Arguments and caller are the same for the whole level, so the first context speaks for all.
            await CheckAsync(contexts[0]);
            return await batch.Resolve(contexts);
        }),
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
        var handler = context.Services.GetService(typeof(IAuthorizationHandler)) as IAuthorizationHandler
            ?? RoleAuthorization.Instance;
        foreach (var requirement in requirements)
        {
            var result = await handler.AuthorizeAsync(context, requirement);
            if (result is not AuthorizeResult.Allowed)
            {
                throw new GraphQLException(Refusal(result, requirement));
            }
        }
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
