using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>
/// GitLab's opaque cursor: base64 of a JSON object with the sort keys and the id of the row it stands on.
/// </summary>
internal static class Cursor
{
    public static string Write<TRow>(RowOrder<TRow> order, TRow row)
    {
        var keys = new JsonObject();
        if (order.Column is not null)
        {
            keys[order.Column] = order.Key(row);
        }

        keys["id"] = order.Id(row).ToString(CultureInfo.InvariantCulture);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(keys.ToJsonString())).TrimEnd('=').Replace('+', '-')
            .Replace('/', '_');
    }

    /// <summary>The key and id of a cursor; GitLab answers an error to one it did not make.</summary>
    public static (string? Key, long Id) Read<TRow>(RowOrder<TRow> order, string cursor)
    {
        try
        {
            var padded = cursor.Replace('-', '+').Replace('_', '/');
            padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
            var keys = JsonNode.Parse(Convert.FromBase64String(padded))!.AsObject();
            var id = long.Parse(keys["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            return (order.Column is null ? "" : keys[order.Column]?.GetValue<string>(), id);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException
            or NullReferenceException)
        {
            throw new GraphQLException("Please provide a valid cursor");
        }
    }
}
