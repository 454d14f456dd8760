using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>
/// Looks whether the texts in a JSON value are Unicode. The JSON reader lets bytes that are not UTF-8 and halves of
/// surrogate pairs (RFC 8259, section 8.2) pass, and fails only when somebody asks for such a text.
/// </summary>
internal static class JsonText
{
    public static bool IsUnicode(JsonElement value)
    {
        var json = JsonMarshal.GetRawUtf8Value(value);
        return Utf8.IsValid(json) && (json.IndexOf("\\u"u8) < 0 || HasWholeEscapes(json));
    }

    private static bool HasWholeEscapes(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var text = ArrayPool<byte>.Shared.Rent(json.Length);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.CopyString(text);
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }
}
