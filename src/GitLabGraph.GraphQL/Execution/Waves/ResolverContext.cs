using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Incremental;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>What all resolver contexts know of their operation and request.</summary>
internal abstract class ResolverContext(OperationExecution execution) : IResolverContext
{
    public Schema Schema => execution.Plan.Schema;

    public ISelection Selection => Selected;

    public abstract ResponsePath Path { get; }

    public IServiceProvider Services => execution.Request.Services;

    public IDictionary<string, object?> ContextData => execution.Request.ContextData;

    public CancellationToken RequestAborted => execution.Request.Aborted;

    /// <summary>The field as the plan knows it.</summary>
    public abstract FieldSelection Selected { get; }

    /// <summary>The part of an incremental answer that the field belongs to; null for the first answer.</summary>
    public abstract Part? Part { get; }

    protected OperationExecution Execution => execution;

    protected abstract object ParentValue { get; }

    public T Parent<T>() => (T)ParentValue;

    public T ArgumentValue<T>(string name) => ArgumentValue<T>(Selected, name);

    public bool HasArgument(string name) => HasArgument(Selected, name);

    public T Service<T>()
        where T : notnull =>
        Services.GetService(typeof(T)) is T service
            ? service
            : throw new InvalidOperationException(
                $"No service of type {typeof(T)} is registered. Add it to the services that OperationRequest.Services stands for.");

    public T DataLoader<T>()
        where T : notnull => execution.Request.DataLoaders.Get<T>();

    public IReadOnlyList<ISelection> GetSelections(ObjectType type, ISelection? parent = null) =>
        Own(parent ?? Selected).LookAhead(type);

    public T ArgumentValue<T>(ISelection selection, string name) =>
        ArgumentsOf(selection).Get<T>(name, selection.Field.Coordinate);

    public T Derive<T>(ISelection selection, Func<IResolverContext, ISelection, T> make)
        where T : class
    {
        var arguments = ArgumentsOf(selection);
        return arguments.FindDerived<T>() ?? arguments.Keep(make(this, selection));
    }

    public bool HasArgument(ISelection selection, string name) => execution.GetArguments(Own(selection)).IsGiven(name);

    public void ReportError(GraphQLError error) => execution.Report(error, this);

    private ArgumentValues ArgumentsOf(ISelection selection)
    {
        var arguments = execution.GetArguments(Own(selection));
        return arguments.Error is { } error ? throw new GraphQLException(error) : arguments;
    }

    private static FieldSelection Own(ISelection selection) => selection as FieldSelection
        ?? throw new ArgumentException("The selection was not found by GetSelections.", nameof(selection));
}
