using System.Text;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Errors;

public sealed class AnswerErrorsTests
{
    [Theory]
    [InlineData(403, """{"message":"403 Forbidden"}""", "GitLab answered 403 Forbidden: the token's owner may not have this.")]
    [InlineData(403, """{"message":"403 Forbidden - Must be admin."}""", "GitLab answered 403 Forbidden - Must be admin.")]
    [InlineData(404, """{"message":"404 Project Not Found"}""", "GitLab answered 404 Project Not Found.")]
    [InlineData(400, """{"error":"title is missing"}""", "GitLab answered 400: title is missing")]
    [InlineData(500, "{}", "GitLab answered 500.")]
    public void Says_it_once(int status, string body, string message) =>
        AnswerErrors.Of(status, ErrorBody.Read(null, Encoding.UTF8.GetBytes(body)), null).Message.ShouldBe(message);

    [Theory]
    [InlineData(400, """{"message":{"title":["is blank","is short"]}}""", GitLabError.Invalid, "title: is blank|title: is short")]
    [InlineData(400, """{"message":"400 \"title\" not given"}""", GitLabError.Invalid, "400 \"title\" not given")]
    [InlineData(400, """{"error":"title is missing, id is invalid"}""", GitLabError.Invalid, "title is missing, id is invalid")]
    [InlineData(403, """{"message":"403 Forbidden"}""", GitLabError.Forbidden, "403 Forbidden")]
    [InlineData(403, """{"message":"403 Forbidden - needs a license"}""", GitLabError.NotLicensed, "403 Forbidden - needs a license")]
    [InlineData(404, """{"message":"404 Project Not Found"}""", GitLabError.NotFound, "404 Project Not Found")]
    [InlineData(404, """{"error":"404 Not Found"}""", GitLabError.NotSupported, "404 Not Found")]
    [InlineData(405, """{"message":"405 Method Not Allowed"}""", GitLabError.Conflict, "405 Method Not Allowed")]
    [InlineData(405, """{"error":"Keyset pagination is not yet available for this type of request"}""", GitLabError.NotSupported, null)]
    [InlineData(405, """{"error":"Offset pagination has a maximum allowed offset of 50000"}""", GitLabError.ListIncomplete, null)]
    [InlineData(409, """{"message":["Another open merge request already exists: !7"]}""", GitLabError.Conflict, null)]
    [InlineData(409, """{"message":"Label already exists"}""", GitLabError.Conflict, "Label already exists")]
    [InlineData(429, "Retry later\n", GitLabError.RateLimited, "Retry later")]
    [InlineData(429, """{"message":{"error":"This endpoint has been requested too many times."}}""", GitLabError.RateLimited, null)]
    [InlineData(500, """{"message":"500 Internal Server Error"}""", GitLabError.Failed, "500 Internal Server Error")]
    [InlineData(502, "<html><title>GitLab is not responding</title></html>", GitLabError.Failed, "")]
    [InlineData(401, """{"error":"dpop_error","error_description":"DPoP header is missing"}""", GitLabError.Forbidden, null)]
    [InlineData(401, """{"errors":[{"message":"DPoP validation error: DPoP header is missing"}]}""", GitLabError.Forbidden, null)]
    [InlineData(401, "<html>Authorization Required</html>", GitLabError.NotUnderstood, "")]
    [InlineData(403, "<html>Attention Required!</html>", GitLabError.NotUnderstood, "")]
    [InlineData(404, "<html>nginx</html>", GitLabError.NotUnderstood, "")]
    [InlineData(422, """{"error":"broken": """, GitLabError.Invalid, """{"error":"broken":""")]
    public void Tells_what_an_answer_means(int status, string body, GitLabError error, string? details)
    {
        var exception = AnswerErrors.Of(status, ErrorBody.Read(null, Encoding.UTF8.GetBytes(body)), "req-1");

        exception.Error.ShouldBe(error);
        exception.Status.ShouldBe(status);
        exception.RequestId.ShouldBe("req-1");

        if (details is not null)
        {
            exception.Details.ShouldBe(details.Length == 0 ? [] : details.Split('|'));
        }
    }

    [Fact]
    public void Names_the_missing_scope()
    {
        const string Body =
            """{"error":"insufficient_scope","error_description":"The request requires higher privileges.","scope":"api"}""";

        var exception = AnswerErrors.Of(403, ErrorBody.Read("application/json", Encoding.UTF8.GetBytes(Body)), null);

        exception.Error.ShouldBe(GitLabError.ScopeMissing);
        exception.MissingScope.ShouldBe("api");
        exception.Details.ShouldBe(["The request requires higher privileges."]);
    }

    // Gitlab::Auth::GranularPermissionsError: a fine-grained token has permissions and no scope that could be added.
    [Fact]
    public void A_fine_grained_token_lacks_a_permission_and_no_scope_of_a_name()
    {
        const string Body =
            """{"error":"insufficient_granular_scope","error_description":"Access denied: Your Personal Access Token lacks the required permissions: [read_issue]."}""";

        var exception = AnswerErrors.Of(403, ErrorBody.Read("application/json", Encoding.UTF8.GetBytes(Body)), null);

        exception.Error.ShouldBe(GitLabError.ScopeMissing);
        exception.MissingScope.ShouldBeNull();
        exception.Message.ShouldContain("[read_issue]");
    }

    [Theory]
    [InlineData("token " + FakeGitLab.Token + " is bad")]
    [InlineData("GET https://gitlab.test/x?private_token=" + FakeGitLab.Token)]
    [InlineData("https://oauth2:" + FakeGitLab.Token + "@gitlab.test/a/b.git")]
    [InlineData("Authorization: Bearer " + FakeGitLab.Token)]
    [InlineData("{\"refresh_token\": \"" + FakeGitLab.Token + "\"}")]
    public void Never_repeats_a_secret(string text)
    {
        var exception = AnswerErrors.Of(400, ErrorBody.Read("text/plain", Encoding.UTF8.GetBytes(text)), null);

        exception.ToString().ShouldNotContain(FakeGitLab.Token);
        string.Join("", exception.Details).ShouldNotContain(FakeGitLab.Token);
    }

    [Theory]
    [InlineData("client_secret=0123456789abcdef0123456789abcdef", "0123456789abcdef")]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef", "0123456789abcdef")]
    [InlineData("https://someone:hunter22@gitlab.test/", "hunter22")]
    public void Redacts_secrets_that_have_no_prefix(string text, string secret) =>
        Redaction.Apply(text).ShouldNotContain(secret);

    [Fact]
    public void Leaves_ordinary_words_alone()
    {
        const string Text = "title: can't be blank (see https://gitlab.test/a/b)";

        Redaction.Apply(Text).ShouldBe(Text);
    }
}
