using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>Reads and checks <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> of a connection field.</summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-Arguments"/></remarks>
internal sealed class PagingArgumentReader(PagingSettings settings)
{
    private readonly Func<IResolverContext, ISelection, StrongBox<PagingArguments>> _read =
        (context, _) => new StrongBox<PagingArguments>(ReadAnew(context, settings));

    /// <summary>Throws the client's error, code <c>BAD_USER_INPUT</c>, when the arguments make no page.</summary>
    public PagingArguments Read(IResolverContext context) => context.Derive(context.Selection, _read).Value;

    private static PagingArguments ReadAnew(IResolverContext context, PagingSettings settings)
    {
        var first = context.ArgumentValue<int?>("first");
        var after = context.ArgumentValue<string?>("after");
        var last = settings.AllowBackwardPagination ? context.ArgumentValue<int?>("last") : null;
        var before = settings.AllowBackwardPagination ? context.ArgumentValue<string?>("before") : null;

        var field = context.Selection.Field.Coordinate;
        if (first is not null && last is not null)
        {
            throw Refuse($"Give either `first` or `last` to {field}, not both.", "last");
        }

        CheckSize("first", first, settings, field);
        CheckSize("last", last, settings, field);
        if (first is null && last is null)
        {
            first = settings.DefaultPageSize;
        }

        return new PagingArguments(first, after, last, before, IsTotalCountSelected(context));
    }

    private static void CheckSize(string argument, int? size, PagingSettings settings, string field)
    {
        if (size < 0)
        {
            throw Refuse($"`{argument}` of {field} cannot be negative, but was {size}.", argument);
        }

        if (size > settings.MaxPageSize)
        {
            throw Refuse($"`{argument}` of {field} can be {settings.MaxPageSize} at most, but was {size}.", argument);
        }
    }

    private static bool IsTotalCountSelected(IResolverContext context) =>
        context.Selection.Type.Named is ObjectType connection
        && context.GetSelections(connection).Any(selection => selection.Field.Name == "totalCount");

    private static GraphQLException Refuse(string message, string argument) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?>
        {
            ["code"] = ErrorCodes.BadUserInput,
            ["argument"] = argument,
        },
    });
}
