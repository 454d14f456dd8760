using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Validation.Differential;

/// <content>Arguments, directives and values.</content>
internal sealed partial class RandomOperation
{
    private static readonly string[] Literals =
    [
        "1", "-7", "3.5", "99999999999", "\"text\"", "\"\"\"block\"\"\"", "true", "null", "LOW", "HIHG", "[1, \"a\"]", "{}", "[]",
        "{title: 1}",
    ];

    private void Arguments(IEnumerable<InputValue> definitions)
    {
        var given = definitions
            .Where(definition => Mistaken() ? Chance(500) : definition.IsRequired || Chance(400))
            .Select(definition => $"{(Mistaken() ? Mistype(definition.Name) : definition.Name)}: {Value(definition.Type, 3, false)}")
            .ToList();
        if (given.Count > 0 && Mistaken())
        {
            given.Add(given[0]);
        }

        if (Mistaken())
        {
            given.Add("extra: 1");
        }

        _text.Append(given.Count > 0 ? $"({string.Join(", ", given)})" : "");
    }

    // Never @deprecated: its reason is non-null since the specification of 2025, but not in graphql-js 16.
    private void Directives(DirectiveLocation location)
    {
        while (Chance(60))
        {
            var directives = schema.DirectiveTypes
                .Where(item => item.Locations.Contains(location) || (Mistaken() && item.Name != "deprecated"))
                .ToList();
            if (directives.Count == 0)
            {
                return;
            }

            var directive = Pick(directives);
            _text.Append(" @").Append(Mistaken() ? Mistype(directive.Name) : directive.Name);
            Arguments(directive.Arguments);
        }
    }

    private string Value(GraphQLType type, int depth, bool isConstant)
    {
        if (Mistaken())
        {
            return Pick(Literals);
        }

        if (!isConstant && Chance(150))
        {
            return Variable(type);
        }

        if (!type.IsNonNull && Chance(50))
        {
            return "null";
        }

        return type.Nullable switch
        {
            ListType list when Chance(800) => $"[{Items(list, depth, isConstant)}]",
            ListType list => Value(list.OfType, depth - 1, isConstant),
            EnumType item => Mistaken() ? Mistype(item.Values[0].Name) : Pick(item.Values).Name,
            InputObjectType input => Object(input, depth, isConstant),
            ScalarType { Name: "Int" } => Pick(["0", "10", "-3"]),
            ScalarType { Name: "Float" } => Pick(["0.5", "2", "-1e3"]),
            ScalarType { Name: "Boolean" } => Pick(["true", "false"]),
            ScalarType { Name: "ID" } => Pick(["\"a\"", "7"]),
            ScalarType { Name: "String" } => Pick(["\"text\"", "\"\"", "\"ünï\""]),
            _ => Pick(Literals),
        };
    }

    private string Items(ListType list, int depth, bool isConstant) =>
        string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(list.OfType, depth - 1, isConstant)));

    private string Object(InputObjectType type, int depth, bool isConstant)
    {
        IEnumerable<InputValue> fields = type.IsOneOf && !Mistaken()
            ? [Pick(type.Fields)]
            : type.Fields.Where(field => Mistaken() ? Chance(500) : field.IsRequired || (depth > 0 && Chance(400)));
        var given = fields
            .Select(field => $"{(Mistaken() ? Mistype(field.Name) : field.Name)}: {Value(field.Type, depth - 1, isConstant)}")
            .ToList();
        if (given.Count > 0 && Mistaken())
        {
            given.Add(given[0]);
        }

        return $"{{{string.Join(", ", given)}}}";
    }

    private string Variable(GraphQLType type)
    {
        var known = _variables.Where(variable => variable.Type == type.ToString()).ToList();
        if (known.Count > 0 && Chance(500))
        {
            return "$" + known[0].Name;
        }

        var name = $"v{_variables.Count}";
        if (!Mistaken())
        {
            _variables.Add((name, Mistaken() ? "String" : type.ToString()!));
        }

        return "$" + name;
    }
}
