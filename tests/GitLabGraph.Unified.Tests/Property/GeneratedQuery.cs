using System.Text;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>A generated operation with its variables.</summary>
internal sealed record GeneratedQuery(
    IReadOnlyList<GeneratedSelection> Selections, IReadOnlyList<(string Name, string Type, object Value)> Variables)
{
    // What holds a list or leads to an account is no level of its own: GitLab is asked for the things inside.
    private static readonly string[] Wrappers = ["PageInfo", "Account", "Query"];

    public JsonObject VariableValues() => new(Variables.Select(
        static variable => KeyValuePair.Create(variable.Name, (JsonNode?)InputText.Json(variable.Value))));

    /// <summary>How many things deep the query goes: connections, edges and accounts on the way are
    /// not counted, what a comment stands on and an event's tag count twice: GitLab tells their place first.</summary>
    public int Levels => Depth(Selections);

    public override string ToString()
    {
        var text = new StringBuilder("query");
        var fragments = new Dictionary<string, GeneratedFragment>();

        if (Variables.Count > 0)
        {
            text.Append('(').AppendJoin(", ", Variables.Select(static v => $"${v.Name}: {v.Type}")).Append(')');
        }

        Write(text, Selections, fragments);
        var written = new HashSet<string>();

        while (fragments.Values.FirstOrDefault(fragment => written.Add(fragment.Name!)) is { } next)
        {
            text.Append(" fragment ").Append(next.Name).Append(" on ").Append(next.TypeName);
            Write(text, next.Below, fragments);
        }

        return text.ToString();
    }

    private static int Depth(IEnumerable<GeneratedSelection> selections) => selections
        .Select(static selection => selection switch
        {
            GeneratedField { Definition.Type.Named: CompositeType type } field =>
                Depth(field.Below) + field.Field.Coordinate switch
                {
                    _ when IsWrapper(field.Field, type) => 0,
                    "Comment.on" or "TicketEvent.tag" => 2,
                    _ => 1,
                },
            // GitLab's work items do not tell it: their issues are asked.
            GeneratedField { Field.Coordinate: "Ticket.severity" or "Ticket.severityRaw" } => 1,

            // What a comment stands on is asked first: REST finds it there.
            GeneratedField { Field.Coordinate: "Comment.remoteData" } => 1,
            GeneratedFragment fragment => Depth(fragment.Below),
            _ => 0,
        })
        .DefaultIfEmpty(0)
        .Max();

    private static bool IsWrapper(OutputField field, CompositeType type) =>
        Wrappers.Contains(type.Name)
        || type.Name.StartsWith("AccountConnection", StringComparison.Ordinal)
        || type.Name.EndsWith("Edge", StringComparison.Ordinal)
        || field.DeclaringType.Name.EndsWith("Connection", StringComparison.Ordinal)
        || field.DeclaringType.Name.EndsWith("Edge", StringComparison.Ordinal);

    private static void Write(
        StringBuilder text, IEnumerable<GeneratedSelection> selections, Dictionary<string, GeneratedFragment> fragments)
    {
        text.Append(" { ");

        foreach (var selection in selections)
        {
            switch (selection)
            {
                case GeneratedField field:
                    text.Append(field.Alias is { } alias ? $"{alias}: " : "").Append(field.Name)
                        .Append(field.Arguments).Append(field.Directive);

                    if (field.Below.Count > 0)
                    {
                        Write(text, field.Below, fragments);
                    }

                    break;

                case GeneratedFragment { Name: { } name } fragment:
                    fragments.TryAdd(name, fragment);
                    text.Append("...").Append(name).Append(fragment.Directive);
                    break;

                case GeneratedFragment fragment:
                    text.Append("... on ").Append(fragment.TypeName).Append(fragment.Directive);
                    Write(text, fragment.Below, fragments);
                    break;
            }

            text.Append(' ');
        }

        text.Append("} ");
    }
}
