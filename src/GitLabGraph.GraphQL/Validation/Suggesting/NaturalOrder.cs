namespace GitLabGraph.GraphQL.Validation.Suggesting;

/// <summary>Orders names as a person counts: <c>item2</c> comes before <c>item10</c>; otherwise by code unit.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j])
                ? ReadNumber(left, ref i).CompareTo(ReadNumber(right, ref j))
                : left[i++].CompareTo(right[j++]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    // A zero is a number of its own, so that 00 and 0 differ.
    private static double ReadNumber(string text, ref int index)
    {
        var number = 0d;
        do
        {
            number = (number * 10) + (text[index++] - '0');
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }
}
