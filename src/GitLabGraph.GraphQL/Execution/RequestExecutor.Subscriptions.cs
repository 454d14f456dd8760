using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution;

/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Subscription"/></remarks>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Opens the source of events. A source that cannot be opened is an error of the request: there is no data.
    /// </summary>
    private async ValueTask<ExecutionResult> SubscribeAsync(
        OperationPlan plan,
        FieldBinding.Subscription binding,
        VariableValues variables,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        // The clock of the execution timeout runs for each event, not for the subscription.
        var scope =
            new RequestScope(request, _options with { ExecutionTimeout = Timeout.InfiniteTimeSpan }, cancellationToken);
        using var opening = new OperationExecution(plan, variables, scope, request.RootValue ?? NoRootValue);
        if (opening.BeginSubscription(out var context))
        {
            try
            {
                var events = await binding.Subscribe(context).ConfigureAwait(false);
                return new ResponseStream(
                    AnswerEventsAsync(events, plan, variables, request, cancellationToken),
                    ResponseStreamKind.Subscription,
                    events as IAsyncDisposable);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                opening.Report(exception, context);
            }
        }

        return OperationResult.FromErrors([.. opening.Errors]);
    }

    private async IAsyncEnumerable<OperationResult> AnswerEventsAsync(
        IAsyncEnumerable<object?> events,
        OperationPlan plan,
        VariableValues variables,
        OperationRequest request,
        CancellationToken clientLeft,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(clientLeft, cancellationToken);
        await using var source = events.GetAsyncEnumerator(stop.Token);
        while (true)
        {
            OperationResult? failure = null;
            try
            {
                if (!await source.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                failure = OperationResult.FromErrors(Filter(ExceptionMask.Describe(exception)));
            }

            if (failure is not null)
            {
                // A source that breaks says so once, and the stream ends.
                yield return failure;
                yield break;
            }

            yield return await AnswerEventAsync(source.Current, plan, variables, request, stop.Token)
                .ConfigureAwait(false);
        }
    }

    private async ValueTask<OperationResult> AnswerEventAsync(
        object? message,
        OperationPlan plan,
        VariableValues variables,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        // Each event is a run of its own: fresh DataLoaders, and state that does not leak into the next.
        var state = request.ContextData is { } shared ? new Dictionary<string, object?>(shared) : null;
        var result = await RunAsync(
            plan, variables, request with { RootValue = message, ContextData = state },
            cancellationToken).ConfigureAwait(false);
        return (OperationResult)result;
    }

    private GraphQLError[] Filter(IReadOnlyList<GraphQLError> errors) =>
        [.. errors.Select(error =>
            _options.ErrorFilters.Aggregate(error, (current, filter) => filter.OnError(current)))];
}
