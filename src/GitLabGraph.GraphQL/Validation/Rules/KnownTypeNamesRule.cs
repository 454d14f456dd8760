using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every type that a document names exists.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/></remarks>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context), IEnter<NamedTypeNode>
{
    private static readonly string[] BuiltIn =
    [
        "String", "Int", "Float", "Boolean", "ID",
        "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue",
        "__TypeKind",
    ];

    public void Enter(NamedTypeNode reference)
    {
        var name = reference.Name.Value;
        if (Context.GetNamedType(name) is not null
            || Context.IsDefinedType(name)
            || (Context.IsInTypeSystem && BuiltIn.Contains(name)))
        {
            return;
        }

        Context.Report($"Unknown type \"{name}\".{Context.DidYouMean(name, KnownNames())}", reference);
    }

    private string[] KnownNames()
    {
        var known = (Context.Schema?.Types.Select(type => type.Name) ?? []).Concat(Context.DefinedTypes);
        return [.. Context.IsInTypeSystem ? BuiltIn.Concat(known) : known];
    }
}
