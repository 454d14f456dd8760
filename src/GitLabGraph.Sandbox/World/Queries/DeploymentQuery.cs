using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Orders of deployments; GitLab's order by the moment or number of making is the one by id.</summary>
internal static class DeploymentQuery
{
    public static IEnumerable<Deployment> Order(IEnumerable<Deployment> rows, string? by, bool isDescending)
    {
        var byId = rows.OrderBy(row => row.Id).ToArray();
        return by switch
        {
            // Of two with one moment the newer comes first, whatever the direction.
            "updated_at" => isDescending
                ? byId.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id)
                : byId.OrderBy(row => row.UpdatedAt).ThenByDescending(row => row.Id),
            "finished_at" => Ordered(byId, row => row.FinishedAt?.UtcTicks ?? long.MaxValue, isDescending),
            "ref" => isDescending
                ? byId.OrderByDescending(row => row.Ref, StringComparer.Ordinal)
                : byId.OrderBy(row => row.Ref, StringComparer.Ordinal),
            _ => Ordered(byId, row => row.Id, isDescending),
        };
    }

    /// <summary>
    /// An environment's last one of a status: of what is over by its end, of what is to come by its id.
    /// </summary>
    public static Deployment? Last(GitLabWorld world, DeployEnvironment environment, DeploymentStatus status)
        => world.Deployments.Of(environment.ProjectId)
            .Where(row => row.EnvironmentId == environment.Id && row.Status == status)
            .MaxBy(row => (row.FinishedAt, row.Id));

    private static IEnumerable<Deployment> Ordered(
        IEnumerable<Deployment> rows, Func<Deployment, long> key, bool isDescending)
        => isDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
