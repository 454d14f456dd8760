using System.Net;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>Forms that nobody fills in by hand: who posts them needs neither a key nor a link.</summary>
public sealed class LargeFormTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/link/token")]
    [InlineData("/link/oauth")]
    public async Task A_form_of_megabytes_is_not_read(string path)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        var (status, text) = await form.PostAsync(path, ("more", new string('x', 3_000_000)));

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("This form did not come from this page.");
    }
}
