using System.Globalization;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;

namespace GitLabGraph.Sandbox.Rest.Paging;

/// <summary>A page by number, with the headers that clients follow.</summary>
internal static class OffsetPage
{
    public static RestAnswer Of<TRow>(
        RestCall call, IReadOnlyList<TRow> rows, Action<Utf8JsonWriter, TRow> write, bool isCounted = true)
    {
        var request = PageRequest.From(call.Parameters);
        var last = Math.Max(1, (rows.Count + request.PerPage - 1) / request.PerPage);
        var slice = rows.Skip(request.Offset).Take(request.PerPage);
        var answer = RestAnswer.Json(json => json.List(slice, row => write(json, row)));
        int? next = request.Offset + request.PerPage < rows.Count ? request.Page + 1 : null;
        int? previous = request.Page > 1 ? request.Page - 1 : null;
        var tellsTotal = isCounted && rows.Count <= PageRequest.MaximumCounted;

        static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
        answer.Headers["X-Page"] = Text(request.Page);
        answer.Headers["X-Per-Page"] = Text(request.PerPage);
        answer.Headers["X-Next-Page"] = Text(next);
        answer.Headers["X-Prev-Page"] = Text(previous);
        if (tellsTotal)
        {
            answer.Headers["X-Total"] = Text(rows.Count);
            answer.Headers["X-Total-Pages"] = Text(last);
        }

        List<(string Relation, int Page)> links = [];
        if (previous is { } before)
        {
            links.Add(("prev", before));
        }

        if (next is { } after)
        {
            links.Add(("next", after));
        }

        links.Add(("first", 1));
        if (tellsTotal)
        {
            links.Add(("last", last));
        }

        answer.Headers["Link"] = string.Join(", ", links.Select(link =>
        {
            var target = PageLink.To(call, ("page", Text(link.Page)), ("per_page", Text(request.PerPage)));
            return $"<{target}>; rel=\"{link.Relation}\"";
        }));
        return answer;
    }
}
