using System.Globalization;
using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// An object as GitLab answered it, with the account it came from. What was not asked for or is null reads as null.
/// Lives as long as the request does.
/// </summary>
internal readonly struct Remote(RemoteAnswer answer, IndexedJson json)
{
    public Remote(LinkedAccount account, IndexedJson json, IReadOnlyList<GitLabGraphQLError>? errors = null)
        : this(new RemoteAnswer(account, errors ?? []), json)
    {
    }

    public LinkedAccount Account => answer.Account;

    public IndexedJson Json => json;

    /// <summary>What GitLab could not answer in the document that the object came with.</summary>
    public IReadOnlyList<GitLabGraphQLError> Errors => answer?.Errors ?? [];

    public bool IsObject => Json.Kind == JsonValueKind.Object;

    public bool IsMissing => Json.Kind is JsonValueKind.Null or JsonValueKind.Undefined;

    public string? Text(string name) => Find(name, out var value) ? AsText(value) : null;

    /// <summary>
    /// A text that says something: GitLab has null for nothing in one place and no letters in another.
    /// </summary>
    public string? Filled(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A text that GitLab always has; empty when it was not asked for.</summary>
    public string Word(string name) => Text(name) ?? "";

    public int? Integer(string name) => Find(name, out var value) ? AsInteger(value) : null;

    /// <summary>A number with a fraction; GitLab gives some as text.</summary>
    public double? Decimal(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool? Boolean(string name) =>
        Find(name, out var value)
            ? value.Kind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
            : null;

    public bool Flag(string name) => Boolean(name) ?? false;

    /// <summary>
    /// A moment, to the second as GraphQL tells it: REST's thousandths would give one fact two values.
    /// </summary>
    public DateTimeOffset? Time(string name) =>
        Moment(name) is { } time ? time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)) : null;

    /// <summary>A moment as exactly as it was told, to put events in their order.</summary>
    public DateTimeOffset? Moment(string name) => Find(name, out var value) ? AsTime(value) : null;

    /// <summary>A day; of a moment, the day it lies in.</summary>
    public DateOnly? Day(string name) =>
        Text(name) is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>
    /// An address; GitLab gives some, such as avatars, relative to its own. Null for one that a page would run where it
    /// shows it as a link: GitLab keeps none, so whoever tells one means harm.
    /// </summary>
    public string? Address(string name) => Text(name) switch
    {
        null or "" => null,
        ['/', ..] path => Account.Origin + path,
        var address => RunAddress.Is(address) ? null : address,
    };

    /// <summary>The number at the end of a global id (<c>gid://gitlab/Issue/7</c>), or REST's plain number.</summary>
    public string Number(string name = "id") => Find(name, out var value) ? AsNumber(value) : "";

    public Remote? Object(string name) =>
        Find(name, out var value) && value.Kind == JsonValueKind.Object ? With(value) : null;

    /// <summary>The objects of a list, or of a connection's nodes; rows that GitLab hides are left out.</summary>
    public IReadOnlyList<Remote> List(string name) => Find(name, out var value) ? With(value).Items() : [];

    /// <summary>The objects of this list, or of this connection's nodes.</summary>
    public IReadOnlyList<Remote> Items()
    {
        var list = Find("nodes", out var nodes) ? nodes : Json;

        if (list.Items.Count() is var count && count == 0)
        {
            return [];
        }

        var items = new List<Remote>(count);

        foreach (var item in list.Items)
        {
            if (item.Kind == JsonValueKind.Object)
            {
                items.Add(With(item));
            }
        }

        return items;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();

        if (Find(name, out var value))
        {
            foreach (var item in value.Items)
            {
                if (AsText(item) is { } text)
                {
                    texts.Add(text);
                }
            }
        }

        return texts;
    }

    /// <summary>A member of the object, or of one of its widgets.</summary>
    public bool Find(string name, out IndexedJson value) => Json.Find(name, out value);

    public Remote With(IndexedJson value) => new(answer, value);

    /// <inheritdoc cref="RemoteAnswer.Once"/>
    public T Once<T>(Func<Remote, T> map)
        where T : class =>
        answer.Once(this, map);

    public static string NumberOf(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static string? AsText(IndexedJson value) => value.Kind switch
    {
        JsonValueKind.String => value.Text(),
        JsonValueKind.Number => Encoding.UTF8.GetString(value.Raw),
        _ => null,
    };

    // GraphQL tells times by ISO 8601; some of REST's are written otherwise.
    private static DateTimeOffset? AsTime(IndexedJson value) => value.Kind != JsonValueKind.String
        ? null
        : value.TryGetDateTime(out var exact)
            ? exact.Kind == DateTimeKind.Unspecified ? new(exact, TimeSpan.Zero) : new(exact.ToUniversalTime())
            : DateTimeOffset.TryParse(
                value.Text()!.Replace(" UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
                ? time
                : null;

    // Without the text before it: an answer is full of ids.
    private static string AsNumber(IndexedJson value) =>
        value.TryGetPlainText(out var plain)
            ? Encoding.UTF8.GetString(plain[(plain.LastIndexOf((byte)'/') + 1)..])
            : NumberOf(AsText(value) ?? "");

    // GitLab's GraphQL gives some numbers (iid) as text.
    private static int? AsInteger(IndexedJson value) => value.Kind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.Text(), CultureInfo.InvariantCulture, out var number) =>
            number,
        _ => null,
    };
}
