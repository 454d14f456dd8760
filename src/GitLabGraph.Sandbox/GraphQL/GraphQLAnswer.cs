namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>Errors of the endpoint itself, in the one shape GitLab has for them.</summary>
internal static class GraphQLAnswer
{
    /// <summary>What GitLab says when something broke that is not the client's: all of the request is lost.</summary>
    public const string Broken = "Internal server error";

    public static Task ErrorAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new { errors = new[] { new { message } } }, context.RequestAborted);
    }
}
