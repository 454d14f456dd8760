using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Documents;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Execution.Writing;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// Executes requests: finds or makes the document's plan, coerces variables, runs. Safe for any number of requests
/// at once.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Execution"/></remarks>
public sealed partial class RequestExecutor : IRequestExecutor
{
    private static readonly object NoRootValue = new();

    private readonly RequestExecutorOptions _options;
    private readonly DocumentCache _documents;
    private readonly FieldWriters _writers;
    private readonly DocumentValidator _validator;

    public RequestExecutor(Schema schema, RequestExecutorOptions? options = null)
    {
        Schema = schema;
        _options = options ?? new RequestExecutorOptions();
        _documents = new DocumentCache(_options.MaxCachedDocuments, _options.MaxCachedDocumentBytes);
        _writers = new FieldWriters(schema);
        _validator = new DocumentValidator(schema, _options.Validation);
    }

    public Schema Schema { get; }

    public ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return RequestObservation.IsWanted && request.Observation is null
            ? ObserveAsync(request, cancellationToken)
            : FindAndExecuteAsync(request, cancellationToken);
    }

    private async ValueTask<ExecutionResult> ObserveAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        using var observation = RequestObservation.Start();
        var result = await FindAndExecuteAsync(request with { Observation = observation }, cancellationToken)
            .ConfigureAwait(false);
        observation.End(result);
        return result;
    }

    private ValueTask<ExecutionResult> FindAndExecuteAsync(
        OperationRequest request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is not null || _options.PersistedDocuments.OnlyPersisted)
        {
            return ExecutePersistedAsync(request, cancellationToken);
        }

        return FindDocument(request.Document, request.Observation, out var error) is { } document
            ? ExecuteAsync(document, request, cancellationToken)
            : Refuse([error!]);
    }

    private ValueTask<ExecutionResult> ExecuteAsync(
        CachedDocument document, OperationRequest request, CancellationToken cancellationToken)
    {
        if (document.Errors.Count > 0)
        {
            return Refuse(document.Errors);
        }

        if (document.Find(request.OperationName, out var error) is not { } operation)
        {
            return Refuse([error!]);
        }

        if (CheckKind(operation, request.AllowedOperations) is { } notAllowed)
        {
            return Refuse([notAllowed]);
        }

        request.Observation?.Describe(operation.Definition);
        var variables = VariableCoercion.Coerce(
            Schema, operation.Document.Source, operation.Definition, request.Variables, out var errors);
        if (variables is null)
        {
            return Refuse(errors);
        }

        return CheckCost(operation, ref request) is { } answer
            ? new ValueTask<ExecutionResult>(answer)
            : StartAsync(
                operation.PlanFor(variables, request.AcceptsIncrements), variables, request, cancellationToken);
    }

    private ValueTask<ExecutionResult> StartAsync(
        OperationPlan plan, VariableValues variables, OperationRequest request, CancellationToken cancellationToken)
    {
        // A subscription field that has no stream of its own is answered once.
        return plan.Operation.Operation == OperationType.Subscription
            && plan.Root.Fields is [{ Field.Binding: FieldBinding.Subscription binding }]
            ? SubscribeAsync(plan, binding, variables, request, cancellationToken)
            : RunAsync(plan, variables, request, cancellationToken);
    }

    private ValueTask<ExecutionResult> RunAsync(
        OperationPlan plan, VariableValues variables, OperationRequest request, CancellationToken cancellationToken)
    {
        var scope = new RequestScope(request, _options, cancellationToken);
        var execution = new OperationExecution(plan, variables, scope, request.RootValue ?? NoRootValue);
        try
        {
            if (!execution.Start())
            {
                return FinishAsync(execution);
            }

            return new ValueTask<ExecutionResult>(execution.Answer());
        }
        catch
        {
            execution.Dispose();
            throw;
        }
    }

    private static async ValueTask<ExecutionResult> FinishAsync(OperationExecution execution)
    {
        try
        {
            await execution.FinishAsync().ConfigureAwait(false);
            return execution.Answer();
        }
        catch
        {
            await execution.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private GraphQLError? CheckKind(PreparedOperation operation, AllowedOperations allowed)
    {
        var kind = operation.Definition.Operation;
        var flag = kind switch
        {
            OperationType.Query => AllowedOperations.Query,
            OperationType.Mutation => AllowedOperations.Mutation,
            _ => AllowedOperations.Subscription,
        };
        var problem = Schema.GetOperationType(kind) is null
            ? $"Schema is not configured to execute {NameOf(kind)} operation."
            : allowed.HasFlag(flag) ? null : $"The transport does not allow {NameOf(kind)} operations here.";
        return problem is null ? null : new GraphQLError(problem)
        {
            Locations = [operation.Document.Source.GetLocation(operation.Definition.Span.Start)],
            Code = ErrorCodes.OperationNotAllowed,
        };
    }

    private static string NameOf(OperationType kind) => kind switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static ValueTask<ExecutionResult> Refuse(IReadOnlyList<GraphQLError> errors) =>
        new(OperationResult.FromErrors(errors));
}
