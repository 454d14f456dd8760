namespace GitLabGraph.GitLab.Generator.Tests;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void What_is_committed_is_what_the_generator_makes()
    {
        var folder = Path.Combine(Repository.Root, GeneratedCode.Folder);
        var committed = Directory.EnumerateFiles(folder, "*.cs")
            .ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText);
        var made = GeneratedCode.Of(Repository.Root).Files;
        const string Remedy = "run: dotnet run --project src/GitLabGraph.GitLab.Generator -- .";

        committed.Keys.Order(StringComparer.Ordinal).ShouldBe(made.Keys, Remedy);

        foreach (var (name, text) in made)
        {
            committed[name].ShouldBe(text, $"{name} is stale; {Remedy}");
        }
    }

    [Fact]
    public void Makes_the_same_text_every_time() =>
        GeneratedCode.Of(Repository.Root).Files.ShouldBe(GeneratedCode.Of(Repository.Root).Files);
}
