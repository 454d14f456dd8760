using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Delivery;

public sealed class DoraTests(DoraTests.IncidentLab lab) : IClassFixture<DoraTests.IncidentLab>
{
    private const string Numbers =
        "from to environmentTiers deploymentCount deploymentFrequency leadTimeForChanges changeFailureRate timeToRestoreService";

    private const string Evidence =
        """
        environments { name tier }
        deployments(first: 1000) { totalCount nodes { id number status finishedAt environment { name } } }
        changes(first: 1000) { totalCount nodes { leadTime pullRequest { reference mergedAt } deployment { id finishedAt } } }
        incidents(first: 1000) { totalCount nodes { reference createdAt type { kind } } }
        restoredIncidents(first: 1000) { totalCount nodes { reference createdAt closedAt type { kind } } }
        """;

    [Fact]
    public async Task Every_number_is_what_its_evidence_says()
    {
        var metrics = (await AskAsync($"from: \"2025-12-01\", to: \"{IncidentLab.Last}\"", $"{Numbers} {Evidence}"))
            .ShouldBeClean().At("repo.doraMetrics");
        var deployments = Nodes(metrics, "deployments");
        var leads = Nodes(metrics, "changes").ConvertAll(static change =>
            (Time(change.GetProperty("deployment"), "finishedAt") - Time(change.GetProperty("pullRequest"), "mergedAt")).TotalSeconds);
        var open = Nodes(metrics, "restoredIncidents").ConvertAll(static ticket =>
            (Time(ticket, "closedAt") - Time(ticket, "createdAt")).TotalSeconds);
        var incidents = Nodes(metrics, "incidents");

        deployments.Count.ShouldBeGreaterThan(5);
        deployments.ShouldAllBe(static one => one.GetProperty("status").GetString() == "SUCCESS");
        var ends = deployments.ConvertAll(static one => Time(one, "finishedAt"));
        ends.ShouldBe(ends.Order());
        metrics.GetProperty("deploymentCount").GetInt32().ShouldBe(deployments.Count);
        metrics.GetProperty("deploymentFrequency").GetDouble().ShouldBe(deployments.Count / (double)IncidentLab.Days, 1e-9);
        Nodes(metrics, "changes").ConvertAll(static change => change.GetProperty("leadTime").GetDouble()).ShouldBe(leads);
        metrics.GetProperty("leadTimeForChanges").GetDouble().ShouldBe(Median(leads));
        incidents.Count.ShouldBe(3);
        metrics.GetProperty("changeFailureRate").GetDouble().ShouldBe(3 / (double)deployments.Count, 1e-9);
        open.Count.ShouldBe(2);
        metrics.GetProperty("timeToRestoreService").GetDouble().ShouldBe(Median(open));
    }

    [Fact]
    public async Task Numbers_and_evidence_share_their_requests()
    {
        const string Span = "from: \"2025-12-01\", to: \"2026-03-01\"";
        var numbers = (await AskAsync(Span, Numbers)).ShouldBeClean();
        var both = (await AskAsync(Span, $"{Numbers} deployments {{ nodes {{ number }} }} changes {{ nodes {{ leadTime }} }} "
            + "incidents { nodes { reference } }")).ShouldBeClean();

        // Environments, production's deployments and its first, incidents opened and closed.
        numbers.Upstream.Count(static request => !request.IsGraphQL).ShouldBe(5);
        both.Upstream.Count.ShouldBe(numbers.Upstream.Count);
    }

