using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Ide;
using GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Ide;

/// <summary>The IDE's script that puts the parts of @defer and @stream together, on the parts of the specification's examples.</summary>
public sealed class IncrementalScriptTests
{
    [Fact]
    public async Task Shows_the_whole_answer_after_each_part()
    {
        const string Parts =
            """
            [
              {"data": {"person": {"name": "Luke", "films": [{"title": "A New Hope"}]}},
               "pending": [{"id": "0", "path": ["person"]}, {"id": "1", "path": ["person", "films"]}], "hasNext": true},
              {"incremental": [{"id": "0", "data": {"homeWorld": {"name": "Tatooine"}}},
                               {"id": "1", "items": [{"title": "The Empire Strikes Back"}]}], "hasNext": true},
              {"incremental": [{"id": "0", "subPath": ["homeWorld"], "data": {"moons": 3}}],
               "completed": [{"id": "0"}, {"id": "1", "errors": [{"message": "No more films"}]}], "hasNext": false}
            ]
            """;

        var steps = await Node.RunWithInputAsync(Parts, "incremental.mjs", WriteScript());

        steps[0].GetRawText().ShouldBe("""{"data":{"person":{"name":"Luke","films":[{"title":"A New Hope"}]}}}""");
        Person(1).GetProperty("homeWorld").GetRawText().ShouldBe("""{"name":"Tatooine"}""");
        Person(2).GetProperty("homeWorld").GetRawText().ShouldBe("""{"name":"Tatooine","moons":3}""");
        Person(2).GetProperty("films")[1].GetProperty("title").GetString().ShouldBe("The Empire Strikes Back");
        steps[2].GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("No more films");

        JsonElement Person(int step) => steps[step].GetProperty("data").GetProperty("person");
    }

    private static string WriteScript()
    {
        var file = Path.Combine(Path.GetTempPath(), $"incremental-{Guid.NewGuid():N}.js");
        File.WriteAllBytes(file, IdeAssets.Files["incremental.js"].Read());
        return file;
    }
}
