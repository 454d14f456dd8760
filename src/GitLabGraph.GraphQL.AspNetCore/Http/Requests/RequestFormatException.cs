namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>
/// A request is not what GraphQL over HTTP describes. Leaves the reader of nested JSON in one step and never
/// leaves <see cref="RequestJson"/>'s callers: they answer it with 400.
/// </summary>
internal sealed class RequestFormatException(string message) : Exception(message);
