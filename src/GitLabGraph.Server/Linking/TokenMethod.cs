using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Server.Linking.Page;

namespace GitLabGraph.Server.Linking;

/// <summary>The page's form for an address and an access token.</summary>
internal sealed class TokenMethod(LinkPage page, TokenInspector inspector, LinkCompletion completion)
{
    public async Task SubmitAsync(HttpContext context)
    {
        if (await page.ReadFormAsync(context) is not var (visit, form))
        {
            return;
        }

        var typed = form["address"].ToString().Trim();
        var linked = await LinkAsync(visit, typed, form["access"].ToString(), context.RequestAborted);
        await (linked.IsGood
            ? LinkPage.ShowDoneAsync(context, visit, linked.Found)
            : page.ShowFormAsync(context, visit, typed, linked.Problem));
    }

    private async Task<Inspection<Account>> LinkAsync(
        LinkVisit visit, string typed, string access, CancellationToken cancellationToken)
    {
        var given = GivenToken.Read(typed, access);
        if (!given.IsGood)
        {
            return new(null, given.Problem);
        }

        var (address, token, _) = given.Found;
        if (LinkCompletion.Objection(visit.Permission, address) is { } objection)
        {
            return new(null, objection);
        }

        var inspected = await inspector.InspectAsync(address, token, isOAuth: false, cancellationToken);
        return inspected.IsGood
            ? await completion.CompleteAsync(
                visit.Text, new LinkedToken(address, inspected.Found, token), cancellationToken)
            : new(null, inspected.Problem);
    }
}
