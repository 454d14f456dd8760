using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.Server.Linking.OAuth;
using Microsoft.AspNetCore.Antiforgery;

namespace GitLabGraph.Server.Linking.Page;

/// <summary>The hosted page: what it shows at each step, and whether a form may be believed.</summary>
internal sealed class LinkPage(
    ILinkTokenStore permissions, ConfiguredApplications applications, IAntiforgery antiforgery, PublicAddress self)
{
    public async Task OpenAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (await VisitAsync(context, query["token"], query["return"]) is { } visit)
        {
            await ShowFormAsync(context, visit, null, null);
        }
    }

    /// <summary>
    /// Reads a form of the page. Null when it was answered already: it is forged, or its permission is spent.
    /// </summary>
    public async Task<(LinkVisit Visit, IFormCollection Form)?> ReadFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || !await IsOursAsync(context))
        {
            await ShowProblemAsync(context, StatusCodes.Status400BadRequest, new LinkProblem(
                LinkProblemKind.NotAuthorized, "This form did not come from this page. Allow cookies, start again."));
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await VisitAsync(context, form["token"], form["return"]) is { } visit ? (visit, form) : null;
    }

    private async Task<bool> IsOursAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            // It cannot even be read: too many fields, broken off, or no form in spite of its type.
            return false;
        }
    }

    /// <summary>The permission of a link token; where it is spent the page says so, and null is given.</summary>
    public async Task<LinkVisit?> VisitAsync(HttpContext context, string? text, string? returnTo)
    {
        var (state, permission) = await permissions.FindAsync(text ?? "", context.RequestAborted);
        if (permission is not null)
        {
            return new LinkVisit(text!, permission, LinkVisit.ReturnAt(returnTo, permission));
        }

        await ShowProblemAsync(context, StatusCodes.Status410Gone, LinkCompletion.Spent(state));
        return null;
    }

    public Task ShowFormAsync(HttpContext context, LinkVisit visit, string? typed, LinkProblem? problem)
    {
        var forgery = antiforgery.GetAndStoreTokens(context);
        var offered = applications.All
            .Where(application => LinkCompletion.Objection(visit.Permission, application.Address) is null)
            .ToList();
        var path = self.PathOf(context.Request, LinkExtensions.Path);
        var form = new FormContent(visit, offered, typed, problem, forgery, path);
        return PageDocument.WriteAsync(
            context,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            problem is null ? "Connect GitLab" : "Problem: Connect GitLab",
            form.Write);
    }

    public static Task ShowDoneAsync(HttpContext context, LinkVisit visit, Account account)
    {
        if (visit.Return is { } place)
        {
            context.Response.Headers.Location = LinkVisit.WithAccount(place, account.Key);
            return PageDocument.WriteAsync(
                context, StatusCodes.Status303SeeOther, "GitLab is connected", _ => "<h1>GitLab is connected</h1>");
        }

        return PageDocument.WriteAsync(
            context,
            StatusCodes.Status200OK,
            "GitLab is connected",
            nonce => DoneContent.Write(account, visit.Permission.ReturnOrigin, nonce));
    }

    public static Task ShowProblemAsync(HttpContext context, int status, LinkProblem problem) =>
        PageDocument.WriteAsync(
            context, status, "Problem: Connect GitLab", _ => $"<h1>Connect GitLab</h1>{FormContent.Alert(problem)}");
}
