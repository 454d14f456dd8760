using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Turns GitLab's add-on purchases into licences.</summary>
internal static class AddOnMapping
{
    // Duo Core comes with a paid plan; everything else is bought beside it.
    private const string Included = "DUO_CORE";

    /// <summary>From GraphQL's <c>AddOnPurchase</c>; it lists those in force only.</summary>
    public static License From(Remote purchase, string? groupNumber)
    {
        var word = purchase.Word("name").ToUpperInvariant();
        return new License
        {
            Remote = purchase,
            Kind = LicenseKind.AddOn,
            GroupNumber = groupNumber,
            AddOnNumber = purchase.Number(),
            Name = NameOf(word),
            NameRaw = purchase.Word("name"),
            IsForSale = word != Included,
            Trial = new LicenseTrial(IsOne: false),
            TotalSeats = purchase.Integer("purchasedQuantity"),
            UsedSeats = purchase.Integer("assignedQuantity"),
        };
    }

    /// <summary>GitLab's <c>GitlabSubscriptionsAddOnType</c>, by which the people of an add-on are asked.</summary>
    public static string TypeOf(License addOn) => addOn.NameRaw.ToUpperInvariant();

    private static string NameOf(string word) => word switch
    {
        "CODE_SUGGESTIONS" => "GitLab Duo Pro",
        "DUO_ENTERPRISE" => "GitLab Duo Enterprise",
        "DUO_AMAZON_Q" => "GitLab Duo with Amazon Q",
        Included => "GitLab Duo Core",
        _ => word,
    };
}
