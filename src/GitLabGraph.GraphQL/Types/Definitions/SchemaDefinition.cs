using System.Diagnostics.CodeAnalysis;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>
/// A schema as it is being put together: every definition by name, and what was wrong with the sources so far.
/// </summary>
internal sealed class SchemaDefinition
{
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly List<TypeDefinition> _order = [];

    public string? Description { get; set; }

    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>Names of the root types; an operation without one falls back to the usual names.</summary>
    public Dictionary<OperationType, string> RootTypes { get; } = [];

    /// <summary>Whether a document named the root types, which turns the usual names off.</summary>
    public bool HasSchemaDefinition { get; set; }

    public IReadOnlyList<TypeDefinition> Types => _order;

    public List<DirectiveDefinition> DirectiveTypes { get; } = [];

    /// <summary>Problems found on the way; thrown together with those that validation finds.</summary>
    public List<string> Errors { get; } = [];

    public bool TryAdd(TypeDefinition definition)
    {
        if (!_types.TryAdd(definition.Name, definition))
        {
            return false;
        }

        _order.Add(definition);
        return true;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out TypeDefinition? definition) =>
        _types.TryGetValue(name, out definition);

    public bool TryGet<TDefinition>(string name, [NotNullWhen(true)] out TDefinition? definition)
        where TDefinition : TypeDefinition
    {
        definition = _types.GetValueOrDefault(name) as TDefinition;
        return definition is not null;
    }

    /// <summary>The definition of this name, made when it is not there yet.</summary>
    public TDefinition GetOrAdd<TDefinition>(string name, Func<string, TDefinition> create)
        where TDefinition : TypeDefinition
    {
        if (!TryGet<TDefinition>(name, out var definition))
        {
            definition = create(name);
            if (!TryAdd(definition))
            {
                Errors.Add($"There can be only one type named \"{name}\".");
            }
        }

        return definition;
    }

    public string? RootTypeName(OperationType operation)
    {
        if (RootTypes.TryGetValue(operation, out var name))
        {
            return name;
        }

        return !HasSchemaDefinition && _types.ContainsKey(operation.ToString()) ? operation.ToString() : null;
    }
}
