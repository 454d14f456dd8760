using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Configuration;

/// <summary>What an application can say of its server in one call, seen from its client.</summary>
public sealed class BuilderTests
{
    [Fact]
    public async Task A_schema_may_be_written_in_SDL()
    {
        await using var host = await GraphQLHost.StartAsync(server => server
            .AddDocumentFromString("type Query { greeting: String }")
            .ConfigureSchema(schema => schema.AddResolver("Query", "greeting", _ => "Hello")));

        (await host.AskAsync("{ greeting }")).Body.ShouldBe("""{"data":{"greeting":"Hello"}}""");
    }

    [Fact]
    public async Task Fields_deeper_than_allowed_are_refused()
    {
        await using var host = await Playground.StartAsync(describe: server => server.AddMaxExecutionDepthRule(3));

        (await host.AskAsync("{ self { self { __typename } } }")).Body.ShouldBe("""{"data":{"self":{"self":{"__typename":"Query"}}}}""");
        (await host.AskAsync("{ self { self { self { __typename } } } }")).Body.ShouldContain("4 levels deep; at most 3 are allowed");
    }

    [Fact]
    public async Task Documents_of_a_folder_are_answered_by_name_and_all_others_refused()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "greet.graphql"), "{ greet(name: \"Ada\") }", TestContext.Current.CancellationToken);
            await using var host = await Playground.StartAsync(describe: server => server
                .AddFileSystemOperationDocumentStorage(folder)
                .OnlyAllowPersistedDocuments());

            (await host.PostAsync("""{"documentId":"greet"}""")).Body.ShouldBe("""{"data":{"greet":"Hello, Ada!"}}""");
            (await host.AskAsync("{ self { __typename } }")).Body.ShouldNotContain("data");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_DataLoader_is_made_as_said_and_anew_for_each_request()
    {
        var made = 0;
        await using var host = await GraphQLHost.StartAsync(server => server
            .AddDocumentFromString("type Query { length(of: String!): Int }")
            .AddDataLoader((_, scheduler) => new Lengths(scheduler, Interlocked.Increment(ref made)))
            .ConfigureSchema(schema => schema.AddResolver("Query", "length", async context =>
                await context.DataLoader<Lengths>().LoadAsync(context.ArgumentValue<string>("of"), context.RequestAborted))));

        const string document = """{ a: length(of: "four") b: length(of: "seven77") }""";
        (await host.AskAsync(document)).Body.ShouldBe("""{"data":{"a":104,"b":107}}""");
        (await host.AskAsync(document)).Body.ShouldBe("""{"data":{"a":204,"b":207}}""");
    }

    /// <summary>Lengths of words, and in the hundreds which of the loaders told them.</summary>
    private sealed class Lengths(IBatchScheduler scheduler, int number) : BatchDataLoader<string, int>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(keys.ToDictionary(key => key, key => (number * 100) + key.Length));
    }
}
