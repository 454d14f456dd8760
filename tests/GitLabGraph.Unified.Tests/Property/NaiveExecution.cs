using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>
/// Executes a query field by field: every field of every object is an operation of its own with one path, objects with
/// an id are asked by it. Fragments, conditions, merging and null propagation are done here, so nothing is shared with
/// what the engine and the planner make of the whole query.
/// </summary>
internal sealed class NaiveExecution(Schema schema, Func<string, Task<LabAnswer>> ask, string? notFindable = null)
{
    private static readonly string[] Findable =
        ["Ticket", "Comment", "Workspace", "Repo", "PullRequest", "User", "Group", "Milestone", "Branch"];

    private readonly Dictionary<string, LabAnswer> _answers = [];

    /// <summary>Operations that were asked.</summary>
    public int Asked => _answers.Count;

    /// <summary>Errors of the query last run, as path and code.</summary>
    public HashSet<string> Errors { get; } = [];

    public async Task<JsonNode?> RunAsync(GeneratedQuery query)
    {
        Errors.Clear();

        try
        {
            return await ObjectAsync(Address.Root, schema.QueryType, query.Selections, []);
        }
        catch (NullPropagation)
        {
            return null;
        }
    }

    private async Task<JsonObject> ObjectAsync(
        Address address, ObjectType type, IEnumerable<GeneratedSelection> selections, IReadOnlyList<object> path)
    {
        var result = new JsonObject();
        var failure = default(NullPropagation);

        foreach (var (name, fields) in Collect(type, selections, []))
        {
            try
            {
                result[name] = fields[0].Definition is null ? type.Name : await FieldAsync(address, fields, [.. path, name]);
            }
            catch (NullPropagation propagation)
            {
                // Its fellows are asked all the same: their errors count.
                failure = propagation;
            }
        }

        return failure is null ? result : throw failure;
    }

    private async Task<JsonNode?> FieldAsync(Address owner, List<GeneratedField> fields, IReadOnlyList<object> path)
    {
        var field = fields[0];
        var text = field.Field.Name + field.Values;
        var below = field.Field.Type.Named as CompositeType;
        var answer = await AskAsync(owner.Ask(below is null ? text : $"{text} {Identity(below)}"));
        Note(answer, owner, path);
        var value = answer.Json.TryGetProperty("data", out var data) ? owner.Find(data, field.Field.Name) : default;
        var selections = fields.SelectMany(static item => item.Below).ToList();

        try
        {
            return await CompleteAsync(
                value,
                field.Field.Type,
                (type, element, steps) => ElementAsync(
                    owner, text, type, element, [field.Field.Name, .. steps], selections, [.. path, .. steps]),
                []);
        }
        catch (NullPropagation) when (!field.Field.Type.IsNonNull)
        {
            return null;
        }
    }

    private Task<JsonObject> ElementAsync(
        Address owner,
        string field,
        ObjectType type,
        JsonElement element,
        IReadOnlyList<object> steps,
        List<GeneratedSelection> selections,
        IReadOnlyList<object> path)
    {
        // GitLab tells of who takes a seat when they were last here, and of the same person by id to administrators only.
        var isFindable = Findable.Contains(type.Name) && type.Name != notFindable && owner.Type != "Seat";
        var address = isFindable && element.TryGetProperty("id", out var id)
            ? Address.Node(id.GetString()!, type.Name)
            : owner.Below(field, type.Name, steps);
        return ObjectAsync(address, type, selections, path);
    }

    private async Task<JsonNode?> CompleteAsync(
        JsonElement value,
        GraphQLType type,
        Func<ObjectType, JsonElement, IReadOnlyList<object>, Task<JsonObject>> complete,
        IReadOnlyList<object> steps)
    {
        if (type is NonNullType nonNull)
        {
            return await CompleteAsync(value, nonNull.OfType, complete, steps) ?? throw new NullPropagation();
        }

        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        return type switch
        {
            ListType list => await ListAsync(value, list, complete, steps),
            CompositeType => await complete(TypeOf(value), value, steps),
            _ => JsonNode.Parse(value.GetRawText()),
        };
    }

    private async Task<JsonArray> ListAsync(
        JsonElement value,
        ListType list,
        Func<ObjectType, JsonElement, IReadOnlyList<object>, Task<JsonObject>> complete,
        IReadOnlyList<object> steps)
    {
        var items = new JsonArray();
        var failure = default(NullPropagation);

        foreach (var item in value.EnumerateArray())
        {
            try
            {
                items.Add(await CompleteAsync(item, list.OfType, complete, [.. steps, items.Count]));
            }
            catch (NullPropagation propagation)
            {
                failure = list.OfType.IsNonNull ? propagation : failure;
                items.Add(null);
            }
        }

        return failure is null ? items : throw failure;
    }

    private ObjectType TypeOf(JsonElement value) =>
        schema.TryGetType(value.GetProperty("__typename").GetString()!, out var type)
            ? (ObjectType)type
            : throw new InvalidOperationException("An unknown type was answered.");

    private string Identity(CompositeType type) =>
        schema.GetPossibleTypes(type).Any(static item => item.Interfaces.Any(static face => face.Name == "Node"))
            ? "{ __typename ... on Node { id } }"
            : "{ __typename }";

    private static Dictionary<string, List<GeneratedField>> Collect(
        ObjectType type, IEnumerable<GeneratedSelection> selections, Dictionary<string, List<GeneratedField>> found)
    {
        foreach (var selection in selections.Where(static selection => selection.IsIncluded))
        {
            if (selection is GeneratedField field)
            {
                (found.TryGetValue(field.ResponseName, out var same) ? same : found[field.ResponseName] = []).Add(field);
            }
            else if (selection is GeneratedFragment fragment && fragment.TypeName == type.Name)
            {
                Collect(type, fragment.Below, found);
            }
        }

        return found;
    }

    private async Task<LabAnswer> AskAsync(string query)
    {
        if (!_answers.TryGetValue(query, out var answer))
        {
            _answers[query] = answer = await ask(query);
        }

        return answer;
    }

    // The error stands below the asked field; what is above it is the path of the whole query.
    private void Note(LabAnswer answer, Address owner, IReadOnlyList<object> path)
    {
        foreach (var (steps, code) in AnswerErrors.Of(answer.Json))
        {
            Errors.Add(AnswerErrors.Text([.. path, .. steps.Skip(owner.Path.Count + 1)], code));
        }
    }
}
