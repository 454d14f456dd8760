using System.Security.Claims;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>
/// What resolver parameters are filled with, beyond what the context answers itself. Called by compiled resolvers.
/// </summary>
internal static class ResolverParameters
{
    public static Optional<T> OptionalArgument<T>(IResolverContext context, string name) =>
        context.HasArgument(name) ? new Optional<T>(context.ArgumentValue<T>(name)) : default;

    public static T? GlobalState<T>(IResolverContext context, string key) =>
        context.ContextData.TryGetValue(key, out var value) && value is T state ? state : default;

    /// <summary>The caller: one that stands in the request's state comes before whom the services know.</summary>
    public static ClaimsPrincipal? Principal(IResolverContext context) =>
        GlobalState<ClaimsPrincipal>(context, nameof(ClaimsPrincipal))
        ?? context.ContextData.Values.OfType<ClaimsPrincipal>().FirstOrDefault()
        ?? context.Services.GetService(typeof(ClaimsPrincipal)) as ClaimsPrincipal;

    public static T Service<T>(IResolverContext context)
        where T : notnull => context.Service<T>();

    /// <summary>Whether one of the paths is selected below the field; dots reach deeper.</summary>
    public static bool IsSelected(IResolverContext context, string[][] paths) =>
        Array.Exists(paths, path => IsSelected(context, null, context.Selection.Type.Named, path));

    private static bool IsSelected(
        IResolverContext context, ISelection? parent, NamedType type, ReadOnlySpan<string> path)
    {
        foreach (var objectType in type is CompositeType composite ? context.Schema.GetPossibleTypes(composite) : [])
        {
            foreach (var selection in context.GetSelections(objectType, parent))
            {
                if (selection.Field.Name == path[0]
                    && (path.Length is 1 || IsSelected(context, selection, selection.Type.Named, path[1..])))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
