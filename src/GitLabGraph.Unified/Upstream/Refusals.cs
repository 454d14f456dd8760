using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>What becomes of a document that an instance will not answer as it is.</summary>
internal static class Refusals
{
    /// <summary>What the instance is known to lack is not asked again; its reason is the answer.</summary>
    public static List<PackedField> AskedOf(LinkedAccount account, List<PackedField> document)
    {
        var asked = new List<PackedField>(document.Count);

        foreach (var field in document)
        {
            if (LackedPart.Of(field.Field, account.Schema) is { } lacked)
            {
                Fail(account, [field], new GitLabException(
                    GitLabError.NotSupported, $"This GitLab is too old, or of another edition: it has no {lacked}."));
            }
            else
            {
                asked.Add(field);
            }
        }

        return asked;
    }

    /// <summary>
    /// What to send instead of a refused document. Where what the instance lacks could not be learnt, that is the
    /// failure, and nothing to go around.
    /// </summary>
    public static async Task<List<List<PackedField>>> ToAskInsteadAsync(
        LinkedAccount account,
        List<PackedField> document,
        GitLabException refusal,
        UpstreamCall call,
        CancellationToken cancellationToken)
    {
        try
        {
            return await AfterRefusalAsync(account, document, refusal, call, cancellationToken);
        }
        catch (GitLabException failure)
        {
            Fail(account, document, failure);
            return [];
        }
    }

    // A field that cannot be asked at all gets the refusal as its answer; every round asks for less or knows more, so
    // it ends.
    private static async Task<List<List<PackedField>>> AfterRefusalAsync(
        LinkedAccount account,
        List<PackedField> document,
        GitLabException refusal,
        UpstreamCall call,
        CancellationToken cancellationToken)
    {
        switch (refusal.Error)
        {
            case GitLabError.NotSupported when await LearnAsync(account, document, call, cancellationToken):
                return [document];

            case GitLabError.TooComplex when document.Count > 1:
                return Halves(document);

            case GitLabError.TooComplex when Trimming.RemoveCostliest(
                document[0].Field, Complexity.Of(document[0].Field)):
                return [document];

            // GitLab looks at a document for a fifth of a second before it runs it, and gives a query of its database
            // fifteen: what took too long for all of it may do for each half.
            case GitLabError.TimedOut when refusal.Status is not null && document.Count > 1:
                return Halves(document);

            case GitLabError.TimedOut when IsOfValidation(refusal) && document[0].MayBeRepeated():
                return [document];

            // One field that the instance does not take spoils the document: each is asked by itself, and then without
            // what can be asked of its owner later, so that the refusal meets nobody but who caused it.
            case GitLabError.NotSupported or GitLabError.Invalid when document.Count > 1:
                return [.. document.Select(static field => new List<PackedField> { field })];

            case GitLabError.NotSupported or GitLabError.Invalid when Trimming.RemoveAll(document[0].Field):
                return [document];

            case GitLabError.Failed when await HasForgottenAsync(account, document, call, cancellationToken):
                return [document];

            // An order that an instance breaks over takes with it what is asked beside.
            case GitLabError.Failed when document.Sum(static field => Trimming.RemoveFragile(field.Field)) > 0:
                return [document];

            case GitLabError.Failed when document.Count > 1 && IsFragile(document):
                return [.. document.Select(static field => new List<PackedField> { field })];

            default:
                Fail(account, document, refusal);
                return [];
        }
    }

    private static bool IsFragile(List<PackedField> document) =>
        document.Exists(static field => Trimming.IsFragile(field.Field));

    private static bool IsOfValidation(GitLabException refusal) =>
        refusal.Details is [var detail, ..] && detail.Contains("validation of query", StringComparison.Ordinal);

    private static List<List<PackedField>> Halves(List<PackedField> document) =>
        [.. document.Chunk((document.Count + 1) / 2).Select(static half => half.ToList())];

    private static Task<bool> LearnAsync(
        LinkedAccount account, List<PackedField> document, UpstreamCall call, CancellationToken cancellationToken) =>
        LearnAsync(account, SchemaProbe.TypesOf(document.Select(static field => field.Field)), call, cancellationToken);

    // Answers whether anything was learnt.
    private static async Task<bool> LearnAsync(
        LinkedAccount account, IEnumerable<string> asked, UpstreamCall call, CancellationToken cancellationToken)
    {
        var types = asked.Where(type => !account.Schema.IsKnown(type)).ToList();

        if (types.Count == 0)
        {
            return false;
        }

        try
        {
            // What is learnt counts by the type: half of it may be sent with.
            foreach (var part in types.Chunk(SchemaProbe.TypesPerDocument))
            {
                await LearnAsync(account, part, call, cancellationToken);
            }

            return true;
        }
        catch (GitLabException refusal) when (refusal.Error is GitLabError.Forbidden
            or GitLabError.NotSupported or GitLabError.Invalid or GitLabError.TooComplex)
        {
            // An instance that will not be introspected: its refusal of the document is what there is to tell.
            return false;
        }
    }

    // Answers whether the document asks for less now.
    private static async Task<bool> HasForgottenAsync(
        LinkedAccount account, List<PackedField> document, UpstreamCall call, CancellationToken cancellationToken)
    {
        await LearnAsync(account, ForgottenWords.EnumsOf(document), call, cancellationToken);
        return ForgottenWords.Replace(document, account.Schema);
    }

    private static async Task LearnAsync(
        LinkedAccount account, string[] types, UpstreamCall call, CancellationToken cancellationToken)
    {
        using var result = await IntrospectAsync(account, types, call, cancellationToken);

        // A type that GitLab could not tell of just now is not one that it lacks.
        if (result.Errors is [var error, ..])
        {
            throw new GitLabException(error.Error, error.Message);
        }

        SchemaProbe.Learn(account.Schema, types, result.Data);
    }

    private static async Task<GitLabGraphQLResult> IntrospectAsync(
        LinkedAccount account, string[] types, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await account.Client.GraphQL.RunAsync(SchemaProbe.Ask(types), call, cancellationToken);
        }
        catch (GitLabException refusal) when (refusal.Error is GitLabError.NotSupported)
        {
            // Before 15 it is known of fields and enum values only, and no argument was deprecated.
            return await account.Client.GraphQL.RunAsync(
                SchemaProbe.Ask(types, withDeprecatedArguments: false), call, cancellationToken);
        }
    }

    private static void Fail(LinkedAccount account, List<PackedField> document, GitLabException failure) =>
        document.ForEach(field => field.Deliver(new UpstreamAnswer(new Remote(account, default), failure)));
}
