using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;

#pragma warning disable CA1822 // Members that could be static are here to show instance members of roots.

namespace GitLabGraph.GraphQL.Tests.Types.Inference;

/// <summary>A small domain, annotated as an application would: what inference is tested on.</summary>
internal static class Library
{
    public static IReadOnlyList<Book> Books { get; } =
    [
        new(1, "Momo", Genre.ChildrensBook, new Uri("https://books.example/1"), 7),
        new(2, "Emil", Genre.Unknown, null, null),
        new(3, "Faust", Genre.Drama, null, 9),
    ];

    public static SchemaBuilder Schema() => SchemaBuilder.New().AddTypes(
        typeof(Queries), typeof(Mutations), typeof(Book), typeof(BookFields), typeof(Lendable), typeof(ILendable),
        typeof(Magazine), typeof(IReadable), typeof(Subscriptions));

    [InterfaceType]
    internal interface ILendable
    {
        /// <summary>How long it may be kept.</summary>
        int? MaxDays { get; }
    }

    [UnionType("Readable")]
    internal interface IReadable;

    [EnumType]
    internal enum Genre
    {
        Unknown,
        ChildrensBook,
        [GraphQLDeprecated("nobody reads it")]
        Drama,
    }

    [Node]
    internal sealed record Book([ID] int Id, string Title, Genre Genre, Uri? Cover, int? MaxDays) : ILendable, IReadable
    {
        public IReadOnlyList<string?> Chapters => [Title, null];

        [GraphQLIgnore]
        public string Secret => "shelf";

        public string Shout() => Title.ToUpperInvariant();

        [NodeResolver]
        public static Book? Find(int id) => Books.FirstOrDefault(book => book.Id == id);
    }

    internal sealed record Magazine(string Name, DateOnly Day) : IReadable;

    [InputObjectType]
    internal sealed record BookFilter(Genre? Genre = null, IReadOnlyList<int>? Ids = null, int Limit = 10)
    {
        public Optional<string?> Title { get; init; }
    }

    [ObjectType<Book>]
    internal static class BookFields
    {
        public static string GetLabel([Parent] Book book) => $"#{book.Id}";

        [BatchResolver]
        public static Task<IReadOnlyList<int>> GetLengthAsync([Parent] IReadOnlyList<Book> books, int factor = 1) =>
            Task.FromResult<IReadOnlyList<int>>([.. books.Select(book => book.Title.Length * factor)]);

        [BatchResolver]
        public static ResolverResult<string>[] GetRisk([Parent] Book[] books) =>
        [
            .. books.Select(book => book.MaxDays is null
                ? ResolverResult<string>.Fail(new GraphQLError("No limit."))
                : ResolverResult<string>.Ok("low")),
        ];

        [BatchResolver]
        public static List<string> GetWear([Parent] IReadOnlyList<Book> books, IReadOnlyList<IResolverContext> contexts)
        {
            contexts[^1].ReportError(new GraphQLError($"{books[^1].Title} is torn."));
            return [.. books.Select(static _ => "worn")];
        }
    }

    [ExtendObjectType(typeof(ILendable))]
    internal static class Lendable
    {
        public static bool IsLent([Parent] ILendable item) => item.MaxDays > 8;
    }

    [QueryType]
    internal sealed class Queries
    {
        public Task<Book?> GetBookAsync([ID] int id, CancellationToken cancellationToken) =>
            Task.FromResult(Books.FirstOrDefault(book => book.Id == id)).WaitAsync(cancellationToken);

        public static IEnumerable<Book> GetBooks(BookFilter? where) => Books
            .Where(book => where?.Ids?.Contains(book.Id) ?? true)
            .Where(book => where?.Genre is null || book.Genre == where.Genre)
            .Where(book => where is not { Title.HasValue: true } || book.Title == where.Title.Value)
            .Take(where?.Limit ?? 10);

        [UsePaging(MaxPageSize = 2, DefaultPageSize = 2, IncludeTotalCount = true)]
        public static IReadOnlyList<Book> GetAllBooks() => Books;

        [UseConnection(Name = "Shelf")]
        public static Connection<Book> GetShelf(PagingArguments paging, [IsSelected("nodes.title")] bool wantsTitle) => new(
            [.. Books.Take(paging.First ?? 0).Select(book => new Edge<Book>(book, $"{book.Id}"))],
            new ConnectionPageInfo(wantsTitle, paging.IncludeTotalCount, null, null),
            Books.Count);

        public static IReadable? GetAny(string kind) =>
            kind is "book" ? Books[0] : new Magazine("Spiegel", new DateOnly(2026, 2, 3));

        public static ILendable GetLendable() => Books[1];

        public static string GetGreeting([GlobalState] string? who, Optional<string> word) =>
            $"{(word.HasValue ? word.Value : "Hello")} {who ?? "nobody"}";
    }

    [MutationType]
    internal static class Mutations
    {
        [Error<NotFoundException>]
        [Error<NameError>]
        public static Book? RenameBook(int id, string title) => title switch
        {
            "" => throw new ArgumentException("The title is empty."),
            "both" => throw new AggregateException(new NotFoundException(id), new ArgumentException("The title is odd.")),
            "crash" => throw new InvalidOperationException("kaputt"),
            _ => Books.FirstOrDefault(book => book.Id == id) is { } book
                ? book with { Title = title }
                : throw new NotFoundException(id),
        };
    }

    [SubscriptionType]
    internal static class Subscriptions
    {
        [Subscribe(With = nameof(CountUp))]
        public static string OnCount([EventMessage] int number, string unit) => $"{number} {unit}";

        [Subscribe]
        [Topic("book_{id}")]
        public static Book OnBookChanged([EventMessage] Book book, int id) => book with { Title = $"{id}: {book.Title}" };

        public static async IAsyncEnumerable<int> CountUp(int to)
        {
            for (var number = 1; number <= to; number++)
            {
                yield return await Task.FromResult(number);
            }
        }
    }

    internal sealed class NotFoundException(int key) : Exception("There is no such book.")
    {
        public int Key { get; } = key;
    }

    internal sealed record NameError(string Message)
    {
        public static NameError CreateErrorFrom(ArgumentException exception) => new(exception.Message);
    }
}
