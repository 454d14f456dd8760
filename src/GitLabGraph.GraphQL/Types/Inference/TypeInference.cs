using System.Reflection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Finds the GraphQL type of every CLR type that fields and arguments mention. A type is named when it is first
/// mentioned and read later, so that types may refer to each other.
/// </summary>
internal sealed class TypeInference
{
    private readonly SchemaDefinition _schema;
    private readonly Dictionary<Type, string> _outputs = [];
    private readonly Dictionary<Type, EnumDefinition> _enums = [];
    private readonly ScalarCatalog _scalars;
    private readonly AnnotatedTypes _annotated;
    private readonly Queue<Action> _pending = new();
    private readonly ComplexReader _complex;
    private readonly ConnectionReader _connections;

    public TypeInference(
        SchemaDefinition schema, InferenceOptions options, ScalarCatalog scalars, AnnotatedTypes annotated)
    {
        _schema = schema;
        _scalars = scalars;
        _annotated = annotated;
        Inputs = new InputReader(this);
        Conversions = new InputConversions(this, options);
        Fields = new FieldReader(this, options);
        _complex = new ComplexReader(this, options, annotated);
        _connections = new ConnectionReader(this);
    }

    public XmlDescriptions Descriptions { get; } = new();

    public InputReader Inputs { get; }

    public InputConversions Conversions { get; }

    public FieldReader Fields { get; }

    public SchemaDefinition Schema => _schema;

    public void Report(string error) => _schema.Errors.Add(error);

    public void Add(TypeDefinition definition)
    {
        if (!_schema.TryAdd(definition))
        {
            Report($"There can be only one type named \"{definition.Name}\".");
        }
    }

    public void Later(Action read) => _pending.Enqueue(read);

    /// <summary>Reads everything that has been mentioned so far, and what that mentions in turn.</summary>
    public void ReadPending()
    {
        while (_pending.TryDequeue(out var read))
        {
            read();
        }
    }

    /// <summary>Whether the class, or one that extends it, says that its objects have global ids.</summary>
    public bool IsNode(Type type) =>
        Applied.Has<NodeAttribute>(type) || _annotated.ExtensionsOf(type).Any(Applied.Has<NodeAttribute>);

    /// <summary>Adds the fields of a class to a type that is there already.</summary>
    public void Extend(ComplexDefinition definition, Type extension) =>
        _complex.Extend(definition, extension, definition.RuntimeType);

    public bool IsInput(Type type) => Applied.Has<InputObjectTypeAttribute>(type) || _scalars.TryGet(type, out _);

    /// <summary>
    /// Whether the shape's items are a list in the schema, and not a scalar that happens to have items.
    /// </summary>
    public bool IsList(TypeShape shape) => shape.Item is not null && !_scalars.TryGet(shape.Type, out _);

    public TypeNode OutputType(TypeShape shape, ICustomAttributeProvider member, string? connectionName = null) =>
        Reference(shape, member, type => OutputName(type, connectionName));

    public TypeNode InputType(TypeShape shape, ICustomAttributeProvider member) => Reference(shape, member, InputName);

    public string OutputName(Type type, string? connectionName = null)
    {
        if (ConnectionReader.NodeTypeOf(type) is { } node)
        {
            return _connections.Ensure(type, node, connectionName);
        }

        return LeafName(type) ?? Complex(type);
    }

    /// <summary>The name of the connection over nodes of a CLR type, for lists that are cut in memory.</summary>
    public string ConnectionName(Type node, string? connectionName) =>
        _connections.Ensure(typeof(Connection<>).MakeGenericType(node), node, connectionName);

    /// <summary>The literal that stands for a CLR value of a named type.</summary>
    public ValueNode LiteralOf(object? value, string typeName) => value switch
    {
        Enum item => new EnumValueNode(TypeNames.EnumValue(item.GetType().GetField(item.ToString())!), TextSpan.None),
        string name when _schema.TryGet<EnumDefinition>(typeName, out _) => new EnumValueNode(name, TextSpan.None),
        null => PlainValue.ToLiteral(null),
        _ when _scalars.TryGet(value.GetType(), out var scalar) => scalar.ToLiteral(value),
        _ => PlainValue.ToLiteral(value),
    };

    private TypeNode Reference(TypeShape shape, ICustomAttributeProvider member, Func<Type, string> nameOf)
    {
        if (Applied.Find<GraphQLTypeAttribute>(member) is { } given)
        {
            var reference = Utf8GraphQLParser.ParseType(given.TypeReference);
            _scalars.Mention(TypeReferences.NameOf(reference), Add);
            return reference;
        }

        var flat = IsList(shape) ? shape : shape with { Item = null };
        var name = Applied.Has<IDAttribute>(member) ? SpecifiedScalars.Id.Name : nameOf(flat.Innermost.Type);
        var node = TypeReferences.Wrap(flat, name);
        return Applied.Has<GraphQLNonNullTypeAttribute>(member) ? TypeReferences.NonNull(node) : node;
    }

    private string InputName(Type type) => LeafName(type) ?? Inputs.Ensure(type);

    private string? LeafName(Type type)
    {
        if (_scalars.TryGet(type, out var scalar))
        {
            _scalars.Mention(scalar.Name, Add);
            return scalar.Name;
        }

        return type.IsEnum ? EnumName(type) : null;
    }

    private string EnumName(Type type)
    {
        if (!_enums.TryGetValue(type, out var definition))
        {
            _enums[type] = definition = EnumReader.Read(type, this);
            Add(definition);
        }

        return definition.Name;
    }

    private string Complex(Type type)
    {
        if (!_outputs.TryGetValue(type, out var name))
        {
            name = _outputs[type] = TypeNames.Output(type);
            _complex.Define(type, name);
        }

        return name;
    }
}
