using System.Text.Json;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Searching;
using GitLabGraph.TestKit;

namespace GitLabGraph.Sandbox.Tests.World.Searching;

/// <summary>GitLab leaves the search of issues to PostgreSQL, and so PostgreSQL judges ours.</summary>
public sealed class PostgresSearchTests(PostgresSearchTests.Postgres postgres) : IClassFixture<PostgresSearchTests.Postgres>
{
    private const string Beginnings =
        "gener commun arsen relat run stop hop plan fail hope state vili activ respons nation sens form cruel love "
        + "decis oper triplic electr reviv inflamm angular allow defens irrit adjust depend adopt commun effect bowdl "
        + "probat rate cease controll roll sky news bias dy ly fl cr by say happ lazi conson abs org anal ubiquit quick "
        + "proceed exceed succeed inn out cann herr earr gent ugl earl onl singl beaut toy boy enjoy use ab be bee see";

    private static readonly string[] Ends =
    [
        "", "s", "es", "ies", "ied", "ed", "ing", "edly", "ingly", "eed", "eedly", "y", "ly", "li", "ment", "ement",
        "ness", "fulness", "ful", "fully", "less", "lessly", "ation", "ational", "tional", "ator", "izer", "ization",
        "ize", "alism", "ality", "alize", "ive", "iveness", "ivity", "ability", "ibility", "able", "ible", "ably",
        "ent", "ence", "ency", "ently", "ance", "ancy", "ant", "er", "ers", "ic", "ical", "icate", "icity", "ative",
        "ous", "ously", "ousness", "ism", "ity", "ion", "sion", "tion", "ogy", "ate", "ates", "sses", "uss", "us",
    ];

    private static readonly GitLabWorld World = GitLabWorld.Create(new WorldOptions(), TimeProvider.System);

    private static readonly string[] Awkward =
    [
        "Sign-in at https://gitlab.example.com/acme/api/-/issues/12?x=1&y=2 fails.", "See src/app/Main.cs and /api/v4.",
        "Émile O'Brien's café: naïve façade", "v1.2.3 of acme.web, e.g. 3.14 or -12 and +5 of 12abc abc12",
        "<p>the <b>well-known</b> thing</p>", "log_in and/or log-out", "dana@acme.example @dana !34 #12 ~bug 50%",
        "`code` *bold* [link](docs/readme.md)", "", "the and of", "a1-b2 x-ray e-mail",
    ];

    [Fact]
    public async Task The_stem_of_a_word_is_PostgreSQLs()
    {
        string[] words =
        [
            .. Beginnings.Split(' ').SelectMany(begin => Ends.Select(end => begin + end)),
            .. Texts().SelectMany(text => text.ToLowerInvariant().Split(' '))
                .Where(word => word.Length > 0 && word.All(char.IsAsciiLetterLower)),
        ];
        words = [.. words.Distinct()];

        var stems = await postgres.ForEachAsync(words, "coalesce((ts_lexize('english_stem', value))[1], '')");

        words.Select(word => StopWords.Contain(word) ? "" : EnglishStem.Of(word)).ShouldBe(stems);
    }

    [Fact]
    public async Task A_text_falls_into_PostgreSQLs_words()
    {
        var texts = Texts();
        const string InOrder = "coalesce((select string_agg(lexeme || ':' || position, ' ' order by position, lexeme "
            + "collate \"C\") from unnest(to_tsvector('english', value)) row, unnest(row.positions) position), '')";

        var told = await postgres.ForEachAsync(Array.ConvertAll(texts, PlainLetters.Of), InOrder);

        texts.Select(text => string.Join(' ', Lexemes.Of(text).OrderBy(lexeme => lexeme.Position)
            .Select(lexeme => $"{lexeme.Text}:{lexeme.Position}"))).ShouldBe(told);
    }

    // The third column is what GitLab makes of the search: PgFullTextSearchable#build_tsquery.
    [Theory]
    [InlineData("web", "'web':*")]
    [InlineData("pag", "'pag':*")]
    [InlineData("running", "'running':*")]
    [InlineData("token refresh", "'token':* & 'refresh':*")]
    [InlineData("the token", "'the':* & 'token':*")]
    [InlineData("the", "'the':*")]
    [InlineData("sign-in", "'sign-in':*")]
    [InlineData("\"the login page\"", "'the': <-> 'login': <-> 'page':")]
    [InlineData("\"login page\" fails", "'fails':* & 'login': <-> 'page':")]
    [InlineData("12", "(12:* | -12:*)")]
    [InlineData("café", "'cafe':*")]
    [InlineData("src/app", "'src/app':*")]
    [InlineData("gitlab.example", "'gitlab.example':*")]
    [InlineData("ogin", "'ogin':*")]
    public async Task A_search_finds_what_PostgreSQL_finds(string search, string query)
    {
        var texts = Texts();
        var told = await postgres.ForEachAsync(
            Array.ConvertAll(texts, PlainLetters.Of),
            $"to_tsvector('english', value) @@ to_tsquery('english', $query${query}$query$)");

        var ours = new FullTextSearch(search);

        texts.Where(text => ours.Finds(new SearchVector(text, null), inTitle: true, inDescription: false))
            .ShouldBe(texts.Where((_, index) => told[index] == "true"));
    }

    private static string[] Texts() =>
    [
        .. World.Issues.All.SelectMany(issue => new[] { issue.Title, issue.Description ?? "" })
            .Concat(World.MergeRequests.All.Select(request => request.Title)).Concat(Awkward)
            .Select(text => System.Text.RegularExpressions.Regex.Replace(text, "</?([^>]+)>", " $1 ")).Distinct(),
    ];

    /// <summary>One for all, where the machine has it.</summary>
    public sealed class Postgres : IAsyncLifetime
    {
        private PostgresServer? _server;

        public async ValueTask InitializeAsync() => _server = PostgresServer.Programs is null
            ? null
            : await PostgresServer.StartAsync(TestContext.Current.CancellationToken);

        public async Task<string[]> ForEachAsync(string[] values, string expression)
        {
            Assert.SkipWhen(_server is null, "PostgreSQL is not installed.");
            var statement = $"select json_agg(({expression})::text order by at) from json_array_elements_text("
                + $"$all${JsonSerializer.Serialize(values)}$all$) with ordinality given(value, at);";
            var answer = await _server!.AnswerAsync(statement, TestContext.Current.CancellationToken);
            return JsonSerializer.Deserialize<string[]>(answer)!;
        }

        public async ValueTask DisposeAsync()
        {
            if (_server is not null)
            {
                await _server.DisposeAsync();
            }
        }
    }
}
