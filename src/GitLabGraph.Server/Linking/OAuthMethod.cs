using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Server.Linking.OAuth;
using GitLabGraph.Server.Linking.Page;

namespace GitLabGraph.Server.Linking;

/// <summary>The page's buttons for instances with an OAuth application: away to GitLab, and back.</summary>
internal sealed class OAuthMethod(
    LinkPage page,
    ConfiguredApplications applications,
    AuthorizationStates states,
    OAuthAuthorization authorization,
    TokenInspector inspector,
    LinkCompletion completion,
    PublicAddress self)
{
    public async Task BeginAsync(HttpContext context)
    {
        if (await page.ReadFormAsync(context) is not var (visit, form))
        {
            return;
        }

        if (applications.Find(form["application"]) is not { } application
            || LinkCompletion.Objection(visit.Permission, application.Address) is not null)
        {
            await page.ShowFormAsync(context, visit, null, new LinkProblem(
                LinkProblemKind.OtherInstance, "This GitLab cannot be signed in to from here. Use an access token."));
            return;
        }

        var verifier = OAuthAuthorization.NewVerifier();
        var state = states.Seal(context, session =>
            new AuthorizationState(visit.Text, application.Key, verifier, session, visit.Return));
        await ShowWayAsync(
            context,
            application,
            OAuthAuthorization.AuthorizeUrl(application, Callback(context, application), state, verifier));
    }

    /// <param name="context">The browser that comes back.</param>
    /// <param name="from">The application at whose address it does.</param>
    public async Task ReturnAsync(HttpContext context, string from)
    {
        var query = context.Request.Query;
        if (states.Open(context, query["state"]) is not { } state
            || state.Application != from
            || applications.Find(from) is not { } application)
        {
            await LinkPage.ShowProblemAsync(context, StatusCodes.Status400BadRequest, new LinkProblem(
                LinkProblemKind.NotAuthorized,
                "This answer of GitLab does not belong to this browser, or came too late. Go back to where you came "
                    + "from and start again."));
            return;
        }

        if (await page.VisitAsync(context, state.LinkToken, state.Return) is not { } visit)
        {
            return;
        }

        var linked = await LinkAsync(context, application, visit, state);
        await (linked.IsGood
            ? LinkPage.ShowDoneAsync(context, visit, linked.Found)
            : page.ShowFormAsync(context, visit, null, linked.Problem));
    }

    private async Task<Inspection<Account>> LinkAsync(
        HttpContext context, OAuthApplication application, LinkVisit visit, AuthorizationState state)
    {
        if (context.Request.Query["code"].ToString() is not { Length: > 0 } code)
        {
            return new(null, Refusal(application, context.Request.Query["error"]));
        }

        var cancellation = context.RequestAborted;
        var tokens = await authorization.ExchangeAsync(
            application, Callback(context, application), code, state.Verifier, cancellation);
        if (!tokens.IsGood)
        {
            return new(null, tokens.Problem);
        }

        var access = tokens.Found.Access;
        var inspected = await inspector.InspectAsync(application.Address, access, isOAuth: true, cancellation);
        return inspected.IsGood
            ? await completion.CompleteAsync(
                visit.Text,
                new LinkedToken(
                    application.Address, inspected.Found, access, tokens.Found.Refresh, application.Key),
                cancellation)
            : new(null, inspected.Problem);
    }

    // RFC 6749, 4.1.2.1: only one of the errors is the customer's own decision.
    private static LinkProblem Refusal(OAuthApplication application, string? error) => new(
        LinkProblemKind.NotAuthorized,
        error is null or "" or "access_denied"
            ? $"You did not allow it at {application.Name}. Try again, or use an access token."
            : $"{application.Name} does not serve this server's application ({error}): its administrator has to check "
                + "the application's scopes and redirect URI there. Use an access token meanwhile.");

    // A page and not a redirect: the policy on form targets would hold for every hop behind GitLab's sign-in, too.
    private static Task ShowWayAsync(HttpContext context, OAuthApplication application, Uri url)
    {
        var target = PageDocument.Encode(url.AbsoluteUri);
        return PageDocument.WriteAsync(context, StatusCodes.Status200OK, "Going to GitLab", _ =>
            $"""
             <h1>Going to {PageDocument.Encode(application.Name)}</h1>
             <p role="status">GitLab asks you whether this application may use it.</p>
             <p><a href="{target}">Continue if nothing happens</a></p>
             <meta http-equiv="refresh" content="0;url={target}">
             """);
    }

    // An address for each GitLab, as each knows its own only: one that sends the browser on to another could have that
    // one's code brought back as its own, and would be handed it (RFC 9700, 4.4.2.2; GitLab sends no "iss").
    private string Callback(HttpContext context, OAuthApplication application) => self.Of(
        context.Request, $"{LinkExtensions.Path}/callback/{Uri.EscapeDataString(application.Key)}");
}
