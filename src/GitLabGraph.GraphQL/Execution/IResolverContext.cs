using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// What a resolver may know: its parent, its arguments, its selection and the request around it.
/// Valid only while the resolver runs; do not keep it.
/// </summary>
public interface IResolverContext
{
    Schema Schema { get; }

    /// <summary>The field being resolved, as selected in this operation.</summary>
    ISelection Selection { get; }

    /// <summary>Where in the answer the field stands. Built when asked for.</summary>
    ResponsePath Path { get; }

    /// <summary>The request's own services.</summary>
    IServiceProvider Services { get; }

    /// <summary>State of the request, shared by all its resolvers (Hot Chocolate's global state).</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Fires when the client leaves or the request's time is over.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The value that the field is selected on.</summary>
    T Parent<T>();

    /// <summary>
    /// An argument as the CLR type the resolver declares; the default of the type when it was not given.
    /// </summary>
    T ArgumentValue<T>(string name);

    /// <summary>Whether the client gave the argument (or it has a default), null included.</summary>
    bool HasArgument(string name);

    /// <summary>A service of the request; throws with the remedy when it is not registered.</summary>
    T Service<T>()
        where T : notnull;

    /// <summary>The request's one instance of a DataLoader.</summary>
    T DataLoader<T>()
        where T : notnull;

    /// <summary>
    /// The selections below the current field (or below <paramref name="parent"/>) for one concrete type: fragments
    /// merged,
    /// <c>@skip</c> and <c>@include</c> applied. This is what a planner looks down.
    /// </summary>
    IReadOnlyList<ISelection> GetSelections(ObjectType type, ISelection? parent = null);

    /// <summary>
    /// An argument of a selection found by <see cref="GetSelections"/>, coerced with this request's variables.
    /// </summary>
    T ArgumentValue<T>(ISelection selection, string name);

    /// <summary>Whether the client gave the argument of a selection (or it has a default), null included.</summary>
    bool HasArgument(ISelection selection, string name);

    /// <summary>
    /// What a selection's arguments come to, made once for all its parents: in one request, or in all when no variable
    /// is in the arguments. An exception is not kept.
    /// </summary>
    T Derive<T>(ISelection selection, Func<IResolverContext, ISelection, T> make)
        where T : class;

    /// <summary>
    /// Adds an error at this field's path and lets the resolver answer what it has: honest partial answers.
    /// </summary>
    void ReportError(GraphQLError error);
}
