using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.AddOns;

/// <summary>A person who may be given a seat of an add-on.</summary>
internal sealed record AddOnUserRow(User User);
