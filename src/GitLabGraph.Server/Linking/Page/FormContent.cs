using GitLabGraph.Accounts.Linking;
using Microsoft.AspNetCore.Antiforgery;
using static GitLabGraph.Server.Linking.Page.PageDocument;

namespace GitLabGraph.Server.Linking.Page;

/// <summary>The two ways to connect: a button for each OAuth application, and a form for an access token.</summary>
internal sealed class FormContent(
    LinkVisit visit,
    IReadOnlyList<OAuthApplication> applications,
    string? typed,
    LinkProblem? problem,
    AntiforgeryTokenSet forgery,
    string path)
{
    private const string DefaultAddress = "https://gitlab.com";

    private string Address => typed ?? visit.Permission.Instance?.Value ?? DefaultAddress;

    public static string Alert(LinkProblem? problem) => problem is null
        ? ""
        : $"""
           <div id="problem" class="problem" role="alert" tabindex="-1" autofocus>
           <strong>This did not work.</strong> {Encode(problem.Message)}
           </div>
           """;

    public string Write(string nonce) =>
        $"""
         <h1>Connect GitLab</h1>
         <p>Choose how this application may use your GitLab. You can end it at any time in GitLab's settings.</p>
         {Alert(problem)}
         {OAuth()}
         {TokenForm()}
         <p id="status" role="status" aria-live="polite"></p>
         <script nonce="{nonce}">{Script}</script>
         """;

    private string OAuth() => applications.Count == 0
        ? ""
        : $"""
           <section aria-labelledby="oauth">
           <h2 id="oauth">Sign in</h2>
           <form method="post" action="{Encode(path)}/oauth">
           {Hidden()}
           {string.Concat(applications.Select(Button))}
           </form>
           </section>
           <p class="or"><span>or</span></p>
           """;

    private static string Button(OAuthApplication application) =>
        $"""
         <button class="primary" name="application" value="{Encode(application.Key)}">
         Continue with {Encode(application.Name)}</button>
         """;

    private string TokenForm() =>
        $"""
         <section aria-labelledby="by-token">
         <h2 id="by-token">Use an access token</h2>
         <form method="post" action="{Encode(path)}/token">
         {Hidden()}
         <label for="address">GitLab address</label>
         <input id="address" name="address" type="text" inputmode="url" autocomplete="url" autocapitalize="none"
          spellcheck="false" required value="{Encode(Address)}"{(visit.Permission.Instance is null ? "" : " readonly")}>
         <label for="access">Access token</label>
         <input id="access" name="access" type="password" autocomplete="off" spellcheck="false" required
          aria-describedby="scopes{(problem is null ? "" : " problem")}">
         <p id="scopes" class="hint">Personal, project or group token. It needs the scope <code>api</code> to read and
         write, or <code>read_api</code> to read only.
         <a id="create" href="{Encode(CreateUrl)}" target="_blank" rel="noopener noreferrer">Create a personal token in
         GitLab<span class="unseen"> (opens a new tab)</span></a>; those of a project or group are made in its
         settings.</p>
         <button class="secondary">Connect with this token</button>
         </form>
         </section>
         """;

    // GitLab's form takes name and scopes from the query.
    private string CreateUrl =>
        $"{Address.TrimEnd('/')}/-/user_settings/personal_access_tokens?name=GitLabGraph&scopes=api";

    private string Hidden() =>
        $"""
         <input type="hidden" name="{Encode(forgery.FormFieldName)}" value="{Encode(forgery.RequestToken)}">
         <input type="hidden" name="token" value="{Encode(visit.Text)}">
         <input type="hidden" name="return" value="{Encode(visit.Return)}">
         """;

    // Adds comfort only: without it both ways work as well.
    private const string Script =
        """
        const address = document.getElementById("address"), create = document.getElementById("create");
        address.addEventListener("input", () => {
          try {
            const text = address.value.trim();
            const url = new URL(text.includes("://") ? text : "https://" + text);
            if (url.protocol === "https:" || url.protocol === "http:") {
              create.href = url.href.replace(/\/+$/, "")
                + "/-/user_settings/personal_access_tokens?name=GitLabGraph&scopes=api";
            }
          } catch { }
        });
        for (const form of document.forms) {
          form.addEventListener("submit", () => {
            document.getElementById("status").textContent = "Checking with GitLab…";
          });
        }
        """;
}
