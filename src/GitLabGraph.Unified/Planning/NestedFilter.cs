using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// What a filter cannot say on a list that stands somewhere already. GitLab would read the list where it stands and
/// pass the rest over, so it is refused.
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

    /// <param name="isGiven">Whether the filter says what the list is of.</param>
    /// <param name="filter">What it says.</param>
    /// <exception cref="GraphQLException">It says it.</exception>
    public static void RefuseOwner(bool isGiven, string filter)
    {
        if (isGiven)
        {
            throw UnifiedErrors.Invalid($"This list is of what it is selected on: leave {filter} out.");
        }
    }
}
