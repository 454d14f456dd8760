using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// A filter's place on a list that stands somewhere already. GitLab would read the list where it stands and pass the
/// other place over, so it is refused.
/// </summary>
internal static class NestedFilter
{
    /// <param name="places">The workspace, repo, group or scope that the filter names.</param>
    /// <exception cref="GraphQLException">It names one.</exception>
    public static void RefusePlace(params ReadOnlySpan<string?> places)
    {
        foreach (var place in places)
        {
            if (place is not null)
            {
                throw UnifiedErrors.Invalid(
                    "This list belongs to what it is selected on: its filter cannot name a workspace, repo, group or "
                        + "scope. Use the field of the query root for that.");
            }
        }
    }
}
