namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>How much a client wants one media type; the greater the better.</summary>
/// <param name="Quality">The range's <c>q</c>.</param>
/// <param name="Specificity">0 not named, 1 <c>*/*</c>, 2 <c>type/*</c>, 3 named in full.</param>
/// <param name="Position">Where in the header the range stands.</param>
internal readonly record struct AcceptWeight(double Quality, int Specificity, int Position) : IComparable<AcceptWeight>
{
    public bool IsAccepted => Specificity > 0 && Quality > 0;

    public int CompareTo(AcceptWeight other)
    {
        var byQuality = Quality.CompareTo(other.Quality);
        if (byQuality != 0)
        {
            return byQuality;
        }

        var bySpecificity = Specificity.CompareTo(other.Specificity);
        return bySpecificity != 0 ? bySpecificity : other.Position.CompareTo(Position);
    }
}
