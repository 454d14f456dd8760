namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>Errors of the endpoint itself, in the one shape GitLab has for them.</summary>
internal static class GraphQLAnswer
{
    public static Task ErrorAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new { errors = new[] { new { message } } }, context.RequestAborted);
    }
}
