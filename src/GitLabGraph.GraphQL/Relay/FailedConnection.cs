using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>Lets a failure cost the list that failed, and not what it hangs on.</summary>
internal static class FailedConnection
{
    /// <summary>
    /// A binding that answers the unknown connection, with the errors beside, where it would have thrown them.
    /// </summary>
    public static FieldBinding Around(FieldBinding binding, object unknown) => binding switch
    {
        FieldBinding.Pure pure => new FieldBinding.Pure(context => Read(pure.Resolve, context, unknown)),
        FieldBinding.Resolver reaching => reaching with
        {
            Resolve = context => Start(reaching.Resolve, context, unknown),
        },
        _ => binding,
    };

    private static object? Read(PureFieldDelegate resolve, IResolverContext context, object unknown)
    {
        try
        {
            return resolve(context);
        }
        catch (GraphQLException failure)
        {
            return Report(failure, context, unknown);
        }
    }

    private static ValueTask<object?> Start(FieldResolverDelegate resolve, IResolverContext context, object unknown)
    {
        try
        {
            var answer = resolve(context);
            return answer.IsCompletedSuccessfully ? answer : AwaitAsync(answer, context, unknown);
        }
        catch (GraphQLException failure)
        {
            return new(Report(failure, context, unknown));
        }
    }

    private static async ValueTask<object?> AwaitAsync(
        ValueTask<object?> answer, IResolverContext context, object unknown)
    {
        try
        {
            return await answer;
        }
        catch (GraphQLException failure)
        {
            return Report(failure, context, unknown);
        }
    }

    private static object Report(GraphQLException failure, IResolverContext context, object unknown)
    {
        foreach (var error in failure.Errors)
        {
            context.ReportError(error);
        }

        return unknown;
    }
}
