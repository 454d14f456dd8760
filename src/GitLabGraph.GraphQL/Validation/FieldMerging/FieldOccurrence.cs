using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// A field where it is selected, on the type that it is selected on; null when the document does not fit the
/// schema.
/// </summary>
internal readonly record struct FieldOccurrence(CompositeType? ParentType, FieldNode Node)
{
    /// <summary>
    /// The field's type; null for meta fields, whose types cannot differ, and where the schema has no such field.
    /// </summary>
    public GraphQLType? Type { get; } =
        ParentType is ComplexType complex && complex.Fields.TryGet(Node.Name.Value, out var field) ? field.Type : null;

    /// <summary>The field's type without lists and non-null, whether or not it has fields.</summary>
    public NamedType? NamedType => Type?.Named;

    /// <summary>The type that the field's own selections are made on.</summary>
    public CompositeType? SelectionType => NamedType as CompositeType;

    /// <summary>Whether a value can never be of both types: two different object types.</summary>
    public bool Excludes(FieldOccurrence other) =>
        ParentType != other.ParentType && ParentType is ObjectType && other.ParentType is ObjectType;
}
