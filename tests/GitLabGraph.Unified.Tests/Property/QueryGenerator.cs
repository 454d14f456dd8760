using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>Makes unified queries from the schema: whatever it can say, with the world's own values.</summary>
internal sealed class QueryGenerator(Random random, Schema schema, WorldValues values, IReadOnlyList<string>? leftOut = null)
{
    private const int Deepest = 5;

    // Told of the process, not of the world, so that two moments differ.
    private static readonly string[] LeftOut = ["Account.rateLimit", "Account.capabilities"];

    // Leaves whose type is the same wherever they stand, so that they need no alias beside each other.
    private readonly HashSet<string> _same = [.. schema.Types.OfType<ObjectType>().SelectMany(static type => type.Fields)
        .GroupBy(static field => field.Name)
        .Where(static same => same.Select(static field => field.Type.ToString()).Distinct().Count() == 1
            && same.All(static field => field.Type.Named is not CompositeType))
        .Select(static same => same.Key)];

    private readonly List<(string Name, string Type, object Value)> _variables = [];
    private readonly Dictionary<string, List<GeneratedFragment>> _fragments = [];
    private int _names;

    public GeneratedQuery Next()
    {
        _variables.Clear();
        _fragments.Clear();
        _names = 0;
        return new GeneratedQuery(SelectionSet(schema.QueryType, 0, random.Next(1, 3)), [.. _variables]);
    }

    private List<GeneratedSelection> SelectionSet(CompositeType type, int depth, int? count = null)
    {
        var set = new List<GeneratedSelection>();
        var wanted = count ?? random.Next(1, depth > 2 ? 4 : 5);

        for (var attempt = 0; set.Count < wanted && attempt < 20; attempt++)
        {
            if (Selection(type, depth) is { } selection)
            {
                set.Add(Conditional(selection));
            }
        }

        if (set.Count == 0 || set.TrueForAll(static selection => selection.Directive.Length > 0))
        {
            set.Add(new GeneratedField(null) { Alias = "t" });
        }

        return set;
    }

    private GeneratedSelection? Selection(CompositeType type, int depth)
    {
        if (type is not ObjectType || random.Next(9) == 0)
        {
            var possible = schema.GetPossibleTypes(type).OrderBy(static item => item.Name, StringComparer.Ordinal).ToList();
            return Fragment(possible[random.Next(possible.Count)], depth);
        }

        return Field(type, depth);
    }

    private GeneratedFragment Fragment(ObjectType type, int depth)
    {
        if (type.Name == "Query")
        {
            return new GeneratedFragment(type.Name, SelectionSet(type, depth, 1));
        }

        var known = _fragments.TryGetValue(type.Name, out var all) ? all : _fragments[type.Name] = [];

        if (known.Count > 0 && depth > 0 && random.Next(2) == 0)
        {
            return known[random.Next(known.Count)];
        }

        var below = SelectionSet(type, Math.Max(depth, 3));
        var fragment = new GeneratedFragment(type.Name, below) { Name = random.Next(2) == 0 ? $"F{_names++}" : null };

        if (fragment.Name is not null)
        {
            known.Add(fragment);
        }

        return fragment;
    }

    private GeneratedField? Field(CompositeType type, int depth)
    {
        var fields = ((ComplexType)type).Fields;
        var field = fields[random.Next(fields.Count)];
        var isLeaf = field.Type.Named is not CompositeType;

        if (IsLeftOut(field.Coordinate) || (!isLeaf && depth >= Deepest))
        {
            return null;
        }

        var (written, resolved) = Arguments(field, depth);

        if (field.Arguments.Any(argument => argument.IsRequired && !resolved.Contains($"{argument.Name}:", StringComparison.Ordinal)))
        {
            return null;
        }

        return new GeneratedField(field)
        {
            // An alias of its own keeps two uses of a field from meeting, with whatever arguments.
            Alias = written.Length > 0 || random.Next(3) == 0 || !_same.Contains(field.Name) ? Alias(field) : null,
            Arguments = written,
            Values = resolved,
            Below = field.Type.Named is CompositeType below ? SelectionSet(below, depth + Step(below)) : [],
        };
    }


