using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>One root field of a document, and who waits for its answer.</summary>
internal sealed class PackedField(UpstreamField field, Action<UpstreamAnswer> deliver)
{
    private int? _length;
    private bool _isRepeated;

    public UpstreamField Field { get; } = field;

    public Action<UpstreamAnswer> Deliver { get; } = deliver;

    public int Cost { get; } = Complexity.Of(field);

    /// <summary>About how long the field's text is; GitLab takes documents of 10,000 characters.</summary>
    public int Length => _length ??= DocumentWriter.Signature(Field).Length;

    /// <summary>True once: what was GitLab's bad moment is over by then, or it is none.</summary>
    public bool MayBeRepeated() => !_isRepeated && (_isRepeated = true);
}
