using System.Text;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>
/// A small schema with everything that execution treats in its own way: wrappers, interfaces, unions, late fields,
/// arguments.
/// </summary>
internal sealed class RandomSchema
{
    public const string Echo =
        "echo(i: Int, f: Float! = 1.5, s: String = \"d\", e: Color, l: [Int!], o: In, b: Boolean, id: ID, m: [[Int]]): String";

    public static readonly string[] Objects = ["Query", "T0", "T1", "T2"];

    private static readonly string[] Leaves = ["Int", "Float", "String", "Boolean", "ID", "Color"];
    private static readonly string[] Composites = ["T0", "T1", "T2", "Named", "Any"];

    public RandomSchema(Random random, bool hasLateFields)
    {
        HasLateFields = hasLateFields;
        foreach (var type in Objects)
        {
            var fields = new Dictionary<string, string> { ["name"] = "String", ["next"] = "Named" };
            AddFields(random, fields, "f", random.Next(4, 8));
            if (hasLateFields)
            {
                AddFields(random, fields, "late", random.Next(1, 3));
                AddFields(random, fields, "batch", random.Next(1, 3));
            }

            Fields.Add(type, fields);
        }

        Fields.Add("Named", new Dictionary<string, string> { ["name"] = "String", ["next"] = "Named" });
        Fields.Add("Any", []);
        Sdl = Write();
    }

    public bool HasLateFields { get; }

    public string Sdl { get; }

    /// <summary>Field types by type and field.</summary>
    public Dictionary<string, Dictionary<string, string>> Fields { get; } = [];

    public static IReadOnlyList<string> PossibleTypes(string type) => type switch
    {
        "Named" => ["T0", "T1"],
        "Any" => ["T1", "T2"],
        _ => [type],
    };

    public static bool IsLeaf(string named) => Leaves.Contains(named);

    public static string NameOf(string type) => type.Trim('[', ']', '!');

    private static void AddFields(Random random, Dictionary<string, string> fields, string prefix, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var named = random.Next(2) == 0
                ? Leaves[random.Next(Leaves.Length)]
                : Composites[random.Next(Composites.Length)];
            var type = random.Next(3) == 0 ? named + "!" : named;
            for (var depth = random.Next(6) - 3; depth > 0; depth--)
            {
                type = random.Next(3) == 0 ? $"[{type}]!" : $"[{type}]";
            }

            fields.Add($"{prefix}{index}", type);
        }
    }

    private string Write()
    {
        var text = new StringBuilder(
            """
            enum Color { RED GREEN BLUE }
            input In { a: Int b: String = "d" c: [Int!] e: Color n: In r: Float! }
            interface Named { name: String next: Named }
            union Any = T1 | T2

            """);
        foreach (var type in Objects)
        {
            text.Append("type ").Append(type).Append(type is "T0" or "T1" ? " implements Named" : "").AppendLine(" {");
            foreach (var (name, fieldType) in Fields[type])
            {
                text.Append("  ").Append(name).Append(": ").AppendLine(fieldType);
            }

            text.Append("  ").AppendLine(Echo).AppendLine("}");
        }

        return text.ToString();
    }
}
