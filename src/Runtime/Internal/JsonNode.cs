using System.Text.Json;

namespace EventUnion;

/// <summary>A value, or the name of a member, in a <see cref="JsonTree"/>.</summary>
internal struct JsonNode
{
    /// <summary>The token it begins with.</summary>
    public JsonTokenType Kind;

    /// <summary>Whether it is a text with escapes.</summary>
    public bool IsEscaped;

    /// <summary>Where it begins in the JSON, in bytes, behind the quote if it has one.</summary>
    public int Start;

    /// <summary>Bytes of the token, without quotes.</summary>
    public int Length;

    /// <summary>The number of the node behind its subtree.</summary>
    public int Next;

    /// <summary>How many values a container has, of equal names too.</summary>
    public int Count;
}
