using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Tests.Differential;
using GitLabGraph.GraphQL.Tests.Language;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>
/// <c>@defer</c> and <c>@stream</c> against graphql-js 17: the same parts are announced, and together they are the same
/// data. Left open: how many answers the parts come in, and that a streamed list whose items are all there already is
/// not announced here.
/// </summary>
public sealed class IncrementalDifferentialTests
{
    private static readonly int Count = TestSetting.Number("GITLABGRAPH_DIFFERENTIAL", 2_000);
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_261_126);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Parts_together_are_what_graphql_js_delivers(bool hasLateFields)
    {
        GraphQLReference.RequireInstalled();
        var cases = ExecutionCase.Generate(Count / 2, Seed, hasLateFields, hasIncrements: true);
        var expected = await GraphQLReference.AskAsync(
            cases.Select(static item => item.ToRequest("executeIncrementally")), TestContext.Current.CancellationToken);

        var wrong = new List<string>();
        var parts = 0;
        for (var index = 0; index < cases.Count; index++)
        {
            var theirs = expected[index].GetProperty("answers").EnumerateArray().Select(static answer => answer.GetRawText()).ToList();
            var ours = await cases[index].RunIncrementallyAsync();
            parts += ours.Count > 1 ? 1 : 0;
            if (Compare(theirs, ours, hasLateFields) is { } difference)
            {
                wrong.Add(cases[index].Describe(difference, string.Join('\n', theirs), string.Join('\n', ours)));
            }
        }

        wrong.Count.ShouldBe(0, $"{wrong.Count} of {cases.Count} differ, the first:\n{wrong.MinBy(text => text.Length)}");
        parts.ShouldBeGreaterThan(cases.Count / 4);
    }

    private static string? Compare(List<string> theirs, IReadOnlyList<string> ours, bool hasLateFields)
    {
        var expected = IncrementalMerge.Of(theirs);
        try
        {
            return Compare(expected, IncrementalMerge.Of(ours), hasLateFields);
        }
        catch (Exception exception) when (exception is ShouldAssertException or KeyNotFoundException
            or NullReferenceException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return $"ours cannot be put together: {exception.Message}";
        }
    }

    // A part that fails tells every error in it here, and only the one that spread there. Which one spreads is open where
    // fields are late.
    private static string? Compare(IncrementalMerge expected, IncrementalMerge actual, bool hasLateFields)
    {
        if (!expected.Failed.Order().SequenceEqual(actual.Failed.Order()))
        {
            return "other parts fail";
        }

        if (actual.Failed.Count > 0)
        {
            var told = actual.Errors.Select(static error => error!["message"]!.ToJsonString()).ToHashSet();
            var missing = expected.Errors.FirstOrDefault(error => !told.Contains(error!["message"]!.ToJsonString()));
            return !JsonNode.DeepEquals(expected.Data, actual.Data) ? "data differs"
                : missing is not null && !hasLateFields ? $"an error is not told: {missing}"
                : null;
        }

        return AnswerComparison.Compare(Whole(expected), Whole(actual).GetRawText());
    }

    private static JsonElement Whole(IncrementalMerge merge)
    {
        var whole = new JsonObject { ["data"] = merge.Data?.DeepClone() };
        if (merge.Errors.Count > 0)
        {
            whole["errors"] = new JsonArray([.. merge.Errors.Select(static error => error?.DeepClone())]);
        }

        return JsonSerializer.SerializeToElement(whole);
    }
}
