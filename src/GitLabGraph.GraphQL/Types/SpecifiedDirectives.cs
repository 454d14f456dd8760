using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Types;

/// <summary>The directives that every schema has.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/></remarks>
public static class SpecifiedDirectives
{
    /// <summary>The reason of a <c>@deprecated</c> that gives none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    public static DirectiveType Include { get; } = new(
        "include", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Selects the field or fragment only when the condition is true.",
        Arguments = Argument("if", Required(SpecifiedScalars.Boolean), "Selected when true."),
    };

    public static DirectiveType Skip { get; } = new(
        "skip", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Leaves the field or fragment out when the condition is true.",
        Arguments = Argument("if", Required(SpecifiedScalars.Boolean), "Left out when true."),
    };

    public static DirectiveType Deprecated { get; } = new(
        "deprecated",
        [
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
        ])
    {
        Description = "Says that a part of the schema should no longer be used.",
        Arguments = Argument(
            "reason",
            Required(SpecifiedScalars.String),
            "Why, and what to use instead, as Markdown.",
            new StringValueNode(DefaultDeprecationReason, false, TextSpan.None)),
    };

    public static DirectiveType SpecifiedBy { get; } = new("specifiedBy", [DirectiveLocation.Scalar])
    {
        Description = "Says where the behaviour of a scalar is specified.",
        Arguments = Argument("url", Required(SpecifiedScalars.String), "The address of the specification."),
    };

    public static DirectiveType OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Says that exactly one field of the input object must be given, and not null.",
    };

    public static IReadOnlyList<DirectiveType> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    public static bool Contains(string name) => All.Any(directive => directive.Name == name);

    private static NonNullType Required(GraphQLType type) => new(type);

    private static FieldCollection<InputValue> Argument(
        string name, GraphQLType type, string description, ValueNode? defaultValue = null) =>
        new([new InputValue(name, type) { Description = description, DefaultValue = defaultValue }]);
}
