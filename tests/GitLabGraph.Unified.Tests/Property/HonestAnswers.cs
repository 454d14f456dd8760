using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>
/// Whatever is asked and whatever breaks meanwhile: where the answer is not what it would have been, an error at the place,
/// or above or below it, says so. <c>GITLABGRAPH_HONEST</c> sets the number of queries, <c>GITLABGRAPH_SEED</c> the seed.
/// </summary>
public abstract partial class HonestAnswers(UnifiedLab lab)
{
    private static readonly int Count = TestSetting.Of("GITLABGRAPH_HONEST", 200);
    private static readonly int Seed = TestSetting.Of("GITLABGRAPH_SEED", 20_261_127);

    private static readonly FaultKind[] Kinds =
    [
        FaultKind.ServerError, FaultKind.CutBody, FaultKind.Html, FaultKind.TooComplex, FaultKind.Reset, FaultKind.WrongJson,
        FaultKind.ValidationTimeout, FaultKind.QueryCanceled, FaultKind.PermissionMissing,
    ];

    // A row of every list, by its number.
    private static readonly string[] Rows = ["0", "1"];

    // How an account does is told by its last request, so a fault changes it as it should.
    private static readonly string[] LeftOut = ["Account.status", "Account.statusReason"];

    private readonly Random _random = new(Seed);

    [Fact]
    public async Task No_gap_is_silent()
    {
        var values = await WorldValues.CollectAsync(query => lab.AskAsync(query, null, Fresh()));
        var generator = new QueryGenerator(_random, UnifiedLab.Schema, values, LeftOut);
        var silent = new List<string>();
        var broken = 0;

        for (var index = 0; index < Count; index++)
        {
            var query = generator.Next();
            var whole = await lab.AskAsync(query.ToString(), query.VariableValues(), Fresh());
            var rule = RuleFor(whole);

            if (rule is null)
            {
                continue;
            }

            lab.GitLab.Faults.Settings = new FaultSettings { Rules = [rule] };
            var partial = await AskBrokenAsync(query);
            lab.GitLab.Faults.Clear();
            var paths = AnswerErrors.Of(partial.Json).Select(static error => error.Path).ToList();
            broken += paths.Count > AnswerErrors.Of(whole.Json).Count() ? 1 : 0;
            var gap = AnswerGaps.Untold(DataOf(whole), DataOf(partial), paths);

            if (gap is not null)
            {
                silent.Add($"case {index}, {rule.Kind} {rule.Field} after {rule.After}: {string.Join('.', gap)} is another, "
                    + $"errors at {string.Join("; ", paths.Select(static path => string.Join('.', path)).Distinct())}\n{query}\n"
                    + query.VariableValues().ToJsonString());
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} queries of seed {Seed}: {broken} with errors by faults");
        silent.Count.ShouldBe(0, $"{silent.Count} of {Count}:\n{string.Join("\n\n", silent.OrderBy(static text => text.Length).Take(6))}");
        broken.ShouldBeGreaterThan(Count / 4);
    }

    // Some of it is put off now and then: the fault falls into a later part.
    private async Task<LabAnswer> AskBrokenAsync(GeneratedQuery query)
    {
        if (_random.Next(3) == 0)
        {
            var parts = await lab.AskInPartsAsync(new PutOff(_random).Of(query).ToString(), query.VariableValues(), Fresh());

            if (parts.Json.TryGetProperty("data", out _))
            {
                return parts;
            }
        }

        return await lab.AskAsync(query.ToString(), query.VariableValues(), Fresh());
    }

    // What a fault teaches of an account must not reach the next query.
    private LinkedAccount Fresh()
    {
        lab.Forget("owner");
        return lab.Link("owner");
    }

    private FaultRule? RuleFor(LabAnswer whole)
    {
        var requests = whole.Upstream.Count;

        if (requests == 0)
        {
            return null;
        }

        var names = whole.Upstream.Where(static request => request.IsGraphQL)
            .SelectMany(static request => FieldName().Matches(request.Document ?? "").Select(static match => match.Value))
            .Concat(Rows).Distinct().ToList();

        if (names.Count > 0 && _random.Next(3) > 0)
        {
            return new FaultRule
            {
                Kind = FaultKind.PartialData, Field = names[_random.Next(names.Count)], TargetContains = "graphql",
            };
        }

        var kind = Kinds[_random.Next(Kinds.Length)];
        return new FaultRule { Kind = kind, After = _random.Next(requests), Times = 1, TargetContains = TargetOf(kind) };
    }

    // GitLab never answers REST with it.
    private static string? TargetOf(FaultKind kind) =>
        kind is FaultKind.TooComplex or FaultKind.ValidationTimeout or FaultKind.QueryCanceled ? "graphql" : null;

    private static JsonNode? DataOf(LabAnswer answer) =>
        answer.Json.TryGetProperty("data", out var data) ? JsonNode.Parse(data.GetRawText()) : null;

    // Response keys: names and aliases that are not arguments, types or variables.
    [GeneratedRegex(@"(?<![\w$:.\[""])(?<!on )[a-z]\w*(?=[\s:({}])(?!:[$""\[])")]
    private static partial Regex FieldName();
}
