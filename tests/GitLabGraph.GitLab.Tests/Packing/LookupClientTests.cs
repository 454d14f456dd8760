using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Packing;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Packing;

public sealed partial class LookupClientTests
{
    private readonly FakeGitLab _gitLab = new();

    /// <summary>What this GitLab charges more than the formula says, as Gitaly would.</summary>
    private int _surcharge;

    private int _limit = 250;

    private string[] _slow = [];

    [Fact]
    public async Task Few_look_ups_are_one_document_with_an_alias_and_variables_each()
    {
        using var answers = await AskAsync(Notes(3));

        answers.Documents.ShouldBe(1);
        Enumerable.Range(0, 3).Select(index => answers[index].Value.Text("id")).ShouldBe(["0", "1", "2"]);
        using var body = JsonDocument.Parse(_gitLab.Seen.Single().Body);
        body.RootElement.Text("query").ShouldBe(
            "query($l0_id:NoteID! $l1_id:NoteID! $l2_id:NoteID!)"
            + "{l0:note(id: $l0_id) { id body author { id username name } } l1:note(id: $l1_id) { id body author { id username name } } "
            + "l2:note(id: $l2_id) { id body author { id username name } } queryComplexity{score limit}}");
        body.RootElement.Any("variables").Text("l2_id").ShouldBe("2");
    }

    [Fact]
    public async Task Many_look_ups_are_as_few_documents_as_fit()
    {
        // Seven each: 31 of them and the question for the charge fit into nine tenths of 250.
        using var answers = await AskAsync(Notes(100));

        answers.Documents.ShouldBe(4);
        Enumerable.Range(0, 100).Select(index => answers[index].Value.Text("id")).ShouldBe(
            Enumerable.Range(0, 100).Select(index => $"{index}"));
    }

    [Fact]
    public async Task No_document_exceeds_the_limits_of_characters()
    {
        var longFields = string.Join(' ', Enumerable.Range(0, 12).Select(index => $"{new string('x', 200)}{index}"));
        var lookups = Enumerable.Range(0, 20)
            .Select(index => new Lookup($"note(id: $id) {{ {longFields} }}", Id(index)))
            .ToArray();

        using var answers = await AskAsync(lookups);

        _gitLab.Seen.ShouldAllBe(seen => QueryOf(seen.Body).Length < 10_000);
        answers.Documents.ShouldBe(7);
    }

    [Fact]
    public async Task A_document_that_is_too_complex_is_split_until_it_is_not()
    {
        _limit = 60;

        using var answers = await AskAsync(Notes(30));

        Enumerable.Range(0, 30).ShouldAllBe(index => answers[index].Failure == null);
    }

    [Fact]
    public async Task A_surcharge_is_learnt_from_what_GitLab_charged()
    {
        _surcharge = 3;
        var client = _gitLab.Always(Answer).Client().Lookups;
        (await client.AnswerAsync(Notes(5), UpstreamCall.Start(), TestContext.Current.CancellationToken)).Dispose();
        var before = _gitLab.Seen.Count;

        using var answers = await client.AnswerAsync(
            Notes(60), UpstreamCall.Start(), TestContext.Current.CancellationToken);

        // No request was wasted on a document that GitLab refused.
        (_gitLab.Seen.Count - before).ShouldBe(answers.Documents);
    }

