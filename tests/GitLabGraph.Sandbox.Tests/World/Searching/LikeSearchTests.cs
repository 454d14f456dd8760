using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Tests.World.Searching;

/// <summary>What Gitlab::SQL::Pattern and the scopes built on it find.</summary>
public sealed class LikeSearchTests
{
    [Theory]
    [InlineData("LAT", true)]
    [InlineData("form pla", true)]
    [InlineData("pla ap", true)]
    [InlineData("pla xx", true)]
    [InlineData("pla xxx", false)]
    [InlineData("pl", false)]
    [InlineData("  ", true)]
    [InlineData("\"form api\"", true)]
    [InlineData("\"platform  api\"", true)]
    [InlineData("\"platform gateway\"", false)]
    [InlineData("pla\"form api\"", false)]
    public void Every_term_of_three_letters_has_to_be_in_the_column(string search, bool isFound) =>
        new LikeSearch(search).Finds("Platform api").ShouldBe(isFound);

    [Fact]
    public void A_search_of_short_terms_alone_is_the_whole_column()
    {
        new LikeSearch("UI ").Finds("ui").ShouldBeTrue();
        new LikeSearch("a b").Finds("A b").ShouldBeTrue();
        new LikeSearch("a").Finds("a b").ShouldBeFalse();
    }

    [Fact]
    public void All_terms_have_to_be_in_one_column()
    {
        new LikeSearch("login page").Finds("login", "page").ShouldBeFalse();
        new LikeSearch("login page").Finds(null, "page of login").ShouldBeTrue();
    }

    [Fact]
    public void Where_GitLab_asks_for_no_length_one_letter_is_a_part()
    {
        new LikeSearch("g u", shortest: 1).Finds("bug").ShouldBeTrue();
        new LikeSearch("g x", shortest: 1).Finds("bug").ShouldBeFalse();
    }

    [Theory]
    [InlineData("produ", true)]
    [InlineData("review/7", false)]
    [InlineData("ction", false)]
    public void An_environment_is_found_by_its_beginning(string search, bool isFound) =>
        EnvironmentSearch.Finds("production", search).ShouldBe(isFound);

    [Theory]
    [InlineData("review/7", true)]
    [InlineData("7-new", true)]
    [InlineData("new", false)]
    public void An_environment_is_found_by_what_stands_behind_its_folder(string search, bool isFound) =>
        EnvironmentSearch.Finds("review/7-new-menu", search).ShouldBe(isFound);
}
