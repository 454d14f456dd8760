using System.Collections.Concurrent;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>The writers of a schema's fields: each is chosen when its field is first selected, and kept.</summary>
internal sealed class FieldWriters(Schema schema)
{
    private readonly ConcurrentDictionary<OutputField, FieldWriter> _writers = new();
    private readonly ValueWriters _values = new(schema);

    public FieldWriter For(OutputField field) => _writers.GetOrAdd(field, Create);

    private FieldWriter Create(OutputField field)
    {
        var value = _values.For(field.Type);
        return field.Binding switch
        {
            _ when field.Name == "__typename" => new TypeNameWriter(value),
            FieldBinding.Member member => MemberWriters.Create(member.Accessor, field.Type, value),
            FieldBinding.Pure pure => new PureFieldWriter(pure.Resolve, value),
            FieldBinding.Resolver resolver => new ResolverFieldWriter(resolver.Resolve, value),
            FieldBinding.Batch batch => new BatchFieldWriter(batch.Resolve, value),
            FieldBinding.Subscription subscription => new ResolverFieldWriter(subscription.Resolve, value),
            _ => new UnboundFieldWriter(value),
        };
    }
}
