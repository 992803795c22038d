using System.Runtime.InteropServices;
using System.Text.Json;

namespace EventUnion;

/// <summary>
/// A JSON text as a table of its values in the order of the text, each knowing where its subtree ends. Made to compare and hash values
/// without recursion: nesting costs memory on the heap, never stack.
/// </summary>
internal sealed class JsonTree
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<JsonNode> _nodes = [];

    private JsonTree(ReadOnlyMemory<byte> json) => _json = json;

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is malformed.</exception>
    public static JsonTree Parse(ReadOnlyMemory<byte> json)
    {
        var tree = new JsonTree(json);
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                CollectionsMarshal.AsSpan(tree._nodes)[open.Pop()].Next = tree._nodes.Count;
                continue;
            }

            int node = tree._nodes.Count;
            bool isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            bool isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if (reader.TokenType != JsonTokenType.PropertyName && open.TryPeek(out int parent))
                CollectionsMarshal.AsSpan(tree._nodes)[parent].Count++;
            tree._nodes.Add(new JsonNode
            {
                Kind = reader.TokenType,
                Start = (int)reader.TokenStartIndex + (isText ? 1 : 0),
                Length = reader.ValueSpan.Length,
                IsEscaped = isText && reader.ValueIsEscaped,
                Next = node + 1,
            });
            if (isContainer)
                open.Push(node);
        }

        return tree;
    }

    /// <summary>Whether two texts say the same. Takes expected linear time.</summary>
    public static bool ValueEquals(JsonTree left, JsonTree right)
    {
        // All pairs that are put off have to be equal, so the order in which they are looked at does not matter.
        var pairs = new Stack<(int Left, int Right)>();
        pairs.Push((0, 0));
        while (pairs.TryPop(out (int Left, int Right) pair))
        {
            JsonNode a = left._nodes[pair.Left], b = right._nodes[pair.Right];
            if (a.Kind != b.Kind)
                return false;
            bool equal = a.Kind switch
            {
                JsonTokenType.String => left.Text(a) == right.Text(b),
                JsonTokenType.Number => new JsonNumber(left.Bytes(a).Span) == new JsonNumber(right.Bytes(b).Span),
                JsonTokenType.StartArray => a.Count == b.Count && PushItems(left, pair.Left, right, pair.Right, pairs),
                JsonTokenType.StartObject => PushMembers(left.Members(pair.Left), right.Members(pair.Right), pairs),
                _ => true,
            };
            if (!equal)
                return false;
        }

        return true;
    }

    /// <summary>A hash that texts share when they say the same. Takes expected linear time.</summary>
    public int ValueHash()
    {
        // Backwards, so that the values inside of a container are done before it.
        int[] hashes = new int[_nodes.Count];
        for (int i = _nodes.Count - 1; i >= 0; i--)
        {
            JsonNode node = _nodes[i];
            hashes[i] = node.Kind switch
            {
                JsonTokenType.String => JsonNameComparer.Instance.GetHashCode(Unescaped(node)),
                JsonTokenType.Number => NumberHash(node),
                JsonTokenType.StartArray => ItemsHash(i, hashes),
                JsonTokenType.StartObject => MembersHash(i, hashes),
                _ => (int)node.Kind,
            };
        }

        return hashes[0];
    }

    private static bool PushItems(JsonTree left, int leftArray, JsonTree right, int rightArray, Stack<(int Left, int Right)> pairs)
    {
        int a = leftArray + 1, b = rightArray + 1;
        for (int i = left._nodes[leftArray].Count; i > 0; i--)
        {
            pairs.Push((a, b));
            a = left._nodes[a].Next;
            b = right._nodes[b].Next;
        }

        return true;
    }

    private static bool PushMembers(Dictionary<ReadOnlyMemory<byte>, int> left, Dictionary<ReadOnlyMemory<byte>, int> right, Stack<(int Left, int Right)> pairs)
    {
        if (left.Count != right.Count)
            return false;
        foreach ((ReadOnlyMemory<byte> name, int a) in left)
        {
            if (!right.TryGetValue(name, out int b))
                return false;
            pairs.Push((a, b));
        }

        return true;
    }

    private int ItemsHash(int array, int[] hashes)
    {
        var hash = default(HashCode);
        hash.Add(JsonTokenType.StartArray);
        int end = _nodes[array].Next;
        for (int item = array + 1; item < end; item = _nodes[item].Next)
            hash.Add(hashes[item]);
        return hash.ToHashCode();
    }

    private int MembersHash(int container, int[] hashes)
    {
        int hash = (int)JsonTokenType.StartObject;
        foreach ((ReadOnlyMemory<byte> name, int value) in Members(container))
            hash += HashCode.Combine(JsonNameComparer.Instance.GetHashCode(name), hashes[value]); // a sum, whatever the order
        return hash;
    }

    private int NumberHash(JsonNode node)
    {
        _ = new JsonNumber(Bytes(node).Span).TryGetNearest(out double nearest);
        return nearest == 0 ? 0 : nearest.GetHashCode();
    }

    /// <summary>The values of an object by their names; the last of each name.</summary>
    private Dictionary<ReadOnlyMemory<byte>, int> Members(int container)
    {
        var members = new Dictionary<ReadOnlyMemory<byte>, int>(_nodes[container].Count, JsonNameComparer.Instance);
        int end = _nodes[container].Next;
        for (int name = container + 1; name < end; name = _nodes[name + 1].Next)
            members[Unescaped(_nodes[name])] = name + 1;
        return members;
    }

    private JsonText Text(JsonNode node) => new(Bytes(node).Span, node.IsEscaped);

    private ReadOnlyMemory<byte> Bytes(JsonNode node) => _json.Slice(node.Start, node.Length);

    private ReadOnlyMemory<byte> Unescaped(JsonNode node)
    {
        if (!node.IsEscaped)
            return Bytes(node);
        byte[] text = new byte[node.Length];
        _ = JsonEscapes.TryUnescape(Bytes(node).Span, text, exact: true, out int length);
        return text.AsMemory(0, length);
    }
}
