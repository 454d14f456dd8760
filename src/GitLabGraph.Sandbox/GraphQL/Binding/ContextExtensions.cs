using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL.Limits;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Binding;

/// <summary>What bindings ask of a resolver's context: who asks, and arguments in the world's own types.</summary>
internal static class ContextExtensions
{
    internal const string ViewerKey = "viewer";
    internal const string InstanceKey = "instance";
    internal const string ComplexityKey = "complexity";
    internal const string MayWriteKey = "mayWrite";
    internal const string CallsKey = "calls";

    public static Viewer Viewer(this IResolverContext context) => (Viewer)context.ContextData[ViewerKey]!;

    /// <summary>The address under which the sandbox was asked, for links in answers.</summary>
    public static string BaseUrl(this IResolverContext context) => context.Instance().BaseUrl;

    /// <summary>The relative URL root, with which every path that GitLab tells begins; empty without one.</summary>
    public static string BasePath(this IResolverContext context) => context.Instance().Options.RelativeUrlRoot;

    public static SandboxInstance Instance(this IResolverContext context) =>
        (SandboxInstance)context.ContextData[InstanceKey]!;

    /// <summary>Whether the token has the scope that mutations need.</summary>
    public static bool MayWrite(this IResolverContext context) => context.ContextData[MayWriteKey] is true;

    /// <summary>Counts a field that GitLab answers only so many times in an operation.</summary>
    public static void CountCall(this IResolverContext context, string type, string field, int limit)
    {
        var calls = (ConcurrentDictionary<string, int>)context.ContextData[CallsKey]!;
        if (calls.AddOrUpdate($"{type}.{field}", 1, static (_, count) => count + 1) > limit)
        {
            throw new GraphQLException(
                $"\"{field}\" field can be requested only for {limit} {type}(s) at a time.");
        }
    }

    /// <summary>What the whole request was charged.</summary>
    public static QueryComplexity Complexity(this IResolverContext context) =>
        (QueryComplexity)context.ContextData[ComplexityKey]!;

    /// <summary>Whether an enum has this value in the version and edition that is played.</summary>
    public static bool Knows(this IResolverContext context, string type, string value) =>
        context.Schema.TryGetType(type, out var found) && found is EnumType known && known.Values.Contains(value);

    public static string? Text(this IResolverContext context, string name) => Given(context, name) as string;

    public static bool? Flag(this IResolverContext context, string name) => Given(context, name) as bool?;

    public static bool Has(this IResolverContext context, string name) => Given(context, name) is true;

    public static int? Number(this IResolverContext context, string name) => Given(context, name) as int?;

    /// <summary>A list argument as texts; null when it was not given. One value stands for a list of one.</summary>
    public static ImmutableArray<string>? Texts(this IResolverContext context, string name) =>
        Given(context, name) switch
    {
        null => null,
        IEnumerable<object?> values => [.. values.OfType<string>()],
        var value => [value.ToString()!],
    };

    /// <summary>As above, of a filter that GitLab passes over when its list is empty.</summary>
    public static ImmutableArray<string>? SomeTexts(this IResolverContext context, string name) =>
        context.Texts(name) is { IsEmpty: false } some ? some : null;

    /// <summary>An input object as its given fields.</summary>
    public static IReadOnlyDictionary<string, object?>? Input(this IResolverContext context, string name) =>
        Given(context, name) as IReadOnlyDictionary<string, object?>;

    public static DateTimeOffset? Moment(this IResolverContext context, string name) =>
        GitLabTime.ReadMoment(context.Text(name));

    /// <summary>The value of an argument, null when the field has none of that name or it was not given.</summary>
    public static object? Given(this IResolverContext context, string name) =>
        context.Selection.Field.Arguments.Contains(name) && context.HasArgument(name)
            ? context.ArgumentValue<object?>(name)
            : null;
}
