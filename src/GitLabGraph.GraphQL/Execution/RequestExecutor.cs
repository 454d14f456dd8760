using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Documents;
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
        return FindDocument(request.Document, out var refusal) is { } document
            ? ExecuteAsync(document, request, cancellationToken)
            : new ValueTask<ExecutionResult>(refusal!);
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

        var variables = VariableCoercion.Coerce(
            Schema, operation.Document.Source, operation.Definition, request.Variables, out var errors);
        return variables is null
            ? Refuse(errors)
            : RunAsync(operation, variables, request, cancellationToken);
    }

    private ValueTask<ExecutionResult> RunAsync(
        PreparedOperation operation, VariableValues variables, OperationRequest request, CancellationToken cancellationToken)
    {
        var scope = new RequestScope(request, _options, cancellationToken);
        var execution = new OperationExecution(
            operation.PlanFor(variables), variables, scope, request.RootValue ?? NoRootValue);
        try
        {
            if (!execution.Start())
            {
                return FinishAsync(execution, scope);
            }

            return new ValueTask<ExecutionResult>(execution.CreateResult());
        }
        catch
        {
            execution.Dispose();
            throw;
        }
    }

    private static async ValueTask<ExecutionResult> FinishAsync(OperationExecution execution, RequestScope scope)
    {
        try
        {
            await execution.FinishAsync().ConfigureAwait(false);
            return execution.CreateResult();
        }
        catch
        {
            execution.Dispose();
            throw;
        }
        finally
        {
            scope.Dispose();
        }
    }

    private CachedDocument? FindDocument(ReadOnlyMemory<byte> text, out OperationResult? refusal)
    {
        refusal = null;
        if (text.IsEmpty)
        {
            refusal = OperationResult.FromErrors(new GraphQLError("The request has no document.") { Code = ErrorCodes.BadRequest });
            return null;
        }

        if (_documents.TryGet(text.Span, out var document))
        {
            return document;
        }

        // The transport's buffer is only lent.
        var copy = text.ToArray();
        try
        {
            var syntax = Utf8GraphQLParser.Parse(copy, _options.Parser);
            document = new CachedDocument(copy, syntax, _validator.Validate(syntax), Schema, _writers);
            _documents.Add(document);
            return document;
        }
        catch (SyntaxException exception)
        {
            refusal = OperationResult.FromErrors(new GraphQLError(exception.Message)
            {
                Locations = [exception.Location],
                Code = ErrorCodes.SyntaxError,
            });
            return null;
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
