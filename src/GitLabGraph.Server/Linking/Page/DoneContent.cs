using System.Text.Json;
using GitLabGraph.Accounts;
using static GitLabGraph.Server.Linking.Page.PageDocument;

namespace GitLabGraph.Server.Linking.Page;

/// <summary>Says that it is done, and tells the page that opened the popup, at the permission's origin only.</summary>
internal static class DoneContent
{
    public static string Write(Account account, string? origin, string nonce)
    {
        // The default encoder of JSON escapes < and &, so the text cannot end the script.
        var message = JsonSerializer.Serialize(new { type = "gitlabgraph:linked", accountId = account.Key });
        var script = origin is null
            ? ""
            : $$"""
                <script nonce="{{nonce}}">
                if (window.opener) {
                  window.opener.postMessage({{message}}, {{JsonSerializer.Serialize(origin)}});
                  window.close();
                }
                </script>
                """;
        return $"""
            <h1 tabindex="-1" autofocus>GitLab is connected</h1>
            <p role="status"><strong>{Encode(account.Name)}</strong> is ready to be used. You can close this window.</p>
            <p class="hint">Account id: <code id="account">{Encode(account.Key)}</code></p>
            {script}
            """;
    }
}
