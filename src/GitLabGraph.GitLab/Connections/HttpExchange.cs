using System.Net.Http.Headers;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Diagnostics;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// One request sent once: out with the token, back with an answer or the exception that says why not.
/// </summary>
internal sealed class HttpExchange(
    GitLabAccount account, HttpMessageInvoker http, RateBudget budget, Reachability reach, GitLabClientOptions options,
    TimeProvider time)
{
    private readonly RememberedAnswers _remembered = new(options.RememberedBytes);

    public Task<GitLabAnswer> SendAsync(
        GitLabRequest request, AccessToken? token, UpstreamTrace trace, CancellationToken cancellationToken) =>
        ExchangeObservation.ObserveAsync(
            account.Key,
            request.Family,
            observation => SendAsync(request, token, trace, observation, cancellationToken));

    private async Task<GitLabAnswer> SendAsync(
        GitLabRequest request,
        AccessToken? token,
        UpstreamTrace trace,
        ExchangeObservation? observation,
        CancellationToken cancellationToken)
    {
        var eTag = request.IsConditional ? _remembered.ETagOf(request.Path) : null;
        using var message = Compose(request, token, eTag);
        var started = time.GetTimestamp();
        var bytes = 0L;
        trace.AddRequest();

        try
        {
            using var response = await http.SendAsync(message, cancellationToken);
            budget.Observe(response.Headers);
            reach.Hear(response);
            var status = (int)response.StatusCode;
            observation?.Answered(response);

            if (status == 304 && eTag is not null)
            {
                return _remembered.Recall(request.Path, eTag)
                    ?? throw new GitLabException(GitLabError.NotUnderstood, "GitLab confirmed what is forgotten.");
            }

            var body = await ResponseReader.ReadAsync(response.Content, options.LargestAnswerBytes, cancellationToken);
            bytes = body.Memory.Length;
            return Judge(request, response, new GitLabAnswer(status, AnswerHeaders.Of(response), body));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw NetworkErrors.Of(exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own connect timeout comes as a cancellation that nobody asked for.
            throw NetworkErrors.NotConnected(exception);
        }
        finally
        {
            trace.AddAnswer(bytes, time.GetElapsedTime(started));
        }
    }

    private HttpRequestMessage Compose(GitLabRequest request, AccessToken? token, string? eTag)
    {
        var message = new HttpRequestMessage(request.Method, request.At(account.Address));
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);

        if (token is not null)
        {
            // GitLab takes personal, project, group and OAuth tokens alike as Bearer, on REST and on GraphQL.
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        }

        if (eTag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", eTag);
        }

        if (!request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        return message;
    }

    private GitLabAnswer Judge(GitLabRequest request, HttpResponseMessage response, GitLabAnswer answer)
    {
        if (answer.Status is >= 200 and < 300)
        {
            if (request.IsConditional)
            {
                _remembered.Remember(request.Path, answer);
            }

            return answer;
        }

        using (answer)
        {
            var body = ErrorBody.Read(answer.Headers.MediaType, answer.Body.Span);
            var retryAfter = answer.Status switch
            {
                429 => budget.Refused(response.Headers, request.Family),

                // GitLab's Gitaly is exhausted, or it is being maintained.
                503 => RateBudget.Told(response.Headers),
                _ => default(TimeSpan?),
            };
            var exception = AnswerErrors.Of(answer.Status, body, answer.Headers.RequestId, retryAfter);

            throw request.UnauthorizedMeansForbidden && answer.Status == 401 && body.Code != "invalid_token"
                ? new GitLabException(GitLabError.Forbidden, exception.Message) { Status = 401 }
                : exception;
        }
    }
}
