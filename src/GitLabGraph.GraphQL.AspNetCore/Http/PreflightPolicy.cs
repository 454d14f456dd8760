namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Recognizes requests that a foreign page could have sent without asking: a browser lets it set none of these headers
/// before a CORS preflight has allowed them.
/// </summary>
internal static class PreflightPolicy
{
    private static readonly string[] Headers =
        ["GraphQL-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];

    public static HttpProblem Problem { get; } = HttpProblem.BadRequest(
        "A GET must carry the header \"GraphQL-Preflight: 1\" here, so that no foreign page can send it unnoticed.",
        HttpErrorCodes.PreflightRequired);

    public static bool IsMet(IHeaderDictionary headers) =>
        Array.Exists(Headers, name => headers.TryGetValue(name, out var value) && value.ToString().Length > 0);
}
