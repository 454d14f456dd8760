using System.Text.RegularExpressions;

namespace GitLabGraph.Architecture.Tests;

/// <summary>The tree is the vocabulary of the domain: a name that says nothing hides what is in the room.</summary>
public sealed partial class VocabularyTests
{
    private static readonly string[] BannedFolders =
        ["Services", "Helpers", "Utils", "Utilities", "Common", "Managers", "Base", "Shared", "Misc", "Models", "Interfaces"];

    [Fact]
    public void Folders_are_named_after_things()
    {
        var wrong = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => BannedFolders.Contains(Path.GetFileName(folder)))
            .Select(Repository.Relative);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Types_are_named_after_what_they_are()
    {
        var wrong = Repository.SourceFiles("src")
            .Where(file => BannedSuffix().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(Repository.Relative);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Sources_hold_no_regions_and_no_unfinished_notes()
    {
        var wrong =
            from file in Repository.SourceFiles("src").Concat(Repository.SourceFiles("tests"))
            where Path.GetFileName(file) != "VocabularyTests.cs"
            from line in File.ReadLines(file)
            where Unfinished().IsMatch(line)
            select $"{Repository.Relative(file)}: {line.Trim()}";

        wrong.ShouldBeEmpty();
    }

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Common|Base|Impl|Processor|Service)$")]
    private static partial Regex BannedSuffix();

    [GeneratedRegex(@"^\s*#region|//\s*(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();
}
