using System.Linq.Expressions;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Introspection;

/// <summary>How the introspection fields get their values: properties of the schema's own types.</summary>
internal static class IntrospectionBindings
{
    public static IReadOnlyList<(string Type, string Field, FieldBinding Binding)> All { get; } =
    [
        ("__MetaFields", "__schema", new FieldBinding.Pure(context => context.Schema)),
        ("__MetaFields", "__type", new FieldBinding.Pure(FindType)),
        ("__MetaFields", "__typename", new FieldBinding.Pure(context => context.Selection.DeclaringType.Name)),

        Member("__Schema", "description", (Schema schema) => schema.Description),
        Member("__Schema", "types", (Schema schema) => schema.Types),
        Member("__Schema", "queryType", (Schema schema) => schema.QueryType),
        Member("__Schema", "mutationType", (Schema schema) => schema.MutationType),
        Member("__Schema", "subscriptionType", (Schema schema) => schema.SubscriptionType),
        Member("__Schema", "directives", (Schema schema) => schema.DirectiveTypes),

        Member("__Type", "kind", (GraphQLType type) => TypeDescription.Kind(type)),
        Member("__Type", "name", (GraphQLType type) => TypeDescription.Name(type)),
        Member("__Type", "description", (GraphQLType type) => TypeDescription.Description(type)),
        Member("__Type", "specifiedByURL", (GraphQLType type) => TypeDescription.SpecifiedBy(type)),
        Member("__Type", "interfaces", (GraphQLType type) => TypeDescription.Interfaces(type)),
        Member("__Type", "ofType", (GraphQLType type) => TypeDescription.OfType(type)),
        Member("__Type", "isOneOf", (GraphQLType type) => TypeDescription.IsOneOf(type)),
        Pure<GraphQLType>("__Type", "possibleTypes", (context, type) =>
            TypeDescription.PossibleTypes(context.Schema, type)),
        Pure<GraphQLType>("__Type", "fields", (context, type) => Current(context, (type as ComplexType)?.Fields)),
        Pure<GraphQLType>("__Type", "enumValues", (context, type) => Current(context, (type as EnumType)?.Values)),
        Pure<GraphQLType>("__Type", "inputFields", (context, type) =>
            Current(context, (type as InputObjectType)?.Fields)),

        .. Described<OutputField>("__Field"),
        Member("__Field", "type", (OutputField field) => field.Type),
        Pure<OutputField>("__Field", "args", (context, field) => Current(context, field.Arguments)),

        .. Described<InputValue>("__InputValue"),
        Member("__InputValue", "type", (InputValue value) => value.Type),
        Member("__InputValue", "defaultValue", (InputValue value) => TypeDescription.DefaultValue(value)),

        .. Described<EnumValue>("__EnumValue"),

        Member("__Directive", "name", (DirectiveType directive) => directive.Name),
        Member("__Directive", "description", (DirectiveType directive) => directive.Description),
        Member("__Directive", "isRepeatable", (DirectiveType directive) => directive.IsRepeatable),
        Member("__Directive", "locations", (DirectiveType directive) => TypeDescription.Locations(directive)),
        Pure<DirectiveType>("__Directive", "args", (context, directive) => Current(context, directive.Arguments)),
    ];

    public static IReadOnlyList<(string Type, Type RuntimeType)> RuntimeTypes { get; } =
    [
        ("__Schema", typeof(Schema)),
        ("__Type", typeof(GraphQLType)),
        ("__Field", typeof(OutputField)),
        ("__InputValue", typeof(InputValue)),
        ("__EnumValue", typeof(EnumValue)),
        ("__Directive", typeof(DirectiveType)),
    ];

    private static IEnumerable<(string, string, FieldBinding)> Described<TMember>(string type)
        where TMember : INamedMember =>
    [
        Member(type, "name", (TMember member) => member.Name),
        Member(type, "description", (TMember member) => member.Description),
        Member(type, "deprecationReason", (TMember member) => member.DeprecationReason),
        Member(type, "isDeprecated", (TMember member) => member.DeprecationReason != null),
    ];

    private static (string, string, FieldBinding) Member<TParent, TValue>(
        string type, string field, Expression<Func<TParent, TValue>> accessor) =>
        (type, field, new FieldBinding.Member(accessor));

    private static (string, string, FieldBinding) Pure<TParent>(
        string type, string field, Func<IResolverContext, TParent, object?> resolve) =>
        (type, field, new FieldBinding.Pure(context => resolve(context, context.Parent<TParent>())));

    private static NamedType? FindType(IResolverContext context) =>
        context.Schema.TryGetType(context.ArgumentValue<string>("name"), out var type) ? type : null;

    private static IReadOnlyList<TMember>? Current<TMember>(
        IResolverContext context, IReadOnlyList<TMember>? members)
        where TMember : INamedMember =>
        members is null || context.ArgumentValue<bool?>("includeDeprecated") is true
            ? members
            : [.. members.Where(member => member.DeprecationReason is null)];
}
