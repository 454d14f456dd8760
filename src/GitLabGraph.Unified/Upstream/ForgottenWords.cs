using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// GitLab breaks the whole request over a value that its own enum lacks: before 16.6 over the state of who is banned.
/// </summary>
internal static class ForgottenWords
{
    /// <summary>The enums that a document asks values of.</summary>
    public static IEnumerable<string> EnumsOf(IEnumerable<PackedField> document) =>
        document.SelectMany(static field => Fields(field.Field.Selection))
            .Select(static found => found.Field.MayBe!.Value.Enum).Distinct();

    /// <summary>
    /// Takes out the fields whose value may be a word that the instance's enum lacks, and asks in their place what is
    /// asked instead; false when there is none.
    /// </summary>
    public static bool Replace(IEnumerable<PackedField> document, InstanceSchema schema)
    {
        var fields = document.SelectMany(static field => Fields(field.Field.Selection))
            .Where(found => found.Field.MayBe is { } may
                && Array.Exists(may.Words, word => schema.Lacks(may.Enum, word))).ToList();

        foreach (var (owner, field) in fields)
        {
            owner.Remove(field);

            if (field.Instead is { } other)
            {
                owner.Add(other);
            }
        }

        return fields.Count > 0;
    }

    private static IEnumerable<(UpstreamSelection Owner, UpstreamField Field)> Fields(UpstreamSelection? selection) =>
        selection is null
            ? []
            : selection.Fields.Where(static field => field.MayBe is not null).Select(field => (selection, field))
                .Concat(selection.Fields.SelectMany(static field => Fields(field.Selection)))
                .Concat(selection.Fragments.SelectMany(static fragment => Fields(fragment.Value)));
}
