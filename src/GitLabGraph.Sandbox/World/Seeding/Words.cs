namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>The sentences of seeded issues, merge requests and comments.</summary>
internal static class Words
{
    private static readonly string[] Verbs =
        ["Fix", "Speed up", "Document", "Rewrite", "Remove", "Add a test for",
            "Simplify", "Monitor", "Translate", "Harden"];

    private static readonly string[] Things =
    [
        "the login page", "token refresh", "webhook delivery", "the search index", "pagination of members",
        "the nightly export",
        "rate limiting", "the onboarding mail", "time zones in reports", "the \"empty state\"",
        "uploads larger than 10 MB",
        "names with accents (Zoë, Bjørn)", "the CSV import", "retry after 502", "the billing <summary> box",
        "dark mode",
        "sorting by due date", "memory use of workers", "the audit log", "links in e-mails",
    ];

    private static readonly string[] Reasons =
    [
        "A customer lost an hour to this.", "It has been like this for years.", "See the graph from last night.",
        "Nobody remembers why.", "This blocks the release.", "Small, but it adds up.",
    ];

    private static readonly string[] Remarks =
    [
        "I can reproduce this.", "Works for me on `main`.", "Could you add a test?", "Thanks, looks good to me!",
        "Let us split this in two.", "I will look at it **tomorrow**.", "Is this still wanted?",
        "Same here, on Firefox.",
        "```\nTimeout after 30s\n```\nis all I get.", "+1", "This needs a decision from product.",
        "Done in the branch.",
    ];

    public static string Title(Dice dice) => $"{dice.Pick(Verbs)} {dice.Pick(Things)}";

    public static string Remark(Dice dice) => dice.Pick(Remarks);

    /// <summary>Markdown with tasks, a mention or an upload now and then; sometimes nothing at all.</summary>
    public static string? Description(Dice dice)
    {
        if (dice.Chance(0.1))
        {
            return null;
        }

        var text = dice.Pick(Reasons);
        if (dice.Chance(0.3))
        {
            text += "\n\n- [x] Find the cause\n- [ ] Fix it\n- [ ] Tell @pia";
        }

        return dice.Chance(0.08)
            ? text + "\n\n![screenshot](/uploads/66dbcd21ec5d24ed6ea225176098d52b/screenshot.png)"
            : text;
    }
}
