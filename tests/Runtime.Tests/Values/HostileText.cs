namespace EventUnion.Runtime.Tests.Values;

/// <summary>Bytes made to trip an unescaper: stray backslashes, cut escapes, invalid UTF-8.</summary>
public sealed record HostileText(byte[] Bytes);
