using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <remarks>
/// How large an answer may grow: a scalar costs nothing, and one text under five hundred names is five hundred texts.
/// </remarks>
internal sealed partial class OperationExecution
{
    private bool _isTooLarge;

    /// <summary>
    /// Whether what is being written has outgrown what may be sent at once. It becomes null then, the whole answer or
    /// the part, with one error; nothing more of it is written.
    /// </summary>
    private bool IsTooLarge(FieldSelection selection)
    {
        if (!_isTooLarge && Writer.Length > Request.Options.MaxAnswerBytes)
        {
            _isTooLarge = true;
            AddError(TooLarge(), selection);
            (_part?.Limit ?? _root).Kill();
        }

        return _isTooLarge;
    }

    private GraphQLError TooLarge() => new(
        $"The answer has grown beyond {Request.Options.MaxAnswerBytes} bytes, the most it may have. Ask for fewer fields "
        + "or items at once.")
    {
        Code = ErrorCodes.AnswerTooLarge,
    };
}
