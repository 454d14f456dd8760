namespace GitLabGraph.TestKit.Telemetry;

/// <summary>One field of a protobuf message; numbers have no bytes, for nobody here asks for them.</summary>
internal readonly record struct ProtobufField(int Number, ReadOnlyMemory<byte> Bytes)
{
    public static IReadOnlyList<ProtobufField> Read(ReadOnlyMemory<byte> message)
    {
        var fields = new List<ProtobufField>();
        while (!message.IsEmpty)
        {
            var tag = Varint(ref message);
            var length = (tag & 7) switch
            {
                0 => Skip(ref message),
                1 => sizeof(ulong),
                2 => (int)Varint(ref message),
                5 => sizeof(uint),
                _ => throw new InvalidDataException($"Protobuf has no wire type {tag & 7}."),
            };
            fields.Add(new((int)(tag >> 3), message[..length]));
            message = message[length..];
        }

        return fields;
    }

    private static int Skip(ref ReadOnlyMemory<byte> message)
    {
        Varint(ref message);
        return 0;
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = message.Span[0];
            message = message[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }

            shift += 7;
        }
    }
}
