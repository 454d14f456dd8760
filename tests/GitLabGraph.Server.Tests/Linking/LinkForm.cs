using System.Net;
using System.Text.RegularExpressions;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>Fills in the page's forms as a browser without JavaScript would.</summary>
internal sealed partial class LinkForm(HttpClient client, IReadOnlyDictionary<string, string> hidden)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<LinkForm> OpenAsync(LinkLab lab, Uri page) => OpenAsync(lab.Client, page);

    public static async Task<LinkForm> OpenAsync(HttpClient client, Uri page)
    {
        var html = await client.GetStringAsync(page, Cancellation);
        return new LinkForm(client, Hidden().Matches(html)
            .GroupBy(match => match.Groups["name"].Value)
            .ToDictionary(name => name.Key, name => WebUtility.HtmlDecode(name.First().Groups["value"].Value)));
    }

    public Task<(HttpStatusCode Status, string Text)> ConnectAsync(string address, string access) =>
        PostAsync("/link/token", ("address", address), ("access", access));

    /// <summary>Where the page sends the browser to authorize.</summary>
    public async Task<Uri> BeginAsync(string application = "sandbox")
    {
        var (_, text) = await PostAsync("/link/oauth", ("application", application));
        return new Uri(WebUtility.HtmlDecode(Target().Match(text).Groups["url"].Value));
    }

    public async Task<(HttpStatusCode Status, string Text)> PostAsync(
        string path, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(path, fields);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation)));
    }

    public Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var all = hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return client.PostAsync(path, new FormUrlEncodedContent(all), Cancellation);
    }

    public LinkForm Without(string name) =>
        new(client, hidden.Where(field => field.Key != name).ToDictionary(field => field.Key, field => field.Value));

    [GeneratedRegex("""type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)">""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""content="0;url=(?<url>[^"]*)">""")]
    private static partial Regex Target();
}
