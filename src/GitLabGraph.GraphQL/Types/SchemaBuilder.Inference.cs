using System.Reflection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Inference;

namespace GitLabGraph.GraphQL.Types;

public sealed partial class SchemaBuilder
{
    private readonly List<Type> _types = [];
    private readonly InferenceOptions _options = new();

    /// <summary>Adds every annotated type of an assembly, public or not.</summary>
    public SchemaBuilder AddTypes(Assembly assembly) => AddTypes(
        [
            .. assembly.GetTypes()
                .Where(type => !type.ContainsGenericParameters && !type.Name.StartsWith('<'))
                .OrderBy(type => type.FullName, StringComparer.Ordinal),
        ]);

    /// <summary>
    /// Adds CLR types: roots, objects, extensions, interfaces, unions, enums and input objects, as annotated.
    /// </summary>
    public SchemaBuilder AddTypes(params IReadOnlyList<Type> types)
    {
        _types.AddRange(types);
        return this;
    }

    public SchemaBuilder AddType<T>() => AddTypes(typeof(T));

    /// <summary>Adds a class of query fields, annotated or not.</summary>
    public SchemaBuilder AddQueryType<T>() => AddRoot(OperationType.Query, typeof(T));

    public SchemaBuilder AddMutationType<T>() => AddRoot(OperationType.Mutation, typeof(T));

    public SchemaBuilder AddSubscriptionType<T>() => AddRoot(OperationType.Subscription, typeof(T));

    /// <summary>Adds a class that extends other types.</summary>
    public SchemaBuilder AddTypeExtension<T>() => AddTypes(typeof(T));

    /// <summary>Tells which parameter types are services; until told, interfaces are.</summary>
    public SchemaBuilder RecognizeServices(Func<Type, bool> isService)
    {
        _options.IsService = isService;
        return this;
    }

    /// <summary>Gives every node type a global id, and the query root <c>node</c> and <c>nodes</c>.</summary>
    public SchemaBuilder AddGlobalObjectIdentification(Action<GlobalObjectIdentificationOptions>? configure = null)
    {
        _options.GlobalIds ??= new GlobalObjectIdentificationOptions();
        configure?.Invoke(_options.GlobalIds);
        return this;
    }

    /// <summary>Gives mutations one input and a payload with typed errors.</summary>
    public SchemaBuilder AddMutationConventions(bool applyToAllMutations = true) =>
        AddMutationConventions(new MutationConventionOptions { ApplyToAllMutations = applyToAllMutations });

    public SchemaBuilder AddMutationConventions(MutationConventionOptions options)
    {
        _options.Mutations = options;
        return this;
    }

    private readonly List<(OperationType Operation, Type Type)> _roots = [];

    private SchemaBuilder AddRoot(OperationType operation, Type type)
    {
        _roots.Add((operation, type));
        return AddTypes(type);
    }

    private void InferTypes(SchemaDefinition definition)
    {
        if (_types.Count is 0)
        {
            return;
        }

        var annotated = new AnnotatedTypes([.. _types.Distinct()]);
        var types = new TypeInference(definition, _options, new ScalarCatalog(_scalars.Values), annotated);
        var roots = new RootReader(definition, types, _options);
        roots.Read(OperationType.Query, Roots<QueryTypeAttribute>(OperationType.Query, annotated));
        var registry = AddNodeFields(definition);
        roots.Read(OperationType.Mutation, Roots<MutationTypeAttribute>(OperationType.Mutation, annotated));
        roots.Read(OperationType.Subscription, Roots<SubscriptionTypeAttribute>(OperationType.Subscription, annotated));
        foreach (var type in annotated.Explicit)
        {
            types.OutputName(type);
        }

        types.ReadPending();
        foreach (var (name, extension) in annotated.NamedExtensions)
        {
            ExtendByName(definition, types, name, extension);
        }

        types.ReadPending();
        if (registry is not null)
        {
            new NodeReader(types, _options, annotated).ReadResolvers(registry);
        }

        CostDirectives.DefineUsed(definition);
    }

    private IReadOnlyList<Type> Roots<TAttribute>(OperationType operation, AnnotatedTypes annotated)
        where TAttribute : Attribute =>
    [
        .. _roots.Where(root => root.Operation == operation).Select(root => root.Type)
            .Concat(annotated.Roots<TAttribute>())
            .Distinct(),
    ];

    private static void ExtendByName(SchemaDefinition definition, TypeInference types, string name, Type extension)
    {
        if (definition.TryGet<ComplexDefinition>(name, out var target))
        {
            types.Extend(target, extension);
        }
        else
        {
            definition.Errors.Add($"{extension} extends \"{name}\", but the schema has no such type.");
        }
    }

    private NodeRegistry? AddNodeFields(SchemaDefinition definition)
    {
        if (_options.GlobalIds is not { } globalIds)
        {
            return null;
        }

        var registry = new NodeRegistry(globalIds);
        NodeReader.EnsureInterface(definition);
        if (globalIds.AddNodeFields)
        {
            var name = definition.RootTypeName(OperationType.Query) ?? nameof(OperationType.Query);
            var query = definition.GetOrAdd(name, item => new ObjectDefinition(item));
            query.Fields.InsertRange(0, NodeFields.Create(registry));
        }

        return registry;
    }
}
