using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// The places of one field that what is read belongs to all alike: it is read for the first of them, and what is
/// missing is told at each.
/// </summary>
internal sealed class ManyPlaces(IReadOnlyList<IResolverContext> places) : IResolverContext
{
    private readonly IResolverContext _first = places[0];

    public Schema Schema => _first.Schema;

    public ISelection Selection => _first.Selection;

    public ResponsePath Path => _first.Path;

    public IServiceProvider Services => _first.Services;

    public IDictionary<string, object?> ContextData => _first.ContextData;

    public CancellationToken RequestAborted => _first.RequestAborted;

    public T Parent<T>() => _first.Parent<T>();

    public T ArgumentValue<T>(string name) => _first.ArgumentValue<T>(name);

    public bool HasArgument(string name) => _first.HasArgument(name);

    public T Service<T>()
        where T : notnull => _first.Service<T>();

    public T DataLoader<T>()
        where T : notnull => _first.DataLoader<T>();

    public IReadOnlyList<ISelection> GetSelections(ObjectType type, ISelection? parent = null) =>
        _first.GetSelections(type, parent);

    public T ArgumentValue<T>(ISelection selection, string name) => _first.ArgumentValue<T>(selection, name);

    public bool HasArgument(ISelection selection, string name) => _first.HasArgument(selection, name);

    public T Derive<T>(ISelection selection, Func<IResolverContext, ISelection, T> make)
        where T : class => _first.Derive(selection, make);

    public void ReportError(GraphQLError error)
    {
        foreach (var place in places)
        {
            place.ReportError(error);
        }
    }
}
