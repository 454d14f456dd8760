using System.Buffers.Text;
using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Nodes;

/// <summary>
/// The id of an entity as clients see it: opaque and stable, the same wherever the entity is met. It carries the type,
/// the linked account and the entity's own key, so that it can be looked up and is never mistaken for another
/// account's.
/// </summary>
internal readonly record struct GlobalId(string Type, string Account, string Key)
{
    private const int LongestText = 1024;
    private const int StackLimit = 256;
    private const byte Mark = (byte)':';

    /// <summary>The id's text for a client.</summary>
    public static string Of(string type, LinkedAccount account, string key) => Write(type, account.KeyInIds, key);

    /// <summary>How an account's key stands inside an id: without the mark between the id's parts.</summary>
    public static string Escape(string accountKey) => Uri.EscapeDataString(accountKey);

    public static bool TryParse(string text, out GlobalId id)
    {
        id = default;

        if (text.Length is 0 or > LongestText || !TryDecode(text, out var plain))
        {
            return false;
        }

        var parts = plain.Split(':', 3);

        if (parts is not [{ Length: > 0 } type, { Length: > 0 } account, { Length: > 0 } key])
        {
            return false;
        }

        id = new GlobalId(type, Uri.UnescapeDataString(account), key);
        return true;
    }

    /// <summary>Reads an id that has to be of a type and an account.</summary>
    /// <exception cref="GraphQLException">It is no id, of another type or of another account; the message says
    /// which.</exception>
    public static GlobalId Parse(string text, string type, LinkedAccount account)
    {
        if (!TryParse(text, out var id))
        {
            throw UnifiedErrors.Invalid(
                $"\"{text}\" is not an id of this API. Ids are opaque: pass them as you got them.");
        }

        if (id.Type != type)
        {
            throw UnifiedErrors.Invalid($"This is the id of a {id.Type}; a {type} is asked for here.");
        }

        if (id.Account != account.Key)
        {
            throw UnifiedErrors.Invalid(
                "This id belongs to another linked account. Ask for it through that account: account(id:) { query }.");
        }

        return id;
    }

    public override string ToString() => Write(Type, Escape(Account), Key);

    // An answer holds hundreds of ids, so that one is put together where it costs nothing but its text.
    private static string Write(string type, string account, string key)
    {
        var length = type.Length + account.Length + Encoding.UTF8.GetByteCount(key) + 2;
        var plain = length <= StackLimit ? stackalloc byte[StackLimit] : new byte[length];
        plain = plain[..length];
        var end = Encoding.UTF8.GetBytes(type, plain);
        plain[end++] = Mark;
        end += Encoding.UTF8.GetBytes(account, plain[end..]);
        plain[end++] = Mark;
        Encoding.UTF8.GetBytes(key, plain[end..]);
        return Base64Url.EncodeToString(plain);
    }

    private static bool TryDecode(string text, out string plain)
    {
        plain = "";

        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            plain = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(text));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