    [Fact]
    public async Task What_the_first_deployment_brought_is_no_change()
    {
        var metrics = (await AskAsync(
            $"from: \"2020-01-01\", to: \"{IncidentLab.Last}\", environments: [\"qa\"]",
            "changes(first: 1000) { nodes { deployment { number } } } "
                + "deployments(first: 1000) { nodes { number pullRequests(first: 1) { totalCount } } }"))
            .ShouldBeClean().At("repo.doraMetrics");
        var first = Nodes(metrics, "deployments").MinBy(static one => one.GetProperty("number").GetInt32());
        var counted = Nodes(metrics, "changes").ConvertAll(static change =>
            change.GetProperty("deployment").GetProperty("number").GetInt32());

        first.GetProperty("pullRequests").GetProperty("totalCount").GetInt32().ShouldBeGreaterThan(1);
        counted.ShouldNotBeEmpty();
        counted.ShouldNotContain(first.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Environments_may_be_named_and_other_tiers_be_meant()
    {
        var named = (await AskAsync("from: \"2025-12-01\", to: \"2026-03-01\", environments: [\"staging\"]", Evidence)).ShouldBeClean();
        var tier = (await AskAsync("from: \"2025-12-01\", to: \"2026-03-01\", environmentTiers: [STAGING]", Evidence)).ShouldBeClean();

        named.At("repo.doraMetrics.deployments").GetRawText().ShouldBe(tier.At("repo.doraMetrics.deployments").GetRawText());
        Nodes(named.At("repo.doraMetrics"), "deployments").ShouldAllBe(static one =>
            one.GetProperty("environment").GetProperty("name").GetString() == "staging");
    }

    // A repo has thousands of review apps, all of the tier DEVELOPMENT.
    [Fact]
    public async Task Of_many_environments_the_repos_deployments_are_looked_through()
    {
        const string Span = "from: \"2025-12-01\", to: \"2026-03-10\"";
        const string Tiers = "environmentTiers: [PRODUCTION, STAGING, TESTING, DEVELOPMENT, OTHER]";
        const string Fields = "deploymentCount leadTimeForChanges deployments(first: 1000) { nodes { id finishedAt environment { name tier } } }";
        var each = (await AskAsync($"{Span}, environments: [\"production\", \"staging\", \"qa\"]", Fields)).ShouldBeClean();

        var all = (await AskAsync($"{Span}, {Tiers}", Fields)).ShouldBeClean();

        // Environments, deployments, and the first of production, staging and qa.
        all.Upstream.Count(static request => !request.IsGraphQL).ShouldBe(5);
        var ends = Nodes(all.At("repo.doraMetrics"), "deployments").ConvertAll(static one => Time(one, "finishedAt"));
        ends.Count.ShouldBeGreaterThan(each.At("repo.doraMetrics.deploymentCount").GetInt32());
        ends.ShouldBe(ends.Order());
        all.At("repo.doraMetrics.leadTimeForChanges").GetDouble().ShouldBe(each.At("repo.doraMetrics.leadTimeForChanges").GetDouble());
        var some = Nodes(each.At("repo.doraMetrics"), "deployments").ConvertAll(static one => Time(one, "finishedAt"));
        some.ShouldBe(some.Order());
    }

    [Fact]
    public async Task Many_names_cost_no_request_each()
    {
        var names = string.Join(", ", Enumerable.Range(0, 500).Select(static number => $"\"nowhere {number}\"").Prepend("\"production\""));

        var answer = await AskAsync($"from: \"2025-12-01\", to: \"2026-03-01\", environments: [{names}]", "deploymentCount");

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Upstream.Count.ShouldBeLessThan(5);
    }

    [Fact]
    public async Task GitLabs_own_reckoning_stands_beside_ours()
    {
        var metrics = (await AskAsync(
            "from: \"2025-12-01\", to: \"2026-03-01\"", "deploymentFrequency reported { deploymentFrequency leadTimeForChanges }",
            "maintainer")).ShouldBeClean().At("repo.doraMetrics");

        metrics.GetProperty("reported").GetProperty("deploymentFrequency").GetDouble()
            .ShouldBe(metrics.GetProperty("deploymentFrequency").GetDouble(), 1e-6);
        metrics.GetProperty("reported").GetProperty("leadTimeForChanges").GetDouble().ShouldBeGreaterThan(0);
    }

    // GitLab's Dora::AggregateMetricsService wants the end after the start; the day stands in its list of two.
    [Fact]
    public async Task GitLabs_reckoning_of_a_single_day_is_told()
    {
        const string Reported = "deploymentCount reported { deploymentFrequency }";
        var span = (await AskAsync($"from: \"2025-12-01\", to: \"{IncidentLab.Last}\"", "deployments(last: 1) { nodes { finishedAt } }"))
            .ShouldBeClean().Text("repo.doraMetrics.deployments.nodes.0.finishedAt")[..10];

        var metrics = (await AskAsync($"from: \"{span}\", to: \"{span}\"", Reported, "maintainer")).ShouldBeClean().At("repo.doraMetrics");

        metrics.GetProperty("deploymentCount").GetInt32().ShouldBeGreaterThan(0);
        metrics.GetProperty("reported").GetProperty("deploymentFrequency").GetDouble()
            .ShouldBe(metrics.GetProperty("deploymentCount").GetInt32());
    }

    [Theory]
    [InlineData("from: \"9999-12-31\", to: \"9999-12-31\"")]
    [InlineData("from: \"0001-01-01\", to: \"0001-01-01\"")]
    [InlineData("from: \"0001-01-01\", to: \"9999-12-31\"")]
    public async Task The_ends_of_time_are_a_span_too(string arguments)
    {
        var answer = await AskAsync(arguments, $"{Numbers} reported {{ deploymentFrequency }}", "maintainer");

        answer.Codes.ShouldBeSubsetOf(["VALIDATION"]);
        answer.At("repo.doraMetrics.deploymentCount").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    // 180 days are the most.
    [Theory]
    [InlineData("from: \"2025-01-01\", to: \"2026-01-05\"", "maintainer", "VALIDATION", "180 days")]
    [InlineData("from: \"2025-12-01\", to: \"2026-01-05\"", "guest", "NOT_LICENSED", "report")]
    public async Task What_GitLab_does_not_reckon_has_its_reason(string arguments, string person, string code, string reason)
    {
        var answer = await AskAsync(arguments, "from reported { deploymentFrequency }", person);

        answer.Codes.ShouldBe([code]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(reason);
        answer.At("repo.doraMetrics.reported").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("from: \"2026-03-01\", to: \"2026-02-01\"")]
    [InlineData("from: \"2026-01-01\", to: \"2026-02-01\", environmentTiers: []")]
    [InlineData("from: \"2026-01-01\", to: \"2026-02-01\", environments: [\"production\"], environmentTiers: [PRODUCTION]")]
    public async Task Arguments_that_contradict_are_refused(string arguments)
    {
        var answer = await AskAsync(arguments, Numbers);

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.At("repo.doraMetrics").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_environment_that_is_not_there_costs_the_numbers_and_says_so()
    {
        var answer = await AskAsync(
            "from: \"2026-01-01\", to: \"2026-02-01\", environments: [\"nowhere\"]", "from deploymentCount timeToRestoreService");

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Text("repo.doraMetrics.from").ShouldBe("2026-01-01");
        answer.At("repo.doraMetrics.deploymentCount").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private Task<LabAnswer> AskAsync(string arguments, string fields, string person = "developer") => lab.AskAsync(
        $"{{ repo(path: \"acme/platform/api\") {{ doraMetrics({arguments}) {{ {fields} }} }} }}", null, lab.Link(person));

    private static List<JsonElement> Nodes(JsonElement metrics, string list) =>
        [.. metrics.GetProperty(list).GetProperty("nodes").EnumerateArray()];

    private static DateTimeOffset Time(JsonElement item, string member) => item.GetProperty(member).GetDateTimeOffset();

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>A GitLab where three incidents were opened on a day, and two of them closed.</summary>
    public sealed class IncidentLab : UnifiedLab, IAsyncLifetime
    {
        public const string Last = "2026-03-10";
        public const int Days = 100;

        private readonly Hours _time = new();

        protected override SandboxOptions Options => new() { Time = _time };

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();

            foreach (var title in new[] { "No answer", "Slow answers", "Wrong answers" })
            {
                var incident = await CreateAsync("projects/acme%2Fplatform%2Fapi/issues", new { title, issue_type = "incident" });
                _time.Pass(title.Length);

                if (title != "Wrong answers")
                {
                    await ChangeAsync(
                        HttpMethod.Put,
                        $"projects/acme%2Fplatform%2Fapi/issues/{incident.GetProperty("iid")}?state_event=close",
                        "developer");
                }
            }
        }
    }

    private sealed class Hours : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 9, 1, 0, 0, TimeSpan.Zero);

        public void Pass(int hours) => _now = _now.AddHours(hours);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