    [Fact]
    public async Task What_timed_out_is_asked_again_in_a_smaller_document()
    {
        _slow = ["3"];

        using var answers = await AskAsync(Notes(10));

        answers[3].Failure!.Error.ShouldBe(GitLabError.TimedOut);
        answers[4].Value.Text("id").ShouldBe("4");
        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_GitLab_refuses_does_not_spoil_the_others()
    {
        Lookup[] lookups = [.. Notes(4), new Lookup("unknown(id: $id) { id }", Id(9))];

        using var answers = await AskAsync(lookups);

        answers[4].Failure!.Error.ShouldBe(GitLabError.NotSupported);
        Enumerable.Range(0, 4).ShouldAllBe(index => answers[index].Value.Text("id") == $"{index}");
    }

    [Fact]
    public async Task An_error_that_does_not_say_of_which_it_is_may_be_of_any()
    {
        _gitLab.Then(
            """
            {"data":{"l0":null,"l1":{"id":"1"}},
             "errors":[{"message":"Internal server error"},{"message":"Internal server error","path":["l1","body"]}]}
            """);

        using var answers = await AskAsync(Notes(2));

        answers[0].Errors.ShouldHaveSingleItem().Error.ShouldBe(GitLabError.Failed);
        answers[1].Errors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_account_that_is_refused_is_told_so_for_each()
    {
        _gitLab.Always(_ => FakeGitLab.Response(HttpStatusCode.Forbidden, """{"message":"403 Forbidden"}""", "application/json"));

        using var answers = await _gitLab.Client().Lookups.AnswerAsync(
            Notes(2), UpstreamCall.Start(), TestContext.Current.CancellationToken);

        answers[0].Failure!.Error.ShouldBe(GitLabError.Forbidden);
        answers[1].Failure!.Error.ShouldBe(GitLabError.Forbidden);
        _gitLab.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("projects", "fullPaths", 3)]
    [InlineData("workItemsByReference", "refs", 11)]
    [InlineData("users", "ids", 2)]
    public void Keys_are_cut_to_what_the_argument_takes(string field, string argument, int lists) =>
        KeyLimits.Cut(Enumerable.Range(0, 110).Concat([5, 6]), field, argument).Count().ShouldBe(lists);

    private static Lookup[] Notes(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Lookup("note(id: $id) { id body author { id username name } }", Id(index)))];

    private static Dictionary<string, LookupVariable> Id(int index) => new() { ["id"] = new("NoteID!", $"{index}") };

    private Task<LookupAnswers> AskAsync(Lookup[] lookups) =>
        _gitLab.Always(Answer).Client().Lookups.AnswerAsync(
            lookups, UpstreamCall.Start(), TestContext.Current.CancellationToken);

    private static string QueryOf(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Text("query")!;
    }

    /// <summary>Answers as GitLab would: charges, refuses, times out, and echoes ids.</summary>
    private HttpResponseMessage Answer(SeenRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var query = body.RootElement.Text("query")!;
        var aliases = Alias().Matches(query).Select(match => match.Groups[1].Value).ToArray();
        var score = ComplexityEstimate.Of(new GraphQLOperation(query)) + (aliases.Length * _surcharge);

        if (query.Contains("unknown", StringComparison.Ordinal))
        {
            return Json("""{"errors":[{"message":"Field 'unknown' ...","extensions":{"code":"undefinedField"}}]}""");
        }

        if (score > _limit)
        {
            return Json($$"""{"errors":[{"message":"Query has complexity of {{score}}, which exceeds max complexity of {{_limit}}"}]}""");
        }

        var variables = body.RootElement.Any("variables");
        var fields = aliases.Select(alias => (Alias: alias, Id: variables.Text($"{alias}_id")!)).ToArray();
        var values = fields.Select(field => _slow.Contains(field.Id)
            ? $"\"{field.Alias}\":null"
            : $$"""
              "{{field.Alias}}":{"id":"{{field.Id}}"}
              """);
        var errors = fields.Where(field => _slow.Contains(field.Id))
            .Select(field => $$"""{"message":"Timeout on Query.note","path":["{{field.Alias}}"]}""");

        return Json(
            $$"""
            {"data":{{{string.Join(',', values)}},"queryComplexity":{"score":{{score}},"limit":250} },
             "errors":[{{string.Join(',', errors)}}]}
            """);
    }

    private static HttpResponseMessage Json(string json) =>
        FakeGitLab.Response(HttpStatusCode.OK, json, "application/json");

    [GeneratedRegex(@"(l\d+):")]
    private static partial Regex Alias();
}
