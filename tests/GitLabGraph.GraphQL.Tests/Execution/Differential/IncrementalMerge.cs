using System.Text.Json.Nodes;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>
/// Puts the answers of an incremental delivery together as a client does, and checks on the way that they keep the
/// format's promises: every id is announced once before it is used, completed once, and not used after that.
/// </summary>
internal sealed class IncrementalMerge
{
    private readonly Dictionary<string, JsonArray> _open = [];
    private readonly SortedSet<string> _announced = [];
    private readonly List<JsonNode?> _errors = [];
    private readonly List<string> _failed = [];

    public JsonNode? Data { get; private set; }

    /// <summary>Path and label of everything that was announced.</summary>
    public IReadOnlySet<string> Announced => _announced;

    /// <summary>Path and label of what failed.</summary>
    public IReadOnlyList<string> Failed => _failed;

    public IReadOnlyList<JsonNode?> Errors => _errors;

    public static IncrementalMerge Of(IEnumerable<string> answers)
    {
        var merge = new IncrementalMerge();
        var all = answers.Select(static answer => JsonNode.Parse(answer)!.AsObject()).ToList();
        for (var index = 0; index < all.Count; index++)
        {
            (all[index]["hasNext"]?.GetValue<bool>() ?? false).ShouldBe(index < all.Count - 1, "hasNext");
            merge.Add(all[index], isFirst: index == 0);
        }

        merge._open.ShouldBeEmpty();
        return merge;
    }

    private void Add(JsonObject answer, bool isFirst)
    {
        if (isFirst)
        {
            Data = answer["data"]?.DeepClone();
            AddErrors(answer);
        }

        foreach (var pending in List(answer, "pending"))
        {
            var id = pending["id"]!.GetValue<string>();
            var name = $"{pending["path"]!.ToJsonString()} {pending["label"]}";
            _open.TryAdd(id, pending["path"]!.AsArray()).ShouldBeTrue($"{id} is announced twice");
            _names[id] = name;
            _announced.Add(name);
        }

        foreach (var part in List(answer, "incremental"))
        {
            AddErrors(part);
            var path = _open[part["id"]!.GetValue<string>()].Concat(part["subPath"]?.AsArray() ?? []);
            var place = path.Aggregate(Data, static (node, segment) => Step(node!, segment!));
            if (part["items"] is JsonArray items)
            {
                foreach (var item in items)
                {
                    place!.AsArray().Add(item?.DeepClone());
                }
            }
            else
            {
                Merge(place!.AsObject(), part["data"]!.AsObject());
            }
        }

        foreach (var completed in List(answer, "completed"))
        {
            var id = completed["id"]!.GetValue<string>();
            _open.Remove(id).ShouldBeTrue($"{id} is completed without being open");
            if (completed["errors"] is not null)
            {
                _failed.Add(_names[id]);
                AddErrors(completed);
            }
        }
    }

    private readonly Dictionary<string, string> _names = [];

    private void AddErrors(JsonNode from) => _errors.AddRange(from["errors"]?.AsArray() ?? []);

    private static JsonNode? Step(JsonNode node, JsonNode segment) => node is JsonArray list
        ? list[segment.GetValue<int>()]
        : node[segment.GetValue<string>()];

    private static void Merge(JsonObject target, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            target.ContainsKey(name).ShouldBeFalse($"{name} is delivered twice");
            target[name] = value?.DeepClone();
        }
    }

    private static JsonNode[] List(JsonObject answer, string name) => [.. (answer[name]?.AsArray() ?? [])!];
}
