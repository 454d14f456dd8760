using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// REST refuses a type or an order that it does not know as if it were the client's mistake. The words that we send
/// have been looked at, so the instance is too old for this one, or lacks it in its edition.
/// </summary>
internal static class UnknownWords
{
    /// <summary>The same list, where a word that GitLab does not know is told for what it is.</summary>
    public static async ValueTask<T> ToldIn<T>(ValueTask<T> list)
    {
        try
        {
            return await list;
        }
        catch (GraphQLException refusal) when (IsOfWord(refusal))
        {
            throw UnifiedErrors.Of(
                UnifiedErrorCodes.VersionTooOld,
                "This GitLab is too old, or of another edition, to list this by such a type or order: "
                    + $"{refusal.Errors[0].Message}. Name a place in the filter.");
        }
    }

    private static bool IsOfWord(GraphQLException refusal) =>
        refusal.Errors is [{ Code: UnifiedErrorCodes.Validation, Message: var message }]
        && message.EndsWith("does not have a valid value", StringComparison.Ordinal);
}
