using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Tests.World.Queries;

/// <summary>The days and the numbers are those of GitLab's own test of its aggregation.</summary>
public sealed class DoraQueryTests
{
    private static readonly DoraDay[] Days =
    [
        new(new DateOnly(2022, 1, 25), 2, 100, null, 0),
        new(new DateOnly(2022, 1, 28), 5, null, 500, 3),
        new(new DateOnly(2022, 2, 7), 9, 300, 700, 0),
        new(new DateOnly(2022, 3, 1), 1, 200, null, 1),
    ];

    [Fact]
    public void Counts_a_days_deployments()
    {
        DoraQuery.Sum(Days, Request(DoraInterval.Daily)).Select(row => (row.Date, row.DeploymentFrequency)).ShouldBe(
        [
            (new DateOnly(2022, 1, 25), 2),
            (new DateOnly(2022, 1, 28), 5),
            (new DateOnly(2022, 2, 7), 9),
            (new DateOnly(2022, 3, 1), 1),
        ]);
    }

    [Fact]
    public void Spreads_a_months_deployments_over_the_days_that_were_asked_for()
    {
        DoraQuery.Sum(Days, Request(DoraInterval.Monthly)).Select(row => (row.Date, row.DeploymentFrequency)).ShouldBe(
        [
            (new DateOnly(2022, 1, 1), 7 / 12d),
            (new DateOnly(2022, 2, 1), 9 / 28d),
            (new DateOnly(2022, 3, 1), 1 / 3d),
        ]);
    }

    [Fact]
    public void Takes_the_median_of_the_days_and_incidents_per_deployment_of_the_whole_time()
    {
        DoraQuery.Sum(Days, Request(DoraInterval.All)).ShouldBe([new DoraMetric(null, 17 / 43d, 200, 600, 4 / 17d)]);
    }

    [Fact]
    public void Knows_nothing_of_a_time_in_which_nothing_happened()
    {
        DoraQuery.Sum([], Request(DoraInterval.All)).ShouldBe([new DoraMetric(null)]);
        DoraQuery.Sum([], Request(DoraInterval.Monthly)).ShouldBeEmpty();
    }

    [Fact]
    public void Fills_the_gaps_for_GraphQL()
    {
        var daily = Request(DoraInterval.Daily);
        var monthly = Request(DoraInterval.Monthly);

        DoraQuery.Filled(DoraQuery.Sum(Days, daily), daily).Length.ShouldBe(43);
        DoraQuery.Filled(DoraQuery.Sum(Days[..1], monthly), monthly).ShouldBe(
        [
            new DoraMetric(new DateOnly(2022, 1, 1), 2 / 12d, 100, null, 0),
            new DoraMetric(new DateOnly(2022, 2, 1)),
            new DoraMetric(new DateOnly(2022, 3, 1)),
        ]);
    }

    private static DoraRequest Request(DoraInterval interval) =>
        new([], new DateOnly(2022, 1, 20), new DateOnly(2022, 3, 3), interval, ["production"]);
}
