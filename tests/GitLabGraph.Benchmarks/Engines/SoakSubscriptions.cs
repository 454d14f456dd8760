using System.Runtime.CompilerServices;
using GitLabGraph.Benchmarks.Served;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>A stream of events for the soak: clients hear a few, and leave.</summary>
[SubscriptionType]
public static class SoakSubscriptions
{
    [Subscribe(With = nameof(ItemsAsync))]
    public static Item OnItem([EventMessage] Item item) => item;

    public static async IAsyncEnumerable<Item> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 0; ; number++)
        {
            yield return Item.All[number % Item.All.Count];
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
        }
    }
}
