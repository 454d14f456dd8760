using System.Net;
using System.Net.Http.Headers;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Diagnostics;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// One streamed request: out with the token, back with GitLab's headers and a body that is still to come. A refused
/// token is replaced once.
/// </summary>
internal sealed class StreamedExchange(
    GitLabAccount account, AccountToken tokens, InvalidTokens invalid, HttpMessageInvoker http, RateBudget budget,
    Reachability reach)
{
    private const int LargestRefusal = 64 * 1024;

    public async Task<HttpResponseMessage> SendAsync(
        StreamedRequest request, UpstreamTrace trace, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        var response = await SendOnceAsync(request, token, trace, cancellationToken);

        if (token is null || !await RefusesTokenAsync(response, token, trace, cancellationToken))
        {
            return response;
        }

        response.Dispose();
        var other = await tokens.ReplaceAsync(token, cancellationToken) ?? throw AccountToken.Dead(null);

        if (!request.CanRepeat())
        {
            throw new GitLabException(
                GitLabError.NeedsReauthorization, "The token was renewed while the body was sent; send it again.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
                NothingHappened = true,
            };
        }

        trace.AddRetry();
        return await SendOnceAsync(request, other, trace, cancellationToken);
    }

    private Task<HttpResponseMessage> SendOnceAsync(
        StreamedRequest request, AccessToken? token, UpstreamTrace trace, CancellationToken cancellationToken) =>
        ExchangeObservation.ObserveAsync(
            account.Key,
            ExchangeObservation.Streamed,
            observation => SendOnceAsync(request, token, trace, observation, cancellationToken));

    private async Task<HttpResponseMessage> SendOnceAsync(
        StreamedRequest request,
        AccessToken? token,
        UpstreamTrace trace,
        ExchangeObservation? observation,
        CancellationToken cancellationToken)
    {
        // The handler disposes nothing of the message but its content, which holds no resources of ours.
        var message = request.Compose();
        message.RequestUri = account.Address.Exactly(request.Path);
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.Reveal());
        trace.AddRequest();

        try
        {
            var response = await http.SendAsync(message, cancellationToken);
            budget.Observe(response.Headers);
            reach.Hear(response);
            observation?.Answered(response);

            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                budget.Refused(response.Headers, StreamedRequest.Family);
            }

            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw NetworkErrors.Of(exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own connect timeout comes as a cancellation that nobody asked for.
            throw NetworkErrors.NotConnected(exception);
        }
    }

    /// <summary>
    /// GitLab also says 401 for "you may not do this" (approving twice); only a refused token names itself, as
    /// <c>invalid_token</c> in REST and, unless something else is behind it, "Invalid token" in GraphQL. The body stays
    /// readable.
    /// </summary>
    private async Task<bool> RefusesTokenAsync(
        HttpResponseMessage response, AccessToken token, UpstreamTrace trace, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return false;
        }

        try
        {
            await response.Content.LoadIntoBufferAsync(LargestRefusal, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw NetworkErrors.Of(exception);
        }

        // A few bytes, but whoever answers may have compressed them: then they cannot say that it is not the token.
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.Content.Headers.ContentEncoding.Count > 0
            || body.AsSpan().IndexOf("invalid_token"u8) >= 0
            || (InvalidTokens.AreIn(body) && await invalid.CauseAsync(token, trace, cancellationToken) is null);
    }
}
