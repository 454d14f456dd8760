using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// GitLab refuses a document whose fields stand too deep inside one another, and one in which a field with a selection
/// stands below itself more than twice in one branch (the fields of its connections do not count), whatever it costs.
/// What may be asked by itself is left out from there on.
/// </summary>
internal static class Nesting
{
    /// <summary>How deep fields may stand with a token.</summary>
    public const int Most = 20;

    private const int MostAnonymous = 15;
    private const int MostBelowItself = 2;

    public static int MostOf(LinkedAccount account) => account.Client.Account.IsAnonymous ? MostAnonymous : Most;

    public static void Trim(UpstreamField root, int most) => Fits(root, most, []);

    // What cannot be left out itself, such as widgets, takes with it what leads there and can.
    private static bool Fits(UpstreamSelection? selection, int room, Dictionary<string, int> above)
    {
        if (selection is null)
        {
            return true;
        }

        if (room == 0)
        {
            return false;
        }

        foreach (var field in selection.Fields.Where(static field => field.Selection is not null).ToList())
        {
            if (Fits(field, room, above))
            {
                continue;
            }

            if (!field.IsDetachable)
            {
                return false;
            }

            selection.Remove(field);
        }

        return selection.Fragments.All(fragment => Fits(fragment.Value, room, above));
    }

    private static bool Fits(UpstreamField field, int room, Dictionary<string, int> above)
    {
        var count = above.GetValueOrDefault(field.Name);

        if (count == MostBelowItself)
        {
            return false;
        }

        above[field.Name] = field.Name is "node" or "nodes" or "edges" ? count : count + 1;
        var fits = Fits(field.Selection, room - 1, above);
        above[field.Name] = count;
        return fits;
    }
}
