using System.Text;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>A JSON text without members of the same name.</summary>
public sealed record JsonSample(string Text)
{
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);
}
