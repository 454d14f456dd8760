using System.Net;
using System.Text;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Tests;

/// <summary>How long a token that has itself replaced is to live, whatever its GitLab says of its days.</summary>
public sealed class RotatedLifeTests
{
    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-31", "2026-12-27")]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31")]
    [InlineData("9999-12-31T23:59:59Z", "0001-01-01", "2026-11-28")]
    [InlineData("2026-01-01T00:00:00Z", null, null)]
    public async Task Is_as_long_as_the_old_one_was_made_for(string from, string? to, string? expected)
    {
        using var http = new HttpMessageInvoker(new Token(from, to));
        var clock = new HeldClock();
        var account = new Account
        {
            Key = "acme",
            Name = "Acme",
            Address = GitLabAddress.Parse("https://gitlab.example"),
            TokenKind = TokenKind.PersonalAccessToken,
            LinkedAt = clock.GetUtcNow(),
        };

        var end = await new SelfRotation(http, clock).EndAsync(account, new AccessToken("glpat-old"));

        end?.ToString("yyyy-MM-dd", null).ShouldBe(expected);
    }

    private sealed class Token(string from, string? to) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$"""{"id":1,"created_at":"{{from}}","expires_at":{{(to is null ? "null" : $"\"{to}\"")}}}""",
                    Encoding.UTF8, "application/json"),
            });
    }
}
