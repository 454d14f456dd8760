using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace GitLabGraph.Accounts.Keys;

/// <summary>
/// A key as its owner has it, <c>glg_ab12cd34_SECRET</c>. It prints as <c>***</c> and is told once, when it is made.
/// </summary>
[DebuggerDisplay("***")]
public sealed class ApiKeySecret
{
    private const string Mark = "glg_";
    private const int PrefixLength = 12; // the mark and eight letters or digits
    private const int SecretLength = 43; // 256 bits in base64url
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private ApiKeySecret(string value) => _value = value;

    /// <summary>What may be seen of it.</summary>
    public string Prefix => _value[..PrefixLength];

    /// <summary>
    /// What is stored. The secret part is 256 random bits, so a plain hash cannot be guessed back and a slow one would
    /// only cost every request.
    /// </summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_value)));

    public static ApiKeySecret Make() => new(
        $"{Mark}{RandomNumberGenerator.GetString(Letters, PrefixLength - Mark.Length)}_"
        + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Null for a text that is no key: it is not worth a question to the database.</summary>
    public static ApiKeySecret? Read(string text) =>
        text.Length == PrefixLength + 1 + SecretLength
        && text.StartsWith(Mark, StringComparison.Ordinal)
        && text[PrefixLength] == '_'
        && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? new ApiKeySecret(text)
            : null;

    /// <summary>The key's text, for its owner alone.</summary>
    public string Reveal() => _value;

    public override string ToString() => "***";
}
