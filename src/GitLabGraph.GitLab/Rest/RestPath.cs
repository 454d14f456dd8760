using System.Collections;
using System.Globalization;

namespace GitLabGraph.GitLab.Rest;

/// <summary>
/// A REST route with its values percent-encoded: <c>new RestPath("projects").Value("group/project").Then("issues")</c>.
/// Immutable; every step is a new path.
/// </summary>
public sealed class RestPath
{
    private readonly string _route;
    private readonly string _query;

    /// <summary>Begins below <c>/api/v4</c> with literal segments.</summary>
    public RestPath(string segments)
        : this("api/v4/" + segments, "")
    {
    }

    private RestPath(string route, string query)
    {
        _route = route;
        _query = query;
    }

    /// <summary>Literal segments.</summary>
    public RestPath Then(string segments) => new($"{_route}/{segments}", _query);

    /// <summary>
    /// A value as one segment: a full path, a branch name with <c>/</c>, <c>#</c> or <c>%</c>, a label's title.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty, or a step in the path itself.</exception>
    public RestPath Value(string value)
    {
        // Dots survive percent-encoding, and an empty segment would name another route.
        if (string.IsNullOrEmpty(value) || value is "." or "..")
        {
            throw new ArgumentException("GitLab has nothing that is named by dots or by nothing.", nameof(value));
        }

        return new($"{_route}/{Uri.EscapeDataString(value)}", _query);
    }

    public RestPath Value(long id) => new(string.Create(CultureInfo.InvariantCulture, $"{_route}/{id}"), _query);

    /// <summary>
    /// A query parameter; null leaves it out, a list repeats it (name it <c>iids[]</c>), booleans, times and days are
    /// written as GitLab reads them.
    /// </summary>
    public RestPath With(string name, object? value)
    {
        if (value is null)
        {
            return this;
        }

        if (value is not string and IEnumerable items)
        {
            return items.Cast<object?>().Aggregate(this, (path, item) => path.With(name, item));
        }

        var separator = _query.Length == 0 ? '?' : '&';
        return new(_route, $"{_query}{separator}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Text(value))}");
    }

    public override string ToString() => _route + _query;

    private static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
