using System.Net;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>
/// Rendered text in the form GitLab gives it: escaped, paragraphs marked. The sandbox renders no Markdown; what a
/// client may rely on is
/// that the answer is safe HTML.
/// </summary>
internal static class Html
{
    public static string Inline(string text) => WebUtility.HtmlEncode(text);

    public static string Block(string? text) => string.IsNullOrEmpty(text)
        ? ""
        : string.Join('\n', text.Split("\n\n").Select(paragraph => $"<p dir=\"auto\">{Inline(paragraph)}</p>"));
}
