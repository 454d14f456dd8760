using System.IO.Pipelines;
using System.Text;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Proxy.Rewriting;

namespace GitLabGraph.Proxy.Tests.Rewriting;

public sealed class LinkRewriterTests
{
    private const string Body =
        """{"a":"https://git.example/api/v4/p","b":"https://git.example/api/v4x" """ +
        """ ,"c":"\"https://git.example/api/v4/q","d":"https://git.example/api/v4/"}""";

    private const string Expected =
        """{"a":"https://us.example/proxy/acme/api/v4/p","b":"https://git.example/api/v4x" """ +
        """ ,"c":"\"https://git.example/api/v4/q","d":"https://us.example/proxy/acme/api/v4/"}""";

    [Fact]
    public async Task Where_the_body_is_cut_makes_no_difference()
    {
        var addresses = new AddressMap(GitLabAddress.Parse("https://git.example"), "https://us.example/proxy/acme");

        for (var size = 1; size <= Body.Length; size++)
        {
            var to = new MemoryStream();
            var writer = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
            await new LinkRewriter(addresses).CopyAsync(
                new Trickle(Encoding.UTF8.GetBytes(Body), size), writer, static () => { }, TestContext.Current.CancellationToken);
            await writer.CompleteAsync();

            Encoding.UTF8.GetString(to.ToArray()).ShouldBe(Expected, $"in pieces of {size} bytes");
        }
    }

    [Theory]
    [InlineData("https://git.example/gitlab/api/v4/x?a=1", "https://us.example/proxy/acme/api/v4/x?a=1")]
    [InlineData("/gitlab/api/v4/x", "https://us.example/proxy/acme/api/v4/x")]
    [InlineData("/api/v4/x", null)]
    [InlineData("https://git.example/gitlab/api/v45", null)]
    [InlineData("https://git.example.evil.example/gitlab/api/v4/x", null)]
    [InlineData("https://git.example/gitlab/users/sign_in", null)]
    public void Only_the_accounts_own_API_is_behind_the_proxy(string url, string? expected) =>
        new AddressMap(GitLabAddress.Parse("https://git.example/gitlab"), "https://us.example/proxy/acme")
            .Translate(url).ShouldBe(expected);

    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
