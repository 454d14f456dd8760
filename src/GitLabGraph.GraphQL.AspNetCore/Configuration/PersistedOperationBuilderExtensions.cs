using GitLabGraph.GraphQL.AspNetCore.PersistedOperations;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Documents that clients name instead of sending. The names are Hot Chocolate's.</summary>
public static class PersistedOperationBuilderExtensions
{
    /// <summary>
    /// Clients may store a document by sending it once with its SHA-256 hash, and name it by the hash from then on.
    /// Needs a storage: <see cref="AddInMemoryOperationDocumentStorage"/> or one of your own.
    /// </summary>
    public static IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline(this IRequestExecutorBuilder builder) =>
        builder.ModifyPersistedOperations(options => options.AllowAutomaticPersistence = true);

    /// <summary>Changes what clients may do with stored documents, and whether they may send others.</summary>
    public static IRequestExecutorBuilder ModifyPersistedOperations(
        this IRequestExecutorBuilder builder,
        Action<PersistedOperationOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Keeps stored documents in memory, the longest unused going first.</summary>
    public static IRequestExecutorBuilder AddInMemoryOperationDocumentStorage(this IRequestExecutorBuilder builder) =>
        builder.AddOperationDocumentStorage(_ => new InMemoryOperationDocumentStorage());

    /// <summary>Takes the documents of a folder, one in each file <c>{id}.graphql</c>.</summary>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(this IRequestExecutorBuilder builder, string folder) =>
        builder.AddOperationDocumentStorage(_ => new FileSystemOperationDocumentStorage(folder));

    /// <summary>Takes stored documents from somewhere else; the last storage added counts.</summary>
    public static IRequestExecutorBuilder AddOperationDocumentStorage(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IOperationDocumentStorage> create)
    {
        builder.Services.AddKeyedSingleton(builder.Name, (services, _) => create(services));
        return builder;
    }
}
