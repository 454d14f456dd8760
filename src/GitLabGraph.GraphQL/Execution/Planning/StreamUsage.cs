using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>A <c>@stream</c> that the client wants honoured.</summary>
/// <param name="Directive">Where it stands.</param>
/// <param name="Items">The field as the later items know it: in no deferred fragment, and not streamed itself.</param>
internal sealed record StreamUsage(DirectiveNode Directive, FieldSelection Items)
{
    public string? Label { get; } = Conditions.LabelOf(Directive);

    /// <summary>How many items belong to the list itself; negative when the client says so.</summary>
    public int InitialCount(VariableValues variables) => Conditions.Find(Directive, "initialCount") switch
    {
        IntValueNode literal => int.TryParse(literal.Value, out var count) ? count : int.MaxValue,
        VariableNode variable when variables.TryGet(variable.Name.Value, out var value) => value as int? ?? 0,
        _ => 0,
    };
}
