using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// What the schema knows about one place of a document. Everything is null where the document does not fit the schema:
/// one rule reports that, the others keep silent.
/// </summary>
internal struct TypePlace
{
    /// <summary>The type of the field, fragment or operation.</summary>
    public GraphQLType? Type { get; set; }

    /// <summary>The type whose fields are being selected.</summary>
    public CompositeType? ParentType { get; set; }

    public OutputField? Field { get; set; }

    public DirectiveType? Directive { get; set; }

    /// <summary>Whether the place is in a directive, known or not.</summary>
    public bool IsInDirective { get; set; }

    public InputValue? Argument { get; set; }

    /// <summary>The type that a value is expected to have.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>The type that is expected of the surrounding list or input object.</summary>
    public GraphQLType? ParentInputType { get; set; }

    /// <summary>Whether the argument or input field has a default, so that it may be left out.</summary>
    public bool HasDefault { get; set; }
}
