namespace GitLabGraph.Sandbox.Rest.Paging;

/// <summary>Which page the client wants; what is out of range is cut without a word, as GitLab does.</summary>
internal readonly record struct PageRequest(int Page, int PerPage)
{
    public const int MaximumOffset = 50_000;
    public const int MaximumCounted = 10_000;

    public int Offset => (Page - 1) * PerPage;

    public static PageRequest From(Parameters parameters)
    {
        var perPage = (int)Math.Clamp(parameters.Number("per_page") ?? 20, 1, 100);
        var page = (int)Math.Clamp(parameters.Number("page") ?? 1, 1, int.MaxValue / 100);
        return new PageRequest(page, perPage);
    }
}
