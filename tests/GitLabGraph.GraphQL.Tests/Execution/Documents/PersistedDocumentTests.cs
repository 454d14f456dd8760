using System.Text;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Execution.Documents;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Execution.Documents;

public sealed class PersistedDocumentTests
{
    private const string Document = "{ a }";
    private const string Answer = """{"data":{"a":1}}""";

    private static readonly string Hash = DocumentHash.Of("{ a }"u8);

    [Fact]
    public async Task Learns_a_document_by_its_hash()
    {
        var executor = Create(new PersistedDocumentOptions());

        (await Ask(executor, null, Hash)).ShouldBe(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""");
        (await Ask(executor, Document, Hash)).ShouldBe(Answer);
        (await Ask(executor, null, Hash)).ShouldBe(Answer);
    }

    [Fact]
    public async Task Takes_a_hash_as_GraphQL_over_HTTP_writes_it()
    {
        var executor = Create(new PersistedDocumentOptions());

        (await Ask(executor, Document, $"sha256:{Hash}")).ShouldBe(Answer);
        (await Ask(executor, null, $"sha256:{Hash}")).ShouldBe(Answer);
        (await Ask(executor, null, Hash)).ShouldBe(Answer);
        (await Ask(executor, null, Hash.ToUpperInvariant())).ShouldBe(Answer);
        (await Ask(executor, "{ b: a }", $"sha256:{Hash}")).ShouldContain("provided sha does not match query");
        (await Ask(executor, null, $"x-mine:{Hash}")).ShouldContain("PersistedQueryNotFound");
    }

    [Fact]
    public async Task Refuses_a_hash_that_belongs_to_another_document() =>
        (await Ask(Create(new PersistedDocumentOptions()), "{ b: a }", Hash)).ShouldContain("provided sha does not match query");

    [Fact]
    public async Task Does_not_keep_a_document_that_is_not_valid()
    {
        var executor = Create(new PersistedDocumentOptions());
        var hash = DocumentHash.Of("{ unknown }"u8);

        (await Ask(executor, "{ unknown }", hash)).ShouldContain("Cannot query field");
        (await Ask(executor, null, hash)).ShouldContain("PersistedQueryNotFound");
    }

    [Fact]
    public async Task Refuses_every_document_that_is_not_trusted()
    {
        var folder = Directory.CreateTempSubdirectory("trusted").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "Board.graphql"), Document, TestContext.Current.CancellationToken);
            var executor = Create(new PersistedDocumentOptions { Storage = new FolderDocumentStorage(folder), OnlyPersisted = true });

            (await Ask(executor, null, "Board")).ShouldBe(Answer);
            (await Ask(executor, null, Hash)).ShouldBe(Answer);
            (await Ask(executor, Document, null)).ShouldBe(Answer);
            (await Ask(executor, "{ b: a }", null)).ShouldContain("PERSISTED_QUERY_REQUIRED");
            (await Ask(executor, "{ b: a }", "Board")).ShouldContain("PERSISTED_QUERY_REQUIRED");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RequestExecutor Create(PersistedDocumentOptions options) => new(
        SchemaBuilder.FromSdl("type Query { a: Int }").AddResolver("Query", "a", _ => 1).Create(),
        new RequestExecutorOptions { PersistedDocuments = options });

    private static async Task<string> Ask(RequestExecutor executor, string? document, string? id)
    {
        await using var result = (OperationResult)await executor.ExecuteAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document ?? ""), DocumentId = id },
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(result.Json.Span);
    }
}
