namespace EventUnion.Internal.Conversion;

/// <summary>An owned value that is a JSON string, and any string one of it.</summary>
internal interface IOwnedText<TSelf>
    where TSelf : struct, IOwnedText<TSelf>
{
    static abstract TSelf FromText(string text);

    string Text { get; }
}
