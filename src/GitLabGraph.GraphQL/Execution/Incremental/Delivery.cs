using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>What the next answer of the stream tells, in the order in which it happened.</summary>
internal sealed class Delivery
{
    private int _ids;

    public List<(string Id, IPending Item)> Pending { get; private set; } = [];

    public List<DeliveredData> Incremental { get; private set; } = [];

    public List<(string Id, IReadOnlyList<GraphQLError> Errors)> Completed { get; private set; } = [];

    public bool IsEmpty => Pending.Count + Incremental.Count + Completed.Count == 0;

    public void Announce(IEnumerable<IPending> pending)
    {
        foreach (var item in pending)
        {
            item.Id = $"{_ids++}";
            Pending.Add((item.Id, item));
        }
    }

    /// <summary>Items of one stream that become whole together are told together.</summary>
    public void Deliver(DeliveredData data)
    {
        if (data.IsItems && Incremental is [.., { IsItems: true } last] && last.Id == data.Id)
        {
            last.Parts.AddRange(data.Parts);
        }
        else
        {
            Incremental.Add(data);
        }
    }

    public void Complete(IPending pending, IReadOnlyList<GraphQLError> errors)
    {
        Completed.Add((pending.Id!, errors));
        pending.Id = null;
    }

    public void Clear() => (Pending, Incremental, Completed) = ([], [], []);
}
