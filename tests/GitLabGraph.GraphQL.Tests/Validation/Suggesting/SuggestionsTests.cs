using GitLabGraph.GraphQL.Validation.Suggesting;

namespace GitLabGraph.GraphQL.Tests.Validation.Suggesting;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("titel", "title,workspace", "title")]
    [InlineData("TITLE", "title", "title")]
    [InlineData("abc", "a,ab,abc", "abc,ab,a")]
    [InlineData("greenishblue", "green", "")]
    [InlineData("greenis", "green", "green")]
    [InlineData("a", "az,ax,ay", "ax,ay,az")]
    [InlineData("item", "item10,item2", "item2,item10")]
    public void Finds_the_nearest_names_first(string written, string names, string expected) =>
        string.Join(',', Suggestions.Find(written, names.Split(','))).ShouldBe(expected);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a,b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a,b,c", " Did you mean \"a\", \"b\", or \"c\"?")]
    [InlineData("a,b,c,d,e,f", " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    public void Asks_whether_one_of_five_was_meant(string names, string expected) =>
        Suggestions.DidYouMean(names.Split(',', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(expected);

    [Fact]
    public void Says_what_kind_of_thing_was_meant() =>
        Suggestions.DidYouMean(["RED"], "the enum value").ShouldBe(" Did you mean the enum value \"RED\"?");
}
