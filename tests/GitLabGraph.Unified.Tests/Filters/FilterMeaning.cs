using System.Text.Json;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>
/// A filtered list holds those items of the whole list that the filter's words fit, no more and no fewer, in the order that
/// was asked for, and read in pages from either end it is the same list. <c>GITLABGRAPH_FILTERS</c> sets the number of
/// filters a list, <c>GITLABGRAPH_SEED</c> the seed.
/// </summary>
public abstract class FilterMeaning(UnifiedLab lab)
{
    private static readonly int Count = TestSetting.Of("GITLABGRAPH_FILTERS", 120);
    private static readonly int Seed = TestSetting.Of("GITLABGRAPH_SEED", 20_261_127);

    /// <summary>How many percent of the filters an instance may be too old for.</summary>
    protected virtual int MostRefused => 66;

    public static TheoryData<string> Lists => [.. FilteredLists.All.Keys];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_filter_means_what_it_says(string name)
    {
        var list = FilteredLists.All[name];
        var account = lab.Link("owner");
        var random = new Random(Seed);
        var whole = await ReadAsync(list, "", account);
        var wrong = new List<string>();
        var refused = 0;
        whole.Count.ShouldBeGreaterThan(10);

        for (var index = 0; index < Count; index++)
        {
            var (filter, fits) = Filter(list, whole[random.Next(whole.Count)], random);
            var order = list.Orders.Count > 0 ? list.Orders.ElementAt(random.Next(list.Orders.Count)) : default;
            var isDescending = random.Next(2) == 0;
            var arguments = $"where: {{ {filter} }}"
                + (order.Key is null ? "" : $", orderBy: {order.Key}_{(isDescending ? "DESC" : "ASC")}");

            if (FilteredList.In(await lab.AskAsync(list.Ask($"{arguments}, first: 1000"), null, account)) is not { } answer)
            {
                refused++;
                continue;
            }

            var items = answer.GetProperty("nodes").EnumerateArray().ToList();
            var difference = Difference(items, [.. whole.Where(fits)]) 
                ?? (order.Key is null ? null : Disorder(items, order.Value, isDescending))
                ?? await UnevenAsync(list, arguments, items, random.Next(1, 8), account);

            if (difference is not null)
            {
                wrong.Add($"{arguments}: {difference}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {Count} filters of seed {Seed}, {refused} refused");
        wrong.ShouldBeEmpty($"{wrong.Count} of {Count}:\n{string.Join('\n', wrong.Take(8))}");
        refused.ShouldBeLessThan(Count * MostRefused / 100);
    }

    private static (string Filter, Func<JsonElement, bool> Fits) Filter(FilteredList list, JsonElement sample, Random random)
    {
        var members = list.Rules.OrderBy(_ => random.Next()).Select(rule => (rule.Key, Meaning: rule.Value(sample)))
            .Where(static member => member.Meaning is not null).Take(random.Next(1, 4)).ToList();
        return (
            string.Join(", ", members.Select(static member => $"{member.Key}: {member.Meaning!.Value.Literal}")),
            item => members.TrueForAll(member => member.Meaning!.Value.Fits(item)));
    }

    private static string? Difference(List<JsonElement> items, List<JsonElement> expected)
    {
        var (given, wanted) = (items.ConvertAll(IdOf), expected.ConvertAll(IdOf));
        var (more, missing) = (items.FindAll(item => !wanted.Contains(IdOf(item))), expected.FindAll(item => !given.Contains(IdOf(item))));
        return given.Count != given.Distinct().Count() ? "an item comes twice"
            : more.Count > 0 ? $"does not fit: {more[0]}"
            : missing.Count > 0 ? $"is missing: {missing[0]}"
            : null;
    }

    // Where an item has nothing to be ordered by it stands at the end, or at the beginning: GitLab's lists differ.
    private static string? Disorder(List<JsonElement> items, string path, bool isDescending)
    {
        var keys = items.Select(item => FilterRules.At(item, path)).OfType<JsonElement>().ToList();

        for (var index = 1; index < keys.Count; index++)
        {
            var order = Compare(keys[index - 1], keys[index]);

            if (isDescending ? order < 0 : order > 0)
            {
                return $"{keys[index - 1]} stands before {keys[index]}";
            }
        }

        return null;
    }

    private static int Compare(JsonElement one, JsonElement other) => one.ValueKind == JsonValueKind.Number
        ? one.GetInt32().CompareTo(other.GetInt32())
        : string.Compare(one.GetString(), other.GetString(), StringComparison.OrdinalIgnoreCase);

    // Small pages take long; the first few of either end show what pages do.
    private async Task<string?> UnevenAsync(
        FilteredList list, string arguments, List<JsonElement> items, int size, LinkedAccount account)
    {
        var all = items.ConvertAll(IdOf);
        var forward = await PagesAsync(list, $"{arguments}, first: {size}", "after", "hasNextPage", "endCursor", account);
        var expected = all.Take(size * 3).ToList();

        if (forward is null || !forward.SequenceEqual(expected))
        {
            return $"pages of {size} {(forward is null ? "are refused" : "hold others, or in another order")}";
        }

        if (!list.IsReadBackward)
        {
            return null;
        }

        var backward = await PagesAsync(list, $"{arguments}, last: {size}", "before", "hasPreviousPage", "startCursor", account);
        return backward is null || all.TakeLast(size * 3).SequenceEqual(backward)
            ? null
            : $"pages of {size} from the end hold others: {all.Count} in all, {backward.Count} read";
    }

    private async Task<List<string>?> PagesAsync(
        FilteredList list, string arguments, string argument, string more, string cursor, LinkedAccount account)
    {
        var ids = new List<string>();
        var place = "";

        for (var page = 0; page < 3; page++)
        {
            var answer = FilteredList.In(await lab.AskAsync(list.Ask(arguments + place), null, account));

            if (answer is not { } connection)
            {
                return null;
            }

            var rows = connection.GetProperty("nodes").EnumerateArray().Select(IdOf);
            ids = argument == "after" ? [.. ids, .. rows] : [.. rows, .. ids];
            var info = connection.GetProperty("pageInfo");

            if (!info.GetProperty(more).GetBoolean())
            {
                break;
            }

            place = $", {argument}: \"{info.GetProperty(cursor).GetString()}\"";
        }

        return ids;
    }

    private async Task<List<JsonElement>> ReadAsync(FilteredList list, string arguments, LinkedAccount account)
    {
        var answer = FilteredList.In((await lab.AskAsync(list.Ask($"{arguments} first: 1000"), null, account)).ShouldBeClean())!.Value;
        answer.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeFalse();
        return [.. answer.GetProperty("nodes").EnumerateArray()];
    }

    private static string IdOf(JsonElement item) => item.GetProperty("id").GetString()!;
}
