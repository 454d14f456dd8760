using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>Reads a mutation's parameters off its single input object. Called by compiled resolvers.</summary>
internal static class MutationInput
{
    public static T Argument<T>(IResolverContext context, string input, string name) =>
        Fields(context, input).TryGetValue(name, out var value) && value is not null ? (T)value : default!;

    public static Optional<T> OptionalArgument<T>(IResolverContext context, string input, string name) =>
        Fields(context, input).TryGetValue(name, out var value) ? new Optional<T>((T?)value) : default;

    private static IReadOnlyDictionary<string, object?> Fields(IResolverContext context, string input) =>
        context.ArgumentValue<IReadOnlyDictionary<string, object?>>(input);
}
