using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Language;

public sealed class DirectiveLocationNamesTests
{
    [Fact]
    public void The_grammar_knows_the_locations_of_the_type_system_and_one_of_the_working_draft() =>
        DirectiveLocationNames.All.ShouldBe(
            Enum.GetValues<DirectiveLocation>().Select(DirectiveLocationName.Of).Append("DIRECTIVE_DEFINITION"),
            ignoreOrder: true);
}
