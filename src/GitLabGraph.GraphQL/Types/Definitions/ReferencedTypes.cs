namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>
/// Every type of a schema in graphql-js's order: as defined, each followed by what it is the first to refer to.
/// The order is what clients see in introspection and what the printer prints.
/// </summary>
internal sealed class ReferencedTypes
{
    private readonly HashSet<NamedType> _seen;
    private readonly List<NamedType> _order = [];

    public ReferencedTypes(IReadOnlyList<NamedType> defined)
    {
        _seen = [.. defined];
        foreach (var type in defined)
        {
            _order.Add(type);
            AddMembers(type);
        }
    }

    public IReadOnlyList<NamedType> InOrder => _order;

    public ReferencedTypes Add(NamedType? type)
    {
        if (type is not null && _seen.Add(type))
        {
            _order.Add(type);
            AddMembers(type);
        }

        return this;
    }

    public ReferencedTypes Add(IEnumerable<DirectiveType> directives)
    {
        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
        {
            Add(argument.Type.Named);
        }

        return this;
    }

    private void AddMembers(NamedType type)
    {
        switch (type)
        {
            case UnionType union:
                AddAll(union.Types);
                break;
            case ComplexType complex:
                AddAll(complex.Interfaces);
                foreach (var field in complex.Fields)
                {
                    Add(field.Type.Named);
                    AddAll(field.Arguments.Select(argument => argument.Type.Named));
                }

                break;
            case InputObjectType input:
                AddAll(input.Fields.Select(field => field.Type.Named));
                break;
        }
    }

    private void AddAll(IEnumerable<NamedType> types)
    {
        foreach (var type in types)
        {
            Add(type);
        }
    }
}
