using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>REST's filters of deployments, and which of them go together.</summary>
internal static class DeploymentParameters
{
    public static RestAnswer? RefuseWords(RestCall call) =>
        ListWords.Refuse(call, "order_by", ["id", "iid", "created_at", "updated_at", "ref", "finished_at"])
        ?? ListWords.Refuse(call, "sort", ["asc", "desc"])
        ?? ListWords.Refuse(
            call, "status", [.. Enum.GetValues<DeploymentStatus>().Select(status => status.InWords())]);

    /// <summary>
    /// The moment of finishing is filtered and ordered by together, and for successful ones only. What GitLab says of
    /// the moment of change it says to its own developers; others get the order that goes with the filter.
    /// </summary>
    public static RestAnswer? RefusePairs(RestCall call)
    {
        var given = call.Parameters;
        var isByFinish = IsGiven(given, "finished_after") || IsGiven(given, "finished_before");
        if (IsByUpdate(given) && isByFinish)
        {
            return RestAnswer.BadRequest("Both `updated_at` filter and `finished_at` filter can not be specified");
        }

        if (isByFinish != (given.Text("order_by") == "finished_at"))
        {
            return RestAnswer.BadRequest("`finished_at` filter and `finished_at` sorting must be paired");
        }

        return isByFinish && given.Text("status") != "success"
            ? RestAnswer.BadRequest("`finished_at` filter must be combined with `success` status filter.")
            : null;
    }

    public static bool IsByUpdate(Parameters given)
        => IsGiven(given, "updated_after") || IsGiven(given, "updated_before");

    public static IEnumerable<Deployment> Filter(RestCall call, IEnumerable<Deployment> rows)
    {
        var given = call.Parameters;
        var status = EnumWords.Read<DeploymentStatus>(given.Text("status"));
        var (updatedAfter, updatedBefore) = (given.Moment("updated_after"), given.Moment("updated_before"));
        var (finishedAfter, finishedBefore) = (given.Moment("finished_after"), given.Moment("finished_before"));
        return rows.Where(row =>
            (status is null || row.Status == status)
            && (given.Text("environment") is not { Length: > 0 } name
                || call.World.Environments.Get(row.EnvironmentId).Name == name)
            && !(row.UpdatedAt < updatedAfter)
            && !(row.UpdatedAt > updatedBefore)
            && (finishedAfter is null || row.FinishedAt >= finishedAfter)
            && (finishedBefore is null || row.FinishedAt < finishedBefore));
    }

    private static bool IsGiven(Parameters given, string name) => given.Text(name) is { Length: > 0 };
}
