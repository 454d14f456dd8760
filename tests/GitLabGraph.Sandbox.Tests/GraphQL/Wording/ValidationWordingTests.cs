namespace GitLabGraph.Sandbox.Tests.GraphQL.Wording;

/// <summary>What graphql-ruby says of a document that does not fit; clients read its codes.</summary>
public sealed class ValidationWordingTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData(
        "query Q { currentUser { weight } }",
        "Field 'weight' doesn't exist on type 'CurrentUser'",
        """{"code":"undefinedField","typeName":"CurrentUser","fieldName":"weight"}""",
        """["query Q","currentUser","weight"]""")]
    [InlineData(
        "{ project(fullPath: \"a\", id: 1) { id } }",
        "Field 'project' doesn't accept argument 'id'",
        """{"code":"argumentNotAccepted","name":"project","typeName":"Field","argumentName":"id"}""",
        """["query","project","id"]""")]
    [InlineData(
        "{ project { id } }",
        "Field 'project' is missing required arguments: fullPath",
        """{"code":"missingRequiredArguments","className":"Field","name":"project","arguments":"fullPath"}""",
        """["query","project"]""")]
    [InlineData(
        "{ currentUser { ... on Wizard { id } } }",
        "No such type Wizard, so it can't be a fragment condition",
        """{"code":"undefinedType","typeName":"Wizard"}""",
        """["query","currentUser","... on Wizard"]""")]
    [InlineData(
        "{ currentUser { ... on Time { id } } }",
        "Invalid fragment on type Time (must be Union, Interface or Object)",
        """{"code":"fragmentOnNonCompositeType","typeName":"Time"}""",
        """["query","currentUser","... on Time"]""")]
    [InlineData(
        "{ currentUser }",
        "Field must have selections (field 'currentUser' returns CurrentUser but has no selections. Did you mean 'currentUser { ... }'?)",
        """{"code":"selectionMismatch","nodeName":"field 'currentUser'","typeName":"CurrentUser"}""",
        """["query","currentUser"]""")]
    [InlineData(
        "query Q { user(username: $name) { id } }",
        "Variable $name is used by Q but not declared",
        """{"code":"variableNotDefined","variableName":"name"}""",
        """["query Q","user","username"]""")]
    [InlineData(
        "query Q($name: String) { currentUser { id } }",
        "Variable $name is declared by Q but not used",
        """{"code":"variableNotUsed","variableName":"name"}""",
        """["query Q"]""")]
    [InlineData(
        "query Q($name: Int) { user(username: $name) { id } }",
        "Type mismatch on variable $name and argument username (Int / String)",
        """{"code":"variableMismatch","variableName":"name","typeName":"Int","argumentName":"username","errorMessage":"Type mismatch"}""",
        null)]
    [InlineData(
        "{ users(sort: sideways) { nodes { id } } }",
        "Argument 'sort' on Field 'users' has an invalid value (sideways). Expected type 'Sort'.",
        """{"code":"argumentLiteralsIncompatible","typeName":"Field","argumentName":"sort"}""",
        null)]
    [InlineData(
        "{ currentUser { ...F } }",
        "Fragment F was used, but not defined",
        """{"code":"useAndDefineFragment","fragmentName":"F"}""",
        null)]
    public async Task One_error_is_told_with_message_code_and_path(string query, string message, string extensions, string? path)
    {
        using var client = sandboxes.As("guest");

        var answer = await client.AskGraphQLAsync(query);

        answer.TryGetProperty("data", out _).ShouldBeFalse();
        var error = answer.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.Text("message").ShouldBe(message);
        error.GetProperty("extensions").GetRawText().ShouldBe(extensions);
        if (path is not null)
        {
            error.GetProperty("path").GetRawText().ShouldBe(path);
        }
    }

    [Fact]
    public async Task Five_errors_are_told_at_most()
    {
        using var client = sandboxes.As("guest");

        var answer = await client.AskGraphQLAsync("{ a b c d e f g h }");

        answer.GetProperty("errors").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task A_document_that_is_not_GraphQL_is_told_with_its_place()
    {
        using var client = sandboxes.As("guest");

        (await client.AskGraphQLAsync("{ currentUser { } }")).Error().ShouldBe("Parse error on \"}\" at [1, 17]");
    }

    [Theory]
    [InlineData("query Q($id: IssueID!) { issue(id: $id) { id } }", "{}", "Variable $id of type IssueID! was provided invalid value")]
    [InlineData(
        "query Q($sort: Sort) { users(sort: $sort) { count } }",
        """{"sort":"sideways"}""",
        "Variable $sort of type Sort was provided invalid value")]
    public async Task Variables_are_told_with_their_problems(string query, string variables, string message)
    {
        using var client = sandboxes.As("guest");

        var answer = await client.AskGraphQLAsync(query, System.Text.Json.JsonDocument.Parse(variables).RootElement);

        answer.Error().ShouldBe(message);
        answer.GetProperty("errors")[0].At("extensions.problems").GetArrayLength().ShouldBe(1);
    }
}
