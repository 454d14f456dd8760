namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>The parameters of a request by <c>GET</c>.</summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/></remarks>
public static class RequestParameters
{
    internal const string Query = "query";
    internal const string DocumentId = "documentId";
    internal const string Id = "id";
    internal const string OperationName = "operationName";
    internal const string Variables = "variables";
    internal const string Extensions = "extensions";

    private static readonly string[] OfDocuments = [Query, DocumentId, Id, Extensions];

    /// <summary>
    /// Whether there is a document to execute, sent or named in any way; without one a <c>GET</c> is somebody who
    /// opens the IDE.
    /// </summary>
    public static bool NameDocument(IQueryCollection query) => Array.Exists(OfDocuments, query.ContainsKey);
}
