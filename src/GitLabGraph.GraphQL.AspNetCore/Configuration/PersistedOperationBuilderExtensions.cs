using GitLabGraph.GraphQL.Execution.Documents;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Documents that clients name instead of sending.</summary>
public static class PersistedOperationBuilderExtensions
{
    /// <summary>Changes where stored documents stand, whether clients may add to them, or send others.</summary>
    public static IRequestExecutorBuilder ModifyPersistedDocuments(
        this IRequestExecutorBuilder builder,
        Func<PersistedDocumentOptions, PersistedDocumentOptions> change) =>
        builder.ModifyRequestOptions(options =>
            options with { PersistedDocuments = change(options.PersistedDocuments) });

    /// <summary>Takes the documents of a folder, one in each file <c>{id}.graphql</c>.</summary>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(
        this IRequestExecutorBuilder builder,
        string folder) =>
        builder.ModifyPersistedDocuments(options => options with { Storage = new FolderDocumentStorage(folder) });

    /// <summary>Executes stored documents only: every other is refused.</summary>
    public static IRequestExecutorBuilder OnlyAllowPersistedDocuments(this IRequestExecutorBuilder builder) =>
        builder.ModifyPersistedDocuments(options => options with { OnlyPersisted = true });
}
