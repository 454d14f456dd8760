using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Sdl.Comparison;
using GitLabGraph.GraphQL.Tests.Differential;
using GitLabGraph.GraphQL.Tests.Execution;
using GitLabGraph.GraphQL.Tests.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Sdl;

/// <summary>
/// The same schema to graphql-js and to us: same errors, same printed SDL, same introspection, same difference.
/// </summary>
public sealed class SchemaDifferentialTests
{
    private static readonly int Count = TestSetting.Number("GITLABGRAPH_DIFFERENTIAL", 2_000) / 10;
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_250_900);

    private static readonly string[] BuiltIn =
        ["Int", "Float", "String", "Boolean", "ID", "include", "skip", "deprecated", "specifiedBy", "oneOf"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schemas_fail_print_and_describe_themselves_as_in_graphql_js()
    {
        GraphQLReference.RequireInstalled();
        var random = new Random(Seed);
        var texts = Enumerable.Range(0, Count)
            .Select(number => RandomSchema.Write(random))
            .Select((text, number) => number % 3 is 0 ? SchemaMutation.Apply(random, text) : text)
            .ToList();
        texts.AddRange(SchemaMutation.Awkward);

        var answers = await GraphQLReference.AskAsync(texts.Select(sdl => new { command = "schema", sdl }), Cancellation);
        var valid = 0;
        foreach (var (sdl, answer) in texts.Zip(answers))
        {
            valid += await CheckAsync(sdl, answer) ? 1 : 0;
        }

        valid.ShouldBeInRange(Count / 2, Count - 1);
    }

    [Fact]
    public async Task The_schema_of_a_real_gitlab_prints_and_describes_itself_as_in_graphql_js()
    {
        GraphQLReference.RequireInstalled();
        var sdl = await File.ReadAllTextAsync(RepositoryFolder.Shared("gitlab/schema.graphql"), Cancellation);

        var answers = await GraphQLReference.AskAsync([new { command = "schema", sdl }], Cancellation);
        (await CheckAsync(sdl, answers[0])).ShouldBeTrue();
    }

    [Fact]
    public async Task Changes_are_named_as_in_graphql_js()
    {
        GraphQLReference.RequireInstalled();
        var random = new Random(Seed);
        var pairs = Enumerable.Range(0, Count / 2)
            .Select(_ => (Before: RandomSchema.Write(random), After: RandomSchema.Write(random)))
            .ToList();

        var answers = await GraphQLReference.AskAsync(
            pairs.Select(pair => new { command = "compareSchemas", before = pair.Before, after = pair.After }),
            Cancellation);
        foreach (var ((before, after), answer) in pairs.Zip(answers))
        {
            var changes = SchemaComparer.Compare(
                SchemaBuilder.FromSdl(before).Create(), SchemaBuilder.FromSdl(after).Create());
            Of(changes, SchemaChangeSeverity.Breaking).ShouldBe(Texts(answer.GetProperty("breaking")));
            Of(changes, SchemaChangeSeverity.Dangerous).ShouldBe(Texts(answer.GetProperty("dangerous")));
        }
    }

    // graphql-js 16 does not look at @oneOf, so what we say of it has no counterpart.
    private static IEnumerable<string> Of(IReadOnlyList<SchemaChange> changes, SchemaChangeSeverity severity) => changes
        .Where(change => change.Severity == severity && change.Kind is not SchemaChangeKind.OneOfChanged)
        .Select(change => change.Description);

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    /// <summary>Whether the schema was valid; throws when we and the reference differ.</summary>
    private static async Task<bool> CheckAsync(string sdl, JsonElement answer)
    {
        if (answer.TryGetProperty("syntaxError", out var syntaxError))
        {
            Should.Throw<SyntaxException>(() => SchemaBuilder.FromSdl(sdl), sdl).Message.ShouldBe(syntaxError.GetString());
            return false;
        }

        if (answer.TryGetProperty("refused", out _))
        {
            Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(sdl).Create(), sdl).Errors.ShouldNotBeEmpty();
            return false;
        }

        if (answer.TryGetProperty("errors", out var errors))
        {
            var exception = Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(sdl).Create(), sdl);
            Texts(errors).Except(exception.Errors)
                .Where(error => !FollowsFromDefault(error, exception.Errors))
                .ShouldBeEmpty($"{sdl}\n\nOurs:\n{exception.Message}");
            return false;
        }

        if (Create(sdl) is not { } schema)
        {
            return false;
        }

        SchemaPrinter.Print(schema).ShouldBe(answer.GetProperty("printed").GetString());

        var described = await Engine.Of(sdl).Ask(IntrospectionQuery.Text);
        using var document = JsonDocument.Parse(described);
        var ours = Comparable(document.RootElement.GetProperty("data").GetProperty("__schema"));
        var theirs = Comparable(answer.GetProperty("introspection").GetProperty("__schema"));
        ours.Count.ShouldBe(theirs.Count);
        foreach (var (own, reference) in ours.Zip(theirs))
        {
            if (!JsonElement.DeepEquals(own, reference))
            {
                own.GetRawText().ShouldBe(reference.GetRawText(), sdl[..Math.Min(sdl.Length, 5_000)]);
            }
        }

        return true;
    }

    /// <summary>
    /// The schema, or null where a default value does not fit its type: the specification of 2025 forbids that and
    /// graphql-js 17 says it, 16 does not look.
    /// </summary>
    private static Schema? Create(string sdl)
    {
        try
        {
            return SchemaBuilder.FromSdl(sdl).Create();
        }
        catch (SchemaException exception)
            when (exception.Errors.All(error => error.StartsWith("The default value of ", StringComparison.Ordinal)))
        {
            return null;
        }
    }

    /// <summary>
    /// graphql-js takes a default value that does not fit for none, and complains that what is now required is
    /// deprecated; we say that the value does not fit.
    /// </summary>
    private static bool FollowsFromDefault(string error, IReadOnlyList<string> ours) =>
        error.StartsWith("Required ", StringComparison.Ordinal)
        && error.EndsWith(" cannot be deprecated.", StringComparison.Ordinal)
        && ours.Any(own => own.StartsWith($"The default value of {error.Split(' ')[^4]} ", StringComparison.Ordinal));

    // What a schema says of itself is compared; what the specification brings along has our own words, and the
    // reference is ahead of the specification there.
    private static List<JsonElement> Comparable(JsonElement schema) =>
    [
        .. schema.EnumerateObject()
            .Where(part => part.Name is not ("types" or "directives"))
            .OrderBy(part => part.Name, StringComparer.Ordinal)
            .Select(part => part.Value),
        .. schema.GetProperty("types").EnumerateArray().Concat(schema.GetProperty("directives").EnumerateArray())
            .Select(item => IsOurOwn(item) ? item.GetProperty("name") : item),
    ];

    private static bool IsOurOwn(JsonElement item) =>
        item.GetProperty("name").GetString() is var name
        && (BuiltIn.Contains(name) || name!.StartsWith("__", StringComparison.Ordinal));
}
