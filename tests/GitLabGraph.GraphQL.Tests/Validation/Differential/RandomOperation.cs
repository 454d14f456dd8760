using System.Text;
using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Validation.Differential;

/// <summary>
/// Writes documents for a schema that are right, or nearly: now and then a name is mistaken, an argument is missing,
/// a value is of
/// another type, a fragment is spread where it cannot apply.
/// </summary>
internal sealed partial class RandomOperation(Schema schema, Random random, int mistakes)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _fragments = [];
    private readonly List<(string Name, string Type)> _variables = [];
    private int _budget = 40;

    /// <param name="schema">What the document is for.</param>
    /// <param name="random">Decides everything.</param>
    /// <param name="mistakes">How many of a thousand choices are wrong.</param>
    public static string Write(Schema schema, Random random, int mistakes) =>
        new RandomOperation(schema, random, mistakes).Document();

    private string Document()
    {
        var operations = Mistaken() ? random.Next(0, 4) : Chance(150) ? 2 : 1;
        var text = new StringBuilder();
        for (var index = 0; index < operations; index++)
        {
            text.Append(Operation(operations > 1 ? $"Op{(Mistaken() ? 0 : index)}" : Chance(500) ? "Only" : "")).Append('\n');
        }

        foreach (var (name, type) in _fragments.ToList())
        {
            text.Append(Fragment(Mistaken() ? "A" : name, type)).Append('\n');
        }

        if (Mistaken())
        {
            text.Append(Fragment("Unused", Pick(CompositeTypes).Name));
        }

        return text.Length > 0 ? text.ToString() : "fragment Lost on Query { __typename }";
    }

    private string Operation(string name)
    {
        _variables.Clear();
        var kind = random.Next(6) switch
        {
            0 when schema.MutationType is not null => OperationType.Mutation,
            1 when schema.SubscriptionType is not null => OperationType.Subscription,
            _ => OperationType.Query,
        };
        _text.Clear();
        // A subscription's single field is written without conditions: there graphql-js 16 throws.
        Selections(schema.GetOperationType(kind)!, 4, isSubscription: kind == OperationType.Subscription && !Mistaken());
        var body = _text.ToString();
        if (kind == OperationType.Query && name.Length == 0 && _variables.Count == 0 && Chance(500))
        {
            return body;
        }

        _text.Clear();
        _text.Append(kind.ToString().ToLowerInvariant()).Append(' ').Append(name);
        Variables();
        Directives(DirectiveLocation.Query);
        return $"{_text} {body}";
    }

    private void Variables()
    {
        if (Mistaken())
        {
            _variables.Add(("unused", Pick(["Int", "String!", "[ID]", "Lvel", schema.QueryType.Name])));
        }

        if (_variables.Count == 0)
        {
            return;
        }

        _text.Append('(');
        foreach (var (name, type) in _variables)
        {
            if (Mistaken())
            {
                continue;
            }

            var written = Mistaken() ? Pick(["Int", "String", "[Int]", "Boolean!"]) : Chance(200) ? type.TrimEnd('!') : type;
            _text.Append($"${name}: {written}");
            if (Chance(150) && schema.TryGetType(type.Trim('[', ']', '!'), out var named) && !type.StartsWith('['))
            {
                _text.Append(" = ").Append(Value(named, 2, isConstant: true));
            }

            _text.Append(Chance(50) ? " @note(text: \"v\"), " : ", ");
        }

        _text.Append("$spare: Int) ".Replace("$spare: Int", Chance(900) ? "" : "$spare: Int", StringComparison.Ordinal));
        _text.Replace("()", "");
    }

    private string Fragment(string name, string type)
    {
        _text.Clear();
        _text.Append($"fragment {name} on {(Mistaken() ? Pick(["Int", "Ticke", "Level", "Box"]) : type)}");
        Directives(DirectiveLocation.FragmentDefinition);
        schema.TryGetType(type, out var known);
        Selections(known as CompositeType ?? schema.QueryType, 2, isSubscription: false);
        return _text.ToString();
    }

    private void Selections(CompositeType type, int depth, bool isSubscription)
    {
        _text.Append(" { ");
        var count = isSubscription ? 1 : random.Next(1, 5);
        for (var index = 0; index < count; index++)
        {
            switch (isSubscription || depth == 0 ? 9 : random.Next(10))
            {
                case 0:
                    Spread(type);
                    break;
                case 1:
                    Inline(type, depth);
                    break;
                default:
                    Field(type, depth, isSubscription);
                    break;
            }

            _text.Append(Chance(100) ? "\n" : " ");
        }

        _text.Append('}');
    }

    private void Spread(CompositeType type)
    {
        var name = Mistaken() ? "Missing" : $"F{random.Next(4)}";
        if (name != "Missing" && !_fragments.ContainsKey(name))
        {
            _fragments[name] = Mistaken() ? Pick(CompositeTypes).Name : Related(type).Name;
        }

        _text.Append("...").Append(name);
        Directives(DirectiveLocation.FragmentSpread);
    }

    private void Inline(CompositeType type, int depth)
    {
        var inner = Mistaken() ? Pick(CompositeTypes) : Chance(200) ? type : Related(type);
        _text.Append(Chance(150) ? "..." : $"... on {(Mistaken() ? "Strin" : inner.Name)}");
        Directives(DirectiveLocation.InlineFragment);
        Selections(inner, depth - 1, isSubscription: false);
    }

    private void Field(CompositeType type, int depth, bool isSubscription)
    {
        var fields = (type as ComplexType)?.Fields.ToList() ?? [];
        var leaves = fields.Where(item => item.Type.Named is not CompositeType).ToList();
        var choice = depth <= 1 || _budget-- <= 0 ? leaves : fields;
        var field = choice.Count == 0 || (!isSubscription && Chance(60)) ? IntrospectionTypes.TypeNameField : Pick(choice);
        // Few aliases, so that fields of different kinds meet under one name.
        _text.Append(Chance(150) ? Pick(["title: ", "state: ", "x: ", "label: "]) : "");
        _text.Append(Mistaken() ? Mistype(field.Name) : field.Name);
        Arguments(field.Arguments);
        if (!isSubscription)
        {
            Directives(DirectiveLocation.Field);
        }

        if (Mistaken() ? field.Type.Named is not CompositeType : field.Type.Named is CompositeType)
        {
            Selections(field.Type.Named as CompositeType ?? type, depth - 1, isSubscription: false);
        }
    }

    private IReadOnlyList<CompositeType> CompositeTypes =>
        [.. schema.Types.OfType<CompositeType>().Where(type => !type.IsIntrospection)];

    private CompositeType Related(CompositeType type) =>
        Pick([.. CompositeTypes.Where(other => schema.GetPossibleTypes(other).Overlaps(schema.GetPossibleTypes(type)))]);

    private bool Mistaken() => random.Next(1000) < mistakes;

    private bool Chance(int ofThousand) => random.Next(1000) < ofThousand;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string Mistype(string name)
    {
        var index = random.Next(name.Length);
        return random.Next(4) switch
        {
            0 when name.Length > 1 => name.Remove(index, 1) is var shorter && !char.IsDigit(shorter[0]) ? shorter : name,
            1 => name.Insert(index, "s"),
            2 => name.ToUpperInvariant(),
            _ => "unheardOf",
        };
    }
}
