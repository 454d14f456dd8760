namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>Documents in which everything that the grammar allows occurs at least once.</summary>
internal static class KitchenSink
{
    public const string Executable = """"
        # Board of one group.
        """
        What a board shows.
            Indented further.
        """
        query Board(
          "The group" $group: ID!, $first: Int = 20 @deprecated(reason: "Use `pages`"),
          $filter: Filter = { states: [OPEN, CLOSED], text: "å \u00e5 \u{1F600} \uD83D\uDE00", since: null, weight: -1.5e3 }
        ) @cached(seconds: 60) {
          group(id: $group) @include(if: true) {
            mine: tickets(first: $first, filter: $filter, orderBy: [{ field: CREATED, direction: DESC }], includeArchived: false) {
              nodes { ...Ticket @defer(label: "later") ... on Bug { severity } ... @skip(if: false) { id } ... { title } }
            }
            note(text: """
              Two
                lines with "quotes" and \""" marks
            """, single: """one""")
          }
        }

        "Closes it" mutation Close { close(input: {id: "1", reasons: [], extra: {}}) { ticket { ...Ticket } } }
        subscription { changed }
        "Used twice" fragment Ticket on Ticket @tracked { id, title type on fragment }
        { query mutation subscription true false null }
        """";

    public const string TypeSystem = """"
        """The unified API."""
        schema @link(url: "https://example.org") { query: Query mutation: Mutation, subscription: Subscription }
        extend schema @tag(name: "a") { query: Query }
        extend schema @tag

        "A moment" scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/")
        extend scalar DateTime @tag(name: "b")

        interface Node { id: ID! }
        interface Item implements Node & Named @key(fields: "id") { id: ID! name(short: Boolean = false): String }
        interface Empty
        extend interface Item implements Node
        extend interface Item @tag { extra: [[Int!]!] }

        """
        A ticket.
        """
        type Ticket implements & Item & Node @key(fields: "id") {
          "The key" id: ID!
          comments("How many" first: Int = 20 @deprecated, """From
          where""" after: String): [Comment!]! @listSize(assumedSize: 20)
          old(a: Int = 1, b: [Int] = [1, 2], c: Point = {x: 1.5, y: -2}): String @deprecated(reason: "No longer")
        }
        type Bare
        extend type Ticket implements Named
        extend type Ticket @tag
        extend type Ticket { more: Boolean }

        union Subject @tag = | Ticket | PullRequest
        union Nothing
        extend union Subject = Commit
        extend union Subject @tag

        enum State @tag { "Open" OPEN CLOSED @deprecated on type }
        enum Nobody
        extend enum State { LOCKED }
        extend enum State @tag

        input Filter @oneOf { "Which" states: [State!] = [OPEN] @deprecated text: String = "a \"quoted\" \t text" }
        input Void
        extend input Filter { more: Int }
        extend input Filter @tag

        "Sizes" directive @listSize("About" assumedSize: Int, slicing: [String!] = ["first"]) on FIELD_DEFINITION
        directive @tag(name: String) repeatable on | SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
          | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @all on QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD
          | INLINE_FRAGMENT | VARIABLE_DEFINITION
        """";

    public static IReadOnlyList<string> All { get; } = [Executable, TypeSystem];
}
