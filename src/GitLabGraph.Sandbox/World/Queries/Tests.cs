namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Adds a test to a filter only when its value was given.</summary>
internal static class Tests
{
    public static void AddFor<TRow, TValue>(
        this List<Func<TRow, bool>> tests, TValue? value, Func<TRow, TValue, bool> test)
        where TValue : struct
    {
        if (value is { } given)
        {
            tests.Add(row => test(row, given));
        }
    }

    public static void AddFor<TRow, TValue>(
        this List<Func<TRow, bool>> tests, TValue? value, Func<TRow, TValue, bool> test)
        where TValue : class
    {
        if (value is not null)
        {
            tests.Add(row => test(row, value));
        }
    }
}
