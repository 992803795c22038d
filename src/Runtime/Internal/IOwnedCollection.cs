using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>An owned list or map, where it stands in another one.</summary>
internal interface IOwnedCollection
{
    void WriteTo(Utf8JsonWriter writer);
}
