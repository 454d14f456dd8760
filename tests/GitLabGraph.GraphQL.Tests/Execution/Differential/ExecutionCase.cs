using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>One question for both engines.</summary>
internal sealed record ExecutionCase(RandomSchema Schema, RandomOperation Operation, JsonObject Root)
{
    private const int CasesPerSchema = 25;

    private static readonly RequestExecutorOptions Options = new()
    {
        Cost = null,
        Validation = ValidationOptions.Default with { MaxFields = int.MaxValue, MaxAliases = int.MaxValue, MaxDirectives = int.MaxValue },
    };

    // The schemas live as long as their cases.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RandomSchema, RequestExecutor> Executors = [];

    /// <summary>Cases of a seed, several for each schema.</summary>
    public static IReadOnlyList<ExecutionCase> Generate(int count, int seed, bool hasLateFields, bool hasIncrements = false)
    {
        var random = new Random(seed);
        var cases = new List<ExecutionCase>();
        while (cases.Count < count)
        {
            var schema = new RandomSchema(random, hasLateFields);
            for (var index = 0; index < CasesPerSchema; index++)
            {
                var operation = new RandomOperation(random, schema, hasIncrements);
                cases.Add(new ExecutionCase(schema, operation, new RandomAnswer(random, schema).Root()));
            }
        }

        return cases;
    }

    /// <summary>Everything that is needed to see a difference again.</summary>
    public string Describe(string difference, string expected, string actual) =>
        $"{difference}\n{Operation.Document}\n{Operation.Variables.ToJsonString()}\n"
        + $"expected {expected}\nactual   {actual}\n{Schema.Sdl}";

    public object ToRequest(string command = "execute") => new
    {
        command,
        sdl = Schema.Sdl,
        document = Operation.Document,
        variables = Operation.Variables,
        root = Root,
    };

    public async Task<string> RunAsync()
    {
        await using var result = (OperationResult)await ExecuteAsync(acceptsIncrements: false);
        return Encoding.UTF8.GetString(result.Json.Span);
    }

    /// <summary>Every answer that a client gets who takes an answer in parts.</summary>
    public async Task<IReadOnlyList<string>> RunIncrementallyAsync()
    {
        await using var result = await ExecuteAsync(acceptsIncrements: true);
        if (result is OperationResult single)
        {
            return [Encoding.UTF8.GetString(single.Json.Span)];
        }

        var answers = new List<string>();
        await foreach (var answer in ((ResponseStream)result).Results)
        {
            answers.Add(Encoding.UTF8.GetString(answer.Json.Span));
            await answer.DisposeAsync();
        }

        return answers;
    }

    private async Task<ExecutionResult> ExecuteAsync(bool acceptsIncrements) =>
        await Executors.GetValue(Schema, CreateExecutor).ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(Operation.Document),
                Variables = JsonSerializer.SerializeToElement(Operation.Variables),
                RootValue = Revive(Root),
                AcceptsIncrements = acceptsIncrements,
            },
            TestContext.Current.CancellationToken);

    private static RequestExecutor CreateExecutor(RandomSchema schema)
    {
        var builder = SchemaBuilder.FromSdl(schema.Sdl).EnableDefer().EnableStream();
        foreach (var type in RandomSchema.Objects)
        {
            builder.AddResolver(type, "echo", Echo);
            foreach (var field in schema.Fields[type].Keys.Where(name => name.StartsWith("late", StringComparison.Ordinal)))
            {
                builder.AddResolver(type, field, async context =>
                {
                    await Task.Yield();
                    return Read(context);
                });
            }

            foreach (var field in schema.Fields[type].Keys.Where(name => name.StartsWith("batch", StringComparison.Ordinal)))
            {
                builder.AddBatchResolver(type, field, contexts => new([.. contexts.Select(context => ResolverResult.Ok(Read(context)))]));
            }
        }

        return new RequestExecutor(builder.Create(), Options);
    }

    private static object? Read(IResolverContext context) =>
        context.Parent<IReadOnlyDictionary<string, object?>>().GetValueOrDefault(context.Selection.Field.Name);

    private static string Echo(IResolverContext context)
    {
        var given = context.Selection.Field.Arguments
            .Where(argument => context.HasArgument(argument.Name))
            .ToDictionary(argument => argument.Name, argument => context.ArgumentValue<object?>(argument.Name));
        return "ARGS:" + JsonSerializer.Serialize(given);
    }

    private static object? Revive(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => list.Select(Revive).ToArray(),
        JsonObject map when map["$error"] is { } message => new GraphQLError(message.GetValue<string>()),
        JsonObject map => map.ToDictionary(entry => entry.Key, entry => Revive(entry.Value)),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => node.AsValue().TryGetValue<int>(out var number) ? number : node.GetValue<double>(),
        },
    };
}
