using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>Reports names that stand more than once in one list, all their places together.</summary>
internal static class Duplicates
{
    public static void Report<TItem>(
        ValidationContext context,
        IReadOnlyList<TItem> items,
        Func<TItem, NameNode> nameOf,
        Func<string, string> message)
    {
        if (items.Count < 2 || !HasDuplicates(items, nameOf))
        {
            return;
        }

        foreach (var group in items.Select(nameOf).GroupBy(name => name.Value, StringComparer.Ordinal))
        {
            SyntaxNode[] names = [.. group];
            if (names.Length > 1)
            {
                context.Report(message(group.Key), names);
            }
        }
    }

    // Lists are short as a rule; comparing a few names is cheaper than any set.
    private static bool HasDuplicates<TItem>(IReadOnlyList<TItem> items, Func<TItem, NameNode> nameOf)
    {
        if (items.Count > 12)
        {
            var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
            return !items.All(item => seen.Add(nameOf(item).Value));
        }

        for (var second = 1; second < items.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (nameOf(items[first]).Value == nameOf(items[second]).Value)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