    private bool IsLeftOut(string coordinate) => LeftOut.Contains(coordinate) || (leftOut ?? []).Contains(coordinate);

    private string Alias(OutputField field) => $"{field.Name}_{_names++}";

    private static int Step(CompositeType type) =>
        type.Name.EndsWith("Connection", StringComparison.Ordinal) || type.Name.EndsWith("Edge", StringComparison.Ordinal) ? 0 : 1;

    private (string Written, string Resolved) Arguments(OutputField field, int depth)
    {
        var given = new List<(string Name, string Written, string Resolved)>();
        var isPaged = field.Arguments.Contains("first");

        if (isPaged)
        {
            var size = random.Next(1, depth == 0 ? 6 : 4);
            var isBackward = field.Arguments.Contains("last") && random.Next(8) == 0 && !IsLeftOut($"{field.Coordinate}(last)");
            given.Add(Give(field.Arguments[isBackward ? "last" : "first"], random.Next(25) == 0 ? 0 : size));
        }

        foreach (var argument in field.Arguments.Where(static argument => argument.Name is not ("first" or "last" or "before")))
        {
            var chance = argument.IsRequired ? 1 : IsKey(argument, field) ? 4 : argument.Name == "after" ? 6 : 3;

            if (random.Next(chance) == 0 && Value(argument.Type, argument.Name, field) is { } value)
            {
                given.Add(Give(argument, value));
            }
        }

        return given.Count == 0
            ? ("", "")
            : ($"({string.Join(", ", given.Select(static g => $"{g.Name}: {g.Written}"))})",
                $"({string.Join(", ", given.Select(static g => $"{g.Name}: {g.Resolved}"))})");
    }

    private static bool IsKey(InputValue argument, OutputField field) =>
        field.DeclaringType.Name == "Query" && argument.Name is "id" or "path" or "reference" or "username";

    private (string Name, string Written, string Resolved) Give(InputValue argument, object value)
    {
        if (random.Next(3) > 0)
        {
            return (argument.Name, InputText.Literal(value), InputText.Literal(value));
        }

        var name = $"v{_variables.Count}";
        _variables.Add((name, argument.Type.ToString()!, value));
        return (argument.Name, $"${name}", InputText.Literal(value));
    }

    private object? Value(GraphQLType type, string name, OutputField field) => type switch
    {
        NonNullType nonNull => Value(nonNull.OfType, name, field),
        ListType list => Value(list.OfType, name, field) is { } item
            ? Value(list.OfType, name, field) is { } second && !second.Equals(item) ? [item, second] : (List<object>)[item]
            : null,
        EnumType words => new EnumWord(words.Values[random.Next(words.Values.Count)].Name),
        InputObjectType input => Members(input, field),
        ScalarType { Name: "Boolean" } => random.Next(2) == 0,
        _ => values.For(name, field.Name) is { Length: > 0 } known ? known[random.Next(known.Length)] : null,
    };

    private Dictionary<string, object>? Members(InputObjectType input, OutputField field)
    {
        var members = new Dictionary<string, object>();

        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var member = input.Fields[random.Next(input.Fields.Count)];

            if (Value(member.Type, member.Name, field) is { } value)
            {
                members[member.Name] = value;
            }
        }

        return members.Count > 0 ? members : null;
    }

    private GeneratedSelection Conditional(GeneratedSelection selection)
    {
        if (random.Next(8) > 0)
        {
            return selection;
        }

        var (isSkip, value) = (random.Next(2) == 0, random.Next(2) == 0);
        var written = value ? "true" : "false";

        if (random.Next(2) == 0)
        {
            _variables.Add(($"v{_variables.Count}", "Boolean!", value));
            written = $"$v{_variables.Count - 1}";
        }

        return selection with { Directive = $" @{(isSkip ? "skip" : "include")}(if: {written})", IsIncluded = isSkip != value };
    }
}
