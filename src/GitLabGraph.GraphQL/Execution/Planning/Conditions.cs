using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>What a request's variables say to the <c>if</c> arguments of its document.</summary>
/// <param name="variables">The variables that stand in conditions.</param>
/// <param name="increments">Whether the client takes an answer in parts; else nothing is deferred or streamed.</param>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec--skip"/></remarks>
internal sealed class Conditions(VariableValues variables, bool increments)
{
    /// <summary>The fragment's <c>@defer</c>; null when it has none or is not to be deferred.</summary>
    public DirectiveNode? FindDefer(SelectionNode fragment) => FindActive(fragment, "defer");

    /// <summary>The field's <c>@stream</c>; null when it has none or is not to be streamed.</summary>
    public DirectiveNode? FindStream(FieldNode field) => FindActive(field, "stream");

    /// <summary>A part's label, which validation lets be a literal only.</summary>
    public static string? LabelOf(DirectiveNode directive) => (Find(directive, "label") as StringValueNode)?.Value;

    public bool Include(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            switch (directive.Name.Value)
            {
                case "skip" when IsTrue(directive, otherwise: false):
                case "include" when !IsTrue(directive, otherwise: true):
                    return false;
            }
        }

        return true;
    }

    private DirectiveNode? FindActive(SelectionNode selection, string name)
    {
        if (increments)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value == name)
                {
                    return IsTrue(directive, otherwise: true) ? directive : null;
                }
            }
        }

        return null;
    }

    private bool IsTrue(DirectiveNode directive, bool otherwise) => Find(directive, "if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? value is true : otherwise,
        _ => otherwise,
    };

    internal static ValueNode? Find(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
