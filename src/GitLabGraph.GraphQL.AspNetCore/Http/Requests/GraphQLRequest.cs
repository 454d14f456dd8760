using System.Buffers;
using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>
/// The parameters of one request as the client sent them. Owns the pooled memory behind its document and variables:
/// dispose it after the answer was sent.
/// </summary>
internal sealed class GraphQLRequest : IDisposable
{
    private byte[]? _rented;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document's UTF-8 text; empty when only <see cref="DocumentId"/> came.</summary>
    public ReadOnlyMemory<byte> Document { get; set; }

    /// <summary>The hash or name of a document that the server knows.</summary>
    public string? DocumentId { get; set; }

    public string? OperationName { get; set; }

    /// <summary>An object, or a list of objects (variable batching).</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    public JsonElement Extensions => _extensions?.RootElement ?? default;

    public bool HasVariableBatch => Variables.ValueKind is JsonValueKind.Array;

    /// <summary>Borrows memory for a document of at most <paramref name="length"/> bytes.</summary>
    public byte[] RentDocument(int length)
    {
        ReturnDocument();
        return _rented = ArrayPool<byte>.Shared.Rent(length);
    }

    public void SetVariables(JsonDocument? variables)
    {
        _variables?.Dispose();
        _variables = variables;
    }

    public void SetExtensions(JsonDocument? extensions)
    {
        _extensions?.Dispose();
        _extensions = extensions;
    }

    public void Dispose()
    {
        SetVariables(null);
        SetExtensions(null);
        ReturnDocument();
    }

    private void ReturnDocument()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }

        Document = default;
    }
}
