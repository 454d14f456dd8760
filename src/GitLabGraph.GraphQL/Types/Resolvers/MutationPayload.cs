using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>What a mutation answers by the conventions: its result, or the errors it announced.</summary>
internal sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors)
{
    /// <summary>Runs the mutation; an exception that it did not announce goes on its way.</summary>
    public static FieldBinding Wrap(FieldResolverDelegate resolve, IReadOnlyList<MutationError> errors)
    {
        return new FieldBinding.Resolver(RunAsync);

        async ValueTask<object?> RunAsync(IResolverContext context)
        {
            try
            {
                return new MutationPayload(await resolve(context), null);
            }
            catch (Exception exception) when (Translate(exception, errors) is { } translated)
            {
                return new MutationPayload(null, translated);
            }
        }
    }

    /// <summary>Null when any of the exceptions was not announced.</summary>
    private static List<object>? Translate(Exception exception, IReadOnlyList<MutationError> errors)
    {
        var causes = exception is AggregateException aggregate
            ? aggregate.Flatten()
            : new AggregateException(exception);
        var translated = new List<object>(causes.InnerExceptions.Count);
        foreach (var cause in causes.InnerExceptions)
        {
            // The closest announced type wins: a base class may be announced beside its subclasses.
            var announced = errors.Where(error => error.ExceptionType.IsInstanceOfType(cause))
                .MaxBy(error => Depth(error.ExceptionType));
            if (announced is null)
            {
                return null;
            }

            translated.Add(announced.Create(cause));
        }

        return translated;
    }

    private static int Depth(Type type)
    {
        var depth = 0;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
