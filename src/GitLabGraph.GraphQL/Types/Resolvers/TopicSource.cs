using System.Globalization;
using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Subscriptions;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>The stream of a subscription that listens to a topic; braces in the topic's name take arguments.</summary>
internal static partial class TopicSource
{
    public static SubscribeDelegate Open<TMessage>(string topic) => async context =>
    {
        var receiver = context.Service<ITopicEventReceiver>();
        var name = Placeholder().Replace(topic, match => Convert.ToString(
            context.ArgumentValue<object?>(match.Groups["argument"].Value), CultureInfo.InvariantCulture) ?? "");
        var stream = await receiver.SubscribeAsync<TMessage>(name, context.RequestAborted);
        return stream.ToEventsAsync(context.RequestAborted);
    };

    [GeneratedRegex(@"\{(?<argument>\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
