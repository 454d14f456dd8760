namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// One rule. It says what it looks at by implementing <see cref="IEnter{TNode}"/> and <see cref="ILeave{TNode}"/>,
/// and reports to its context. Rules are kept between documents, so what a rule remembers it forgets in <see
/// cref="Reset"/>.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    /// <summary>Called before each document.</summary>
    public virtual void Reset()
    {
    }
}
