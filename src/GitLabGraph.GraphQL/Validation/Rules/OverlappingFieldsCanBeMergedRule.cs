using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Validation.FieldMerging;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields that answer under one name are the same field with the same arguments, or never meet in one object.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/></remarks>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context),
    IEnter<DocumentNode>,
    IEnter<SelectionSetNode>
{
    private readonly OverlapDetector _detector = new(context);
    private readonly ConflictFinder _finder = new(context);
    private bool _hasConflict;

    public override void Reset() => _finder.Clear();

    public void Enter(DocumentNode document) => _hasConflict = _detector.HasConflict(document);

    public void Enter(SelectionSetNode selectionSet)
    {
        if (!_hasConflict || selectionSet.Selections is [not InlineFragmentNode])
        {
            return;
        }

        foreach (var conflict in _finder.FindWithin(Context.Types.Here.ParentType, selectionSet))
        {
            Context.Report(
                $"Fields \"{ConflictFinder.Shorten(conflict.ResponseName)}\" conflict because {conflict.Reason}."
                    + " Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.First, .. conflict.Second]);
        }
    }
}
