using System.Text.Json;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>
/// What a member of a filter means, told without GitLab: made of one item, it says how the member is written and which items
/// fit. Null where the item has nothing that the member could ask for.
/// </summary>
internal delegate (string Literal, Func<JsonElement, bool> Fits)? FilterRule(JsonElement sample);
