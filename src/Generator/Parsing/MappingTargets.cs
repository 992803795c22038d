using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Finds the alternative that a mapping's value means: a reference, or the bare name of a schema.</summary>
internal sealed class MappingTargets(ReferenceResolver references, WrapperFollower wrappers)
{
    public Alternative? Find(SchemaPlace discriminator, string target, IReadOnlyList<Alternative> alternatives)
    {
        foreach (Alternative alternative in alternatives)
        {
            if (alternative.ReferenceName == target)
            {
                return alternative;
            }
        }

        if (target.Length == 0 || references.Find(discriminator, target) is not { } place)
        {
            return null;
        }

        SchemaNode node = wrappers.Follow(place).Place.Node;
        foreach (Alternative alternative in alternatives)
        {
            if (ReferenceEquals(alternative.Node, node))
            {
                return alternative;
            }
        }

        return null;
    }
}
