using System.Text;

namespace GitLabGraph.TestKit.Telemetry;

/// <summary>What the tests look at of a span (opentelemetry/proto/trace/v1/trace.proto).</summary>
public sealed record OtlpSpan(string TraceId, string Id, string ParentId, string Name)
{
    // ExportTraceServiceRequest.resource_spans = 1, ResourceSpans.scope_spans = 2, ScopeSpans.spans = 2.
    public static IEnumerable<OtlpSpan> ReadAll(byte[] request) =>
        from resource in ProtobufField.Read(request)
        where resource.Number == 1
        from scope in ProtobufField.Read(resource.Bytes)
        where scope.Number == 2
        from span in ProtobufField.Read(scope.Bytes)
        where span.Number == 2
        select Of(span.Bytes);

    // Span.trace_id = 1, span_id = 2, parent_span_id = 4, name = 5.
    private static OtlpSpan Of(ReadOnlyMemory<byte> span)
    {
        var fields = ProtobufField.Read(span).ToLookup(static field => field.Number, static field => field.Bytes);
        return new(Hex(fields[1]), Hex(fields[2]), Hex(fields[4]), Encoding.UTF8.GetString(fields[5].First().Span));
    }

    private static string Hex(IEnumerable<ReadOnlyMemory<byte>> id) => Convert.ToHexString(id.FirstOrDefault().Span);
}
