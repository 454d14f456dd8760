using System.Collections;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>Finds nodes by their global ids; what <c>node</c> and <c>nodes</c> do.</summary>
internal sealed class NodeRegistry(GlobalObjectIdentificationOptions options)
{
    private readonly Dictionary<string, NodeResolution> _resolutions = new(StringComparer.Ordinal);

    public void Add(string typeName, NodeResolution resolution) => _resolutions[typeName] = resolution;

    public async ValueTask<object?> FindOneAsync(IResolverContext context)
    {
        var id = Parse(context.ArgumentValue<string>("id"), out var error)
            ?? throw new GraphQLException(error!);
        var resolution = _resolutions[id.TypeName];
        return resolution.IsBatch
            ? First(await resolution.Resolve(context, (object[])[id.InternalId]))
            : await resolution.Resolve(context, id.InternalId);
    }

    /// <summary>
    /// One answer for each id, in their order; an id that is none, or whose node cannot be had, is null, with an error
    /// at its place.
    /// </summary>
    public async ValueTask<object?> FindManyAsync(IResolverContext context)
    {
        var texts = context.ArgumentValue<IReadOnlyList<string>>("ids");
        if (texts.Count > options.MaxAllowedNodeBatchSize)
        {
            throw new GraphQLException(new GraphQLError(
                $"`nodes` takes {options.MaxAllowedNodeBatchSize} ids at most, but was given {texts.Count}.")
            {
                Code = ErrorCodes.BadUserInput,
            });
        }

        var nodes = new object?[texts.Count];
        var known = new List<(int Index, NodeId Id)>(texts.Count);
        for (var index = 0; index < texts.Count; index++)
        {
            if (Parse(texts[index], out var error) is { } id)
            {
                known.Add((index, id));
            }
            else
            {
                context.ReportError(error! with { Path = context.Path.Append(index) });
            }
        }

        // All types are asked at once, so that their requests leave together.
        await Task.WhenAll(known.GroupBy(item => item.Id.TypeName, StringComparer.Ordinal)
            .Select(group => FillAsync(context, _resolutions[group.Key], [.. group], nodes)));
        return nodes;
    }

    private static Task FillAsync(
        IResolverContext context,
        NodeResolution resolution,
        IReadOnlyList<(int Index, NodeId Id)> wanted,
        object?[] nodes) =>
        resolution.IsBatch
            ? FillTogetherAsync(context, resolution, wanted, nodes)
            : Task.WhenAll(wanted.Select(item => FillOneAsync(context, resolution, item, nodes)));

    private static async Task FillOneAsync(
        IResolverContext context, NodeResolution resolution, (int Index, NodeId Id) wanted, object?[] nodes)
    {
        try
        {
            nodes[wanted.Index] = await resolution.Resolve(context, wanted.Id.InternalId);
        }
        catch (Exception exception)
        {
            Report(context, exception, wanted.Index);
        }
    }

    private static async Task FillTogetherAsync(
        IResolverContext context,
        NodeResolution resolution,
        IReadOnlyList<(int Index, NodeId Id)> wanted,
        object?[] nodes)
    {
        try
        {
            var answers = await resolution.Resolve(context, wanted.Select(item => item.Id.InternalId).ToArray());
            object?[] found = [.. ((IEnumerable)answers!).Cast<object?>()];
            if (found.Length != wanted.Count)
            {
                throw new InvalidOperationException(
                    $"The node resolver of {wanted[0].Id.TypeName} answered {found.Length} results for {wanted.Count} "
                    + "ids; it has to answer one for each, in their order.");
            }

            for (var place = 0; place < found.Length; place++)
            {
                Fill(context, found[place], wanted[place].Index, nodes);
            }
        }
        catch (Exception exception)
        {
            foreach (var (index, _) in wanted)
            {
                Report(context, exception, index);
            }
        }
    }

    private static void Fill(IResolverContext context, object? answer, int index, object?[] nodes)
    {
        try
        {
            nodes[index] = Value(answer);
        }
        catch (GraphQLException refusal)
        {
            Report(context, refusal, index);
        }
    }

    /// <summary>What one id costs is told at its place; the others stand.</summary>
    private static void Report(IResolverContext context, Exception exception, int index)
    {
        foreach (var error in ExceptionMask.Describe(exception))
        {
            context.ReportError(error with { Path = context.Path.Append(index) });
        }
    }

    private NodeId? Parse(string text, out GraphQLError? error)
    {
        if (options.Serializer.TryParse(text, type => _resolutions.GetValueOrDefault(type)?.KeyType, out var id)
            && _resolutions.ContainsKey(id.TypeName))
        {
            error = null;
            return id;
        }

        error = new GraphQLError($"\"{text}\" is no id of this API.") { Code = ErrorCodes.BadUserInput };
        return null;
    }

    private static object? First(object? answers) =>
        Value(((IEnumerable)answers!).Cast<object?>().FirstOrDefault());

    private static object? Value(object? answer) => answer switch
    {
        ResolverResult { Error: { } error } => throw new GraphQLException(error),
        ResolverResult result => result.Value,
        IResolverResult result => Value(result.Untyped),
        _ => answer,
    };
}
