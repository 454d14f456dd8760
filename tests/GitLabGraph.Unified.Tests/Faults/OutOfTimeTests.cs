using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>
/// GitLab validates a document for 0.2 seconds (<c>validate_timeout</c> of its schema) and cancels a database's query
/// after 15: then nothing of the document is answered, however little of it was to blame.
/// </summary>
public sealed class OutOfTimeTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string One = "{ me { username } }";
    private const string Three = "{ me { username } repo(path: \"acme/platform/api\") { name } group(path: \"acme\") { name } }";

    [Theory]
    [InlineData(FaultKind.ValidationTimeout)]
    [InlineData(FaultKind.QueryCanceled)]
    public async Task A_document_that_took_too_long_is_asked_in_halves(FaultKind kind)
    {
        var answer = await AskAsync(Three, kind, times: 1);

        answer.ShouldBeClean();
        answer.Text("group.name").ShouldBe("Acme");
        answer.Upstream.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_single_question_that_was_not_validated_in_time_is_asked_once_more()
    {
        (await AskAsync(One, FaultKind.ValidationTimeout, times: 1)).ShouldBeClean();

        var answer = await AskAsync(One, FaultKind.ValidationTimeout, times: null);
        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        answer.Upstream.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_single_question_that_its_database_gave_up_is_not_asked_again()
    {
        var answer = await AskAsync(One, FaultKind.QueryCanceled, times: 1);

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        answer.Upstream.Count.ShouldBe(1);
    }

    private async Task<LabAnswer> AskAsync(string query, FaultKind kind, int? times)
    {
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = kind, Times = times, TargetContains = "graphql" }],
        };

        try
        {
            return await lab.AskAsync(query, null, lab.Link());
        }
        finally
        {
            lab.GitLab.Faults.Clear();
        }
    }
}
