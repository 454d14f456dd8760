using GitLabGraph.GraphQL.DataLoading;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.DataLoading;

public class DataLoaderTests
{
    private const string Sdl =
        """
        type Query { users(count: Int!): [User!]! slow: User }
        type User { id: Int! boss: User name: String! tags: [String!]! both: String! chain: String! }
        """;

    [Fact]
    public async Task Fetches_a_level_at_once()
    {
        var log = new FetchLog();

        var answer = await Ask(log, "{ users(count: 4) { name boss { name boss { name } } } }");

        answer.ShouldStartWith("""{"data":{"users":[{"name":"u1","boss":{"name":"u2","boss":{"name":"u3"}}},""");
        // Names and bosses are one level; the names of the bosses are known by then.
        log.Fetches.ShouldBe(["users 1,2,3,4,5", "users 6"]);
    }

    [Fact]
    public async Task Fetches_each_link_of_a_chain_once_for_all_parents()
    {
        var log = new FetchLog();

        await Ask(log, "{ users(count: 3) { chain } }");

        // Each resolver awaits a user, then the tags of that user's boss, then that boss.
        log.Fetches.ShouldBe(["users 1,2,3", "tags 2,3,4", "users 4"]);
    }

    [Fact]
    public async Task Dispatches_different_loaders_together_and_goes_on_when_both_are_there()
    {
        var log = new FetchLog();

        var answer = await Ask(log, "{ users(count: 2) { both tags } }");

        answer.ShouldBe("""{"data":{"users":[{"both":"u1:t1","tags":["t1"]},{"both":"u2:t2","tags":["t2"]}]}}""");
        log.Fetches.Order().ShouldBe(["tags 1,2", "users 1,2"]);
    }

    [Fact]
    public async Task Splits_a_batch_that_is_too_large()
    {
        var log = new FetchLog { MaxBatchSize = 2 };

        await Ask(log, "{ users(count: 5) { name } }");

        log.Fetches.ShouldBe(["users 1,2", "users 3,4", "users 5"]);
    }

    [Fact]
    public async Task Works_for_resolvers_that_leave_the_context()
    {
        var log = new FetchLog { LeavesContext = true };

        var answer = await Ask(log, "{ users(count: 3) { chain both boss { name } } }");

        answer.ShouldContain("\"chain\":\"u1>t2>u2\"");
    }

    [Fact]
    public async Task Tells_a_failed_fetch_at_each_place_and_tries_again_when_asked_again()
    {
        var log = new FetchLog { FailsOnce = true };

        var answer = await Ask(log, "{ users(count: 2) { tags boss { id name } } }");

        answer.ShouldContain("\"path\":[\"users\",1,\"boss\"]");
        answer.ShouldEndWith("""{"users":[{"tags":["t1"],"boss":null},{"tags":["t2"],"boss":null}]}}""");
    }

    [Fact]
    public async Task Takes_a_value_that_was_put_in_instead_of_fetching_it()
    {
        var log = new FetchLog();

        await Ask(log, "{ slow { name boss { name } } }");

        log.Fetches.ShouldBe(["users 8"]);
    }

    private static async Task<string> Ask(FetchLog log, string document)
    {
        var loaders = new DataLoaderRegistry()
            .Add<IDataLoader<int, User>>((_, scheduler) => new Users(log, scheduler));
        var engine = Engine.Of(
            Sdl,
            schema => schema
                .AddResolver(
                    "Query", "users", context => Enumerable.Range(1, context.ArgumentValue<int>("count")).Select(id => new User(id)))
                .AddResolver("Query", "slow", context =>
                {
                    context.DataLoader<IDataLoader<int, User>>().SetCacheEntry(7, new User(7));
                    return new ValueTask<object?>(new User(7));
                })
                .AddResolver("User", "name", async context => $"u{(await Load(context, context.Parent<User>().Id)).Id}")
                .AddResolver("User", "boss", async context => await Load(context, context.Parent<User>().Id + 1))
                .AddResolver("User", "tags", async context =>
                    await context.DataLoader<TagsByUser>().LoadAsync(context.Parent<User>().Id, context.RequestAborted))
                .AddResolver("User", "both", LoadBothAsync)
                .AddResolver("User", "chain", async context => await LoadChainAsync(context, log.LeavesContext)),
            new RequestExecutorOptions { DataLoaders = loaders, Services = new OneService(log) });
        return await engine.Ask(document);
    }

    private static async ValueTask<object?> LoadBothAsync(IResolverContext context)
    {
        var id = context.Parent<User>().Id;
        var user = Load(context, id);
        var tags = context.DataLoader<TagsByUser>().LoadAsync(id, context.RequestAborted);
        await Task.WhenAll(user, tags);
        return $"u{(await user).Id}:{(await tags)![0]}";
    }

    private static async Task<object?> LoadChainAsync(IResolverContext context, bool leavesContext)
    {
        var user = await Load(context, context.Parent<User>().Id).ConfigureAwait(!leavesContext);
        var tags = await context.DataLoader<TagsByUser>().LoadAsync(user.Id + 1, context.RequestAborted).ConfigureAwait(!leavesContext);
        var boss = await Load(context, user.Id + 1).ConfigureAwait(!leavesContext);
        return $"u{user.Id}>{tags![0]}>u{boss.Id}";
    }

    private static async Task<User> Load(IResolverContext context, int id) =>
        await context.DataLoader<IDataLoader<int, User>>().LoadRequiredAsync(id, context.RequestAborted);
}
