using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>Looks up what names in the document stand for.</summary>
internal sealed partial class ValidationContext
{
    private readonly Dictionary<string, DirectiveSignature> _schemaDirectives;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _definedTypes = new(StringComparer.Ordinal);

    /// <summary>The directives of the schema, and those that the document defines.</summary>
    public IReadOnlyDictionary<string, DirectiveSignature> Directives { get; private set; }

    /// <summary>The names of the types that the document defines.</summary>
    public IReadOnlyCollection<string> DefinedTypes => _definedTypes;

    public bool HasFragments => _fragments.Count > 0;

    public FragmentDefinitionNode? GetFragment(string name) => _fragments.GetValueOrDefault(name);

    public NamedType? GetNamedType(string name) =>
        Schema is not null && Schema.TryGetType(name, out var type) ? type : null;

    public bool IsDefinedType(string name) => _definedTypes.Contains(name);

    /// <summary>The field of this name on the type, meta fields included; null when there is none.</summary>
    public OutputField? GetField(CompositeType parentType, string name) =>
        Schema is null ? null : IntrospectionTypes.FindField(Schema, parentType, name);

    /// <summary>The schema's type for a reference; null when the document names a type that does not exist.</summary>
    public GraphQLType? GetType(TypeNode reference) => reference switch
    {
        NamedTypeNode named => GetNamedType(named.Name.Value),
        ListTypeNode list => GetType(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => GetType(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        _ => null,
    };

    private void CollectDefinitions()
    {
        var definitions = Document.Definitions;
        for (var index = 0; index < definitions.Count; index++)
        {
            switch (definitions[index])
            {
                // Of two fragments with one name the last counts, as in graphql-js.
                case FragmentDefinitionNode fragment:
                    _fragments[fragment.Name.Value] = fragment;
                    break;
                case TypeDefinitionNode type:
                    _definedTypes.Add(type.Name.Value);
                    break;
                case DirectiveDefinitionNode directive:
                    Define(directive);
                    break;
            }
        }
    }

    private void Define(DirectiveDefinitionNode directive)
    {
        var known = Directives as Dictionary<string, DirectiveSignature>;
        if (known is null || ReferenceEquals(known, _schemaDirectives))
        {
            Directives = known = new Dictionary<string, DirectiveSignature>(_schemaDirectives, StringComparer.Ordinal);
        }

        known[directive.Name.Value] = DirectiveSignature.From(directive);
    }

    private void ForgetDefinitions()
    {
        _fragments.Clear();
        _definedTypes.Clear();
        _spreads.Clear();
        _reachable.Clear();
        _variableUsages.Clear();
        _variables.Clear();
        Directives = _schemaDirectives;
    }
}
