namespace EventUnion.Internal;

/// <summary>What a schema says of a number beyond its being one, and what is wrong with those of which it is not true.</summary>
internal abstract class NumberFit
{
    /// <summary>What is said of a number that does not fit.</summary>
    public abstract string Message { get; }

    public abstract bool Fits(JsonNumber number);
}
