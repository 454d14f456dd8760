using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Personas;

/// <summary>
/// What the people read who build on the API, each in one query: it is answered whole, in as few upstream requests as
/// stated, and wherever it says null, the reason is stated here.
/// </summary>
public sealed class PersonaTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [MemberData(nameof(Personas.All), MemberType = typeof(Personas))]
    public async Task Is_answered_whole(string name)
    {
        var persona = Personas.Of(name);
        var account = lab.Link(persona.Person, key: name);
        var answer = (await lab.AskAsync(Personas.Text(name), null, account)).ShouldBeClean();
        var nulls = new SortedDictionary<string, (int Null, int Given)>(StringComparer.Ordinal);
        Count(answer.Data, "", nulls);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name,-18} as {persona.Person,-10} {answer.Upstream.Count,3} upstream requests {answer.Data.ToString().Length,7} characters");
        nulls.Where(static entry => entry.Value.Null > 0).Select(static entry => entry.Key).ShouldBe(persona.Nulls.Keys, ignoreOrder: true);
        nulls.Where(static entry => entry.Value is { Given: 0, Null: > 0 }).Select(static entry => entry.Key)
            .ShouldBe(persona.NullEverywhere, ignoreOrder: true);

        // Equal requests that are under way at once are sent once, so a run may take fewer.
        answer.Upstream.Count.ShouldBeInRange(1, persona.Requests);
    }

    [Fact]
    public void Every_query_has_its_expectation() =>
        Directory.GetFiles(Personas.Folder, "*.graphql").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Personas.Known.Keys, ignoreOrder: true);

    // Lists do not count in a path: what is null is told for a field, wherever it stands.
    private static void Count(JsonElement value, string path, SortedDictionary<string, (int Null, int Given)> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    var place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                    var (nothing, given) = found.GetValueOrDefault(place);
                    found[place] = member.Value.ValueKind == JsonValueKind.Null ? (nothing + 1, given) : (nothing, given + 1);
                    Count(member.Value, place, found);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Count(item, path, found);
                }

                break;
        }
    }
}
