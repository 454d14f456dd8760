using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;

namespace GitLabGraph.Sandbox.Rest.Paging;

/// <summary>
/// A page that begins after a row. There is no total and no way back: only a link to the next page, until none is left.
/// The cursor keeps the values ordered by, so rows that come, go or move in the meantime shift nothing.
/// </summary>
internal static class KeysetPage
{
    public static bool IsWanted(RestCall call) => call.Parameters.Text("pagination") == "keyset";

    public static RestAnswer NotSupported => RestAnswer.Error(
        StatusCodes.Status405MethodNotAllowed, "Keyset pagination is not yet available for this type of request");

    /// <summary>
    /// Rows come ordered by <paramref name="key"/> and then by <paramref name="id"/>, both in the same direction.
    /// </summary>
    public static RestAnswer Of<TRow>(
        RestCall call, IEnumerable<TRow> rows, Func<TRow, string> key, Func<TRow, long> id, bool isDescending,
        Action<Utf8JsonWriter, TRow> write)
    {
        var perPage = PageRequest.From(call.Parameters).PerPage;
        if (call.Parameters.Text("cursor") is { Length: > 0 } cursor)
        {
            if (Read(cursor) is not var (afterKey, afterId))
            {
                return RestAnswer.Error(StatusCodes.Status400BadRequest, "cursor is invalid");
            }

            rows = rows.SkipWhile(row => !IsAfter(key(row), id(row), afterKey, afterId, isDescending));
        }

        var page = rows.Take(perPage + 1).ToArray();
        var hasMore = page.Length > perPage;
        var shown = hasMore ? page[..perPage] : page;
        var answer = RestAnswer.Json(json => json.List(shown, row => write(json, row)));
        answer.Headers["X-Per-Page"] = perPage.ToString(CultureInfo.InvariantCulture);
        if (hasMore)
        {
            var next = Write(key(shown[^1]), id(shown[^1]));
            answer.Headers["Link"] = $"<{PageLink.To(call, ("cursor", next))}>; rel=\"next\"";
        }

        return answer;
    }

    /// <summary>A number or a time as a text that sorts as it does.</summary>
    public static string Sortable(long value) => value.ToString("D20", CultureInfo.InvariantCulture);

    private static bool IsAfter(string key, long id, string afterKey, long afterId, bool isDescending)
    {
        var compared = (
            StringComparer.OrdinalIgnoreCase.Compare(key, afterKey),
            id.CompareTo(afterId)) is ({ } first, { } second) && first != 0 ? first : second;
        return isDescending ? compared < 0 : compared > 0;
    }

    private static string Write(string key, long id)
        => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}|{key}")));

    private static (string Key, long Id)? Read(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2);
        return text.Length == 2
            && long.TryParse(text[0], CultureInfo.InvariantCulture, out var id) ? (text[1], id) : null;
    }
}
