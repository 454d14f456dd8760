using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Which scalar speaks for a CLR type. A scalar enters the schema when something mentions it.</summary>
internal sealed class ScalarCatalog
{
    private readonly Dictionary<Type, ScalarType> _byType = [];
    private readonly Dictionary<string, ScalarType> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    public ScalarCatalog(IEnumerable<ScalarType> registered)
    {
        foreach (var scalar in SpecifiedScalars.All.Where(item => item is not IdType))
        {
            _byType[scalar.RuntimeType] = scalar;
        }

        foreach (var narrow in (Type[])[typeof(short), typeof(ushort), typeof(byte), typeof(sbyte)])
        {
            _byType[narrow] = SpecifiedScalars.Int;
        }

        _byType[typeof(float)] = SpecifiedScalars.Float;
        _byType[typeof(char)] = SpecifiedScalars.String;

        ScalarType[] known =
        [
            new DateTimeType(), new LocalDateType(), new UrlType(), new UuidType(), new DurationType(), new LongType(),
            new DecimalType(), new AnyType(),
        ];
        foreach (var scalar in known.Concat(registered))
        {
            _byName[scalar.Name] = scalar;
            if (scalar.RuntimeType != typeof(object))
            {
                _byType[scalar.RuntimeType] = scalar;
            }
        }

        Alias(typeof(DateTimeOffset), typeof(DateTime));
        Alias(typeof(long), typeof(uint), typeof(ulong));
        Alias(typeof(JsonElement), typeof(JsonDocument), typeof(JsonNode), typeof(JsonObject));
        Alias(typeof(JsonElement), typeof(IReadOnlyDictionary<string, object?>), typeof(Dictionary<string, object?>));
    }

    public bool TryGet(Type type, [NotNullWhen(true)] out ScalarType? scalar) => _byType.TryGetValue(type, out scalar);

    /// <summary>Brings a scalar into the schema by its name; names of other types are not its business.</summary>
    public void Mention(string name, Action<TypeDefinition> add)
    {
        if (_byName.TryGetValue(name, out var scalar) && _mentioned.Add(name))
        {
            add(new ScalarDefinition(name) { Implementation = scalar });
        }
    }

    private void Alias(Type type, params Type[] others)
    {
        foreach (var other in others)
        {
            _byType.TryAdd(other, _byType[type]);
        }
    }
}
