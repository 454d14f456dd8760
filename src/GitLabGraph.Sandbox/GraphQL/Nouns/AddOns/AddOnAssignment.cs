using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.AddOns;

/// <summary>A row of <c>UserAddOnAssignment</c>: that somebody has a seat of an add-on.</summary>
internal sealed record AddOnAssignment(AddOnPurchase Purchase);
