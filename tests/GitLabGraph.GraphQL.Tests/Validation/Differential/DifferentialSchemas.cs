namespace GitLabGraph.GraphQL.Tests.Validation.Differential;

/// <summary>
/// Schemas that documents are made for: small, with every kind of type, and with names that are easily mistaken.
/// </summary>
internal static class DifferentialSchemas
{
    public const string Tracker =
        """
        directive @note(text: String!, level: Level = LOW) repeatable on FIELD | QUERY | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        directive @once on FIELD | INLINE_FRAGMENT | MUTATION
        schema { query: Query, mutation: Mutation, subscription: Subscription }
        type Query {
          ticket(id: ID!): Ticket
          tickets(first: Int = 10, after: String, filter: TicketFilter, order: [Order!]): TicketPage!
          node(id: ID!): Node
          search(term: String!, kinds: [Kind!] = [TICKET]): [Found!]
          now: DateTime
        }
        type Mutation {
          createTicket(input: NewTicket!): Ticket!
          close(id: ID!, reason: Level = LOW): Boolean
          assign(target: Target!, users: [[ID!]]): [User]
        }
        type Subscription { ticketChanged(id: ID): Ticket, userJoined: User! }
        interface Node { id: ID! }
        interface Named implements Node { id: ID!, name(short: Boolean): String }
        type Ticket implements Node { id: ID!, title: String!, state: Level!, points: Float, author: User
          tags(first: Int): [Tag!]!, parent: Ticket, open: Boolean }
        type User implements Node & Named { id: ID!, name(short: Boolean): String, title: String
          tickets(first: Int!, state: Level): TicketPage, state: Int, open: [Boolean] }
        type Tag implements Node & Named { id: ID!, name(short: Boolean): String, color: String, title: [String] }
        type TicketPage { nodes: [Ticket], count: Int!, next: TicketPage }
        union Found = Ticket | User | Tag
        enum Level { LOW, MIDDLE, HIGH }
        enum Kind { TICKET, USER, TAG }
        scalar DateTime
        input TicketFilter { title: String, states: [Level!], not: TicketFilter, points: Range, since: DateTime }
        input Range { from: Float! = 0, to: Float }
        input NewTicket { title: String!, description: String, tags: [ID!], points: Int = 1, range: Range }
        input Target @oneOf { ticket: ID, user: String, level: Level }
        input Order { by: Kind!, down: Boolean = false }
        """;

    public const string Shapes =
        """
        type Query { shape(kind: Form, at: [Int!]): Shape, shapes: [Shape!]!, round: Round, box: Box, any: Any, count(of: Form!): Int! }
        interface Shape { area: Float, label(max: Int): String, twin: Shape }
        interface Solid implements Shape { area: Float, label(max: Int): String, twin: Shape, volume: Float }
        type Round implements Shape { area: Float!, label(max: Int): String, twin: Round, radius(unit: Form = FLAT): Float, parts: [Box] }
        type Box implements Shape & Solid { area: Float, label(max: Int): String, twin: Box, volume: Float
          radius: String, parts: [Round!] }
        type Ball implements Shape & Solid { area: Float, label(max: Int): String, twin: Shape, volume: Float, radius: Int }
        type Line { length: Float, label: String }
        union Any = Round | Line
        union Other = Line
        enum Form { FLAT, SOLID }
        """;

    public static IReadOnlyList<string> All { get; } = [Tracker, Shapes];
}
