using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>DORA's metrics as GitLab works them out: medians of the days' medians, deployments per day.</summary>
internal static class DoraQuery
{
    public static ImmutableArray<DoraMetric> Run(GitLabWorld world, DoraRequest request) => Sum(
        request.Projects
            .SelectMany(project => world.Environments.Of(project.Id))
            .Where(environment => environment.Tier is { } tier && request.Tiers.Contains(tier))
            .SelectMany(environment => DoraDays.Of(world, environment)),
        request);

    /// <summary>A row for each day or month of which something is known; of the whole time always one.</summary>
    public static ImmutableArray<DoraMetric> Sum(IEnumerable<DoraDay> all, DoraRequest request)
    {
        var days = all.Where(day => day.Date >= request.Start && day.Date <= request.End).ToArray();
        return request.Interval == DoraInterval.All
            ? [Sum(null, days, request.End.DayNumber - request.Start.DayNumber + 1)]
            : [.. days.GroupBy(day => BeginOf(day.Date, request.Interval)).OrderBy(group => group.Key)
                .Select(group => Sum(group.Key, [.. group], DaysIn(group.Key, request)))];
    }

    /// <summary>The rows with empty ones where nothing is known, as GraphQL gives them.</summary>
    public static ImmutableArray<DoraMetric> Filled(ImmutableArray<DoraMetric> rows, DoraRequest request)
    {
        if (request.Interval == DoraInterval.All)
        {
            return rows;
        }

        var known = rows.ToDictionary(row => row.Date!.Value);
        return [.. Enumerable.Range(0, request.End.DayNumber - request.Start.DayNumber + 1)
            .Select(day => BeginOf(request.Start.AddDays(day), request.Interval))
            .Distinct()
            .Select(date => known.GetValueOrDefault(date) ?? new DoraMetric(date))];
    }

    /// <summary>As PostgreSQL's PERCENTILE_CONT(0.5); null of nothing.</summary>
    public static double? Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length == 0
            ? null
            : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    private static DoraMetric Sum(DateOnly? date, DoraDay[] days, int length)
    {
        var deployments = days.Sum(day => day.Deployments);
        var incidents = days.Where(day => day.Incidents is not null).ToArray();
        return new DoraMetric(
            date,
            days.Length == 0 ? null : (double)deployments / length,
            Median(days.Select(day => (double?)day.LeadTime).OfType<double>()),
            Median(days.Select(day => (double?)day.RestoreTime).OfType<double>()),
            incidents.Length == 0
                ? null
                : incidents.Sum(day => day.Incidents!.Value) / (double)Math.Max(deployments, 1));
    }

    private static DateOnly BeginOf(DateOnly date, DoraInterval interval)
        => interval == DoraInterval.Monthly ? new DateOnly(date.Year, date.Month, 1) : date;

    /// <summary>Of a month only the days that were asked for count.</summary>
    private static int DaysIn(DateOnly begin, DoraRequest request)
    {
        if (request.Interval == DoraInterval.Daily)
        {
            return 1;
        }

        var last = begin.AddMonths(1).AddDays(-1);
        return (last < request.End ? last : request.End).DayNumber
            - (begin > request.Start ? begin : request.Start).DayNumber + 1;
    }
}
