using System.Text;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Tests.Types.Scalars;

public sealed class UrlTypeTests
{
    private static readonly string[] Pieces =
    [
        "https://", "http://", "gitlab", ".", "-", ":", "8443", "65535", "65536", "127.0.0.1", "300.1", "0x7f", "/", "a b", "é", "%2F",
        "?q=1", "#note_7", "@", "[::1]", "..", "\\",
    ];

    /// <summary>Plain addresses skip the parser on their way out; whatever it refuses must still be refused.</summary>
    [Fact]
    public void What_goes_out_is_what_comes_in()
    {
        var random = new Random(20261126);
        var accepted = 0;

        for (var round = 0; round < 60_000; round++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(1, 8)));
            var isAddress = Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);
            using var writer = new ResultWriter();

            new UrlType().TrySerialize(text, writer, out _).ShouldBe(isAddress, text);

            if (isAddress)
            {
                accepted++;
                JsonSerializer.Deserialize<string>(Encoding.UTF8.GetString(writer.Written.Span)).ShouldBe(text);
            }
        }

        accepted.ShouldBeInRange(1_000, 59_000);
    }
}
