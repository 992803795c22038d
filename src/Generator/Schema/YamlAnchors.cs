using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>The anchors of a YAML document. Nine lines of aliases of aliases can stand for a billion values, so what all aliases stand for is limited.</summary>
internal sealed class YamlAnchors
{
    /// <summary>The values that all aliases of a document may stand for: some times the values of the largest schemas, which have a few hundred thousand.</summary>
    public const int MaxAliased = 1_000_000;

    private readonly Dictionary<string, YamlExtent> _anchors = new(StringComparer.Ordinal);
    private int _aliased;

    /// <summary>Names a node that has been read to its end. A later node of the same name takes its place from there on.</summary>
    public void Add(string name, YamlExtent node) => _anchors[name] = node;

    /// <summary>The node an alias stands for.</summary>
    /// <exception cref="YamlFault">There is none, the alias stands inside of it, or the aliases have become too many.</exception>
    public YamlExtent Find(string name, TextSpan alias)
    {
        if (!_anchors.TryGetValue(name, out YamlExtent node))
        {
            throw new YamlFault(alias, "no finished value before this place has the anchor '" + name + "'");
        }

        _aliased += node.Size;
        return _aliased > MaxAliased ? throw new YamlFault(alias, "the aliases stand for too many values") : node with { End = alias.End };
    }
}
