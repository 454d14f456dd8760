using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// What GitLab left out inside of an answer that it gave: a field that ran out of time, a row that failed. A unified
/// value is made of many upstream fields, some of them of another shape, so the reason is told where the answer was
/// asked for, with GitLab's own path beside it.
/// </summary>
internal static class InnerErrors
{
    public static void Report(Remote answer, IResolverContext context)
    {
        foreach (var error in answer.Errors)
        {
            if (!IsToldByItsList(error))
            {
                context.ReportError(UnifiedErrors.InsideOf(error));
            }
        }
    }

    // A list that was asked along tells by itself, at its own path, why it is not there.
    private static bool IsToldByItsList(GitLabGraphQLError error) =>
        error.Path is [.., string last] && PlannedField.IsKey(last);
}
