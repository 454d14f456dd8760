using System.Collections.Immutable;
using System.Globalization;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>
/// One bag of parameters out of query, form and JSON. Names are kept flat as they come in a query: <c>iids[]</c> is
/// <c>iids</c> with several values, <c>not[labels]</c> keeps its brackets. A JSON null is present without a value.
/// </summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, List<string?>> _values = new(StringComparer.Ordinal);

    public IFormFile? File { get; set; }

    public bool Has(string name) => _values.ContainsKey(name);

    public bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Has(name))
            {
                return true;
            }
        }

        return false;
    }

    public string? Text(string name) => _values.TryGetValue(name, out var values)
        && values.Count > 0 ? values[^1] : null;

    /// <summary>Null when absent, empty or not a number.</summary>
    public long? Number(string name)
        => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Clients write true, True, 1, t, on.</summary>
    public bool? Flag(string name) => Text(name)?.ToLowerInvariant() switch
    {
        "true" or "1" or "t" or "on" or "yes" => true,
        "false" or "0" or "f" or "off" or "no" or "" => false,
        _ => null,
    };

    public DateTimeOffset? Moment(string name)
        => DateTimeOffset.TryParse(
            Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    public DateOnly? Day(string name)
        => DateOnly.TryParse(Text(name), CultureInfo.InvariantCulture, out var day) ? day
            : Moment(name) is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;

    /// <summary>Repeated values, or one value with commas; null when the name was not sent.</summary>
    public ImmutableArray<string>? Texts(string name)
        => _values.TryGetValue(name, out var values)
            ? [.. values.SelectMany(value => (value ?? "").Split(','))
                .Select(value => value.Trim())
                .Where(value => value.Length > 0)]
            : null;

    /// <summary>All values of a name as they came, commas kept: one for each entry of a JSON list of objects.</summary>
    public ImmutableArray<string> Each(string name)
        => _values.TryGetValue(name, out var values) ? [.. values.Select(value => value ?? "")] : [];

    public ImmutableArray<long>? Numbers(string name)
        => Texts(name) is { } texts
            ? [.. texts.Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0)]
            : null;

    public void Add(string name, string? value)
    {
        var key = name.Replace("[]", "", StringComparison.Ordinal);
        if (!_values.TryGetValue(key, out var values))
        {
            _values[key] = values = [];
        }

        values.Add(value);
    }

    /// <summary>Present, but with nothing in it: an empty JSON list.</summary>
    public void AddEmpty(string name) => _values.TryAdd(name, []);
}
