using Microsoft.Extensions.Primitives;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>The media types of GraphQL over HTTP, as header values that are made once.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string EventStream = "text/event-stream";
    public const string Multipart = "multipart/mixed";
    public const string Html = "text/html";
    public const string GraphQL = "application/graphql";

    public static readonly StringValues JsonHeader = "application/json; charset=utf-8";
    public static readonly StringValues GraphQLResponseHeader = "application/graphql-response+json; charset=utf-8";
    public static readonly StringValues EventStreamHeader = "text/event-stream; charset=utf-8";
    public static readonly StringValues MultipartHeader = "multipart/mixed; boundary=\"-\"";
    public static readonly StringValues HtmlHeader = "text/html; charset=utf-8";
    public static readonly StringValues GraphQLHeader = "application/graphql; charset=utf-8";
}
