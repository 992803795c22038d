namespace EventUnion.Benchmarks.Harness;

/// <summary>A contender has not done the work that the others did, so its time means nothing.</summary>
public sealed class ChecksumException : Exception
{
    /// <summary>Makes one.</summary>
    public ChecksumException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">Who, and what was expected.</param>
    public ChecksumException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">Who, and what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public ChecksumException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
