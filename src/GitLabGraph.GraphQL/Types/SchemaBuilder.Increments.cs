namespace GitLabGraph.GraphQL.Types;

public sealed partial class SchemaBuilder
{
    private const string DeferDefinition =
        """
        "Delivers the fragment after the rest of the answer, to clients that take an answer in parts."
        directive @defer(
          "Deferred when true."
          if: Boolean! = true
          "Names the part in the answer."
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        """;

    private const string StreamDefinition =
        """
        "Delivers the list's later items after the rest of the answer, to clients that take an answer in parts."
        directive @stream(
          "Streamed when true."
          if: Boolean! = true
          "Names the part in the answer."
          label: String
          "How many items belong to the list itself."
          initialCount: Int! = 0
        ) on FIELD
        """;

    /// <summary>Lets documents use <c>@defer</c>.</summary>
    public SchemaBuilder EnableDefer() => AddDocument(DeferDefinition);

    /// <summary>Lets documents use <c>@stream</c>.</summary>
    public SchemaBuilder EnableStream() => AddDocument(StreamDefinition);
}
