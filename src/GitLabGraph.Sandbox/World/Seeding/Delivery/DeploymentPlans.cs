using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>
/// What a project deploys: once long ago everywhere, then for a hundred days. Among it are a rollback, a tag, and at
/// the end what still waits or runs.
/// </summary>
internal sealed class DeploymentPlans(GitLabWorld world, Dice dice, Project project)
{
    private const int LiveBeforeRollback = 6;

    private static readonly string[] Rhythm =
        ["staging", "production", "review/7-new-menu", "staging", "production", "qa", "staging", "production"];

    private readonly Trunk _trunk = new(world, project);
    private readonly List<string> _live = [];
    private bool _hasRolledBack;

    private bool IsAcme => project.FullPath.StartsWith("acme/", StringComparison.Ordinal);

    private string Lead => IsAcme ? "dana" : "hana";

    public IEnumerable<DeploymentPlan> Make(int count)
    {
        foreach (var name in new[] { "staging", "production", "review/4-old-menu" })
        {
            yield return Plan(name, SeedTime.End.AddDays(-150).AddHours(name.Length), DeploymentStatus.Success, Lead);
        }

        var moments = Enumerable.Range(0, count)
            .Select(_ => dice.Moment(SeedTime.End.AddDays(-99), SeedTime.End.AddHours(-5))).Order().ToArray();
        for (var index = 0; index < count; index++)
        {
            yield return Special(Plan(Rhythm[index % Rhythm.Length], moments[index], Status(), Person(index)), index);
        }

        yield return Plan("staging", SeedTime.End.AddMinutes(-9), DeploymentStatus.Running, Lead);
        yield return Plan("qa", SeedTime.End.AddMinutes(-8), DeploymentStatus.Created, Lead);

        // Only a protected environment, which is paid for, keeps one waiting.
        yield return Plan(
            "production",
            SeedTime.End.AddMinutes(-7),
            world.Options.IsEnterprise ? DeploymentStatus.Blocked : DeploymentStatus.Created,
            Lead);
    }

    private DeploymentPlan Plan(string name, DateTimeOffset at, DeploymentStatus status, string username)
    {
        var environment = world.Environments.Of(project.Id).First(row => row.Name == name);
        return new DeploymentPlan(
            project, environment, at, _trunk.ShaAt(at), status, world.FindUser(username)!.Id);
    }

    private DeploymentPlan Special(DeploymentPlan plan, int index)
    {
        plan = plan with { IsByApi = index % 5 == 3 };
        if (plan.Environment.Name != "production")
        {
            return plan;
        }

        var tag = world.Tags.Of(project.Id).LastOrDefault(tag => tag.Sha == plan.Sha);
        plan = EarlierSha() is { } earlier
            ? plan with { Sha = earlier, Status = DeploymentStatus.Success }
            : plan with { Tag = tag?.Name };
        if (plan.Status == DeploymentStatus.Success)
        {
            _live.Add(plan.Sha);
        }

        return plan;
    }

    /// <summary>What was live before, once: the rollback.</summary>
    private string? EarlierSha()
    {
        if (_hasRolledBack || _live.Count < LiveBeforeRollback)
        {
            return null;
        }

        var earlier = _live.FindLast(sha => sha != _live[^1]);
        _hasRolledBack = earlier is not null;
        return earlier;
    }

    private DeploymentStatus Status() => dice.Between(1, 100) switch
    {
        <= 74 => DeploymentStatus.Success,
        <= 86 => DeploymentStatus.Failed,
        <= 94 => DeploymentStatus.Canceled,
        _ => DeploymentStatus.Skipped,
    };

    private string Person(int index) => (index % 13) switch
    {
        3 when project.Path == "api" => "project_1002_bot_7f3a9c",
        3 when IsAcme => "service_account_acme_1",
        9 => "ghost",
        _ => world.Users.Get(dice.Pick(Developers())).Username,
    };

    private long[] Developers() => [.. world.SeenBy(null).MembersOf(project.Place, withInherited: true)
        .Where(member => member.AccessLevel >= AccessLevel.Developer)
        .Select(member => member.UserId)
        .Where(id => world.Users.Get(id).Kind == UserKind.Human)];
}
