using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>An owned list or map, whatever its items are: what a writer has to know of it, also where it stands in another one.</summary>
internal interface IOwnedCollection
{
    void WriteTo(Utf8JsonWriter writer);
}
