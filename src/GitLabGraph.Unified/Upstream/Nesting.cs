using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// GitLab refuses a document whose fields stand too deep inside one another, whatever it costs. What may be asked by
/// itself is left out from there on.
/// </summary>
internal static class Nesting
{
    /// <summary>The limit with a token.</summary>
    public const int Most = 20;

    private const int MostAnonymous = 15;

    public static int MostOf(LinkedAccount account) => account.Client.Account.IsAnonymous ? MostAnonymous : Most;

    public static void Trim(UpstreamField root, int most) => Fits(root.Selection, most - 1);

    // What cannot be left out itself takes with it what leads there and can.
    private static bool Fits(UpstreamSelection? selection, int room)
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
            if (Fits(field.Selection, room - 1))
            {
                continue;
            }

            if (!field.IsDetachable)
            {
                return false;
            }

            selection.Remove(field);
        }

        return selection.Fragments.All(fragment => Fits(fragment.Value, room));
    }
}
