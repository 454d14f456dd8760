using System.Globalization;
using GitLabGraph.GraphQL.Execution.Documents;

namespace GitLabGraph.GraphQL.Tests.Execution.Documents;

/// <summary>Clients fill it as they like: neither by number nor by size may it grow without end.</summary>
public sealed class InMemoryDocumentStorageTests
{
    [Fact]
    public async Task Keeps_the_documents_that_were_used_last()
    {
        var storage = new InMemoryDocumentStorage(maxDocuments: 2);
        await SaveAsync(storage, 1, 1);
        await SaveAsync(storage, 2, 1);
        await IsKeptAsync(storage, 1);
        await SaveAsync(storage, 3, 1);

        (await IsKeptAsync(storage, 1)).ShouldBeTrue();
        (await IsKeptAsync(storage, 2)).ShouldBeFalse();
        (await IsKeptAsync(storage, 3)).ShouldBeTrue();
    }

    [Fact]
    public async Task Keeps_no_more_bytes_than_it_may()
    {
        var storage = new InMemoryDocumentStorage(maxBytes: 1_000);
        foreach (var id in Enumerable.Range(1, 9))
        {
            await SaveAsync(storage, id, 300);
        }

        (await IsKeptAsync(storage, 6)).ShouldBeFalse();
        foreach (var id in Enumerable.Range(7, 3))
        {
            (await IsKeptAsync(storage, id)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Lets_nothing_go_for_a_document_that_has_no_room_anyway()
    {
        var storage = new InMemoryDocumentStorage(maxBytes: 1_000);
        await SaveAsync(storage, 1, 300);
        await SaveAsync(storage, 2, 1_001);

        (await IsKeptAsync(storage, 1)).ShouldBeTrue();
        (await IsKeptAsync(storage, 2)).ShouldBeFalse();
    }

    private static ValueTask SaveAsync(InMemoryDocumentStorage storage, int id, int length) => storage.SaveAsync(
        id.ToString(CultureInfo.InvariantCulture), new byte[length], TestContext.Current.CancellationToken);

    private static async Task<bool> IsKeptAsync(InMemoryDocumentStorage storage, int id) => await storage.TryReadAsync(
        id.ToString(CultureInfo.InvariantCulture), TestContext.Current.CancellationToken) is not null;
}
