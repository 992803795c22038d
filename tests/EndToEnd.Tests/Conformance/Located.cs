namespace EventUnion.EndToEnd.Tests.Conformance;

/// <summary>Whether an error says where it is, and is right about line and column.</summary>
internal static class Located
{
    /// <summary>The same for an error that somebody else's reader may have found: that one's line and column are kept, and the offset is how far the value had been read.</summary>
    public static string? ProblemOverReader(EventError error, byte[] json)
    {
        if (error.Code == EventErrorCode.None || string.IsNullOrEmpty(error.Message) || error.Offset < 0 || error.Offset > json.Length)
        {
            return $"says nothing, or is beyond the input of {json.Length} bytes: {error}";
        }

        int lines = 1 + json.AsSpan().Count((byte)'\n');
        if (error.Line < 1 || error.Line > lines || error.Column < 1 || error.Column > json.Length + 1)
        {
            return $"line {error.Line}, column {error.Column} is not in the input of {lines} lines";
        }

        return error.Path.Length > 0 && error.Path[0] != '/' ? $"'{error.Path}' is no JSON Pointer" : null;
    }

    /// <summary>What is wrong with the error's place; null if nothing is.</summary>
    public static string? Problem(EventError error, byte[] json)
    {
        if (error.Code == EventErrorCode.None || string.IsNullOrEmpty(error.Message))
        {
            return "says nothing";
        }

        if (error.Offset < 0 || error.Offset > json.Length)
        {
            return $"offset {error.Offset} is not in the input of {json.Length} bytes";
        }

        int line = 1, column = 1;
        foreach (byte b in json.AsSpan(0, (int)error.Offset))
        {
            (line, column) = b == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        if (error.Line != line || error.Column != column)
        {
            return $"line {error.Line}, column {error.Column} is not offset {error.Offset}, which is line {line}, column {column}";
        }

        return error.Path.Length > 0 && error.Path[0] != '/' ? $"'{error.Path}' is no JSON Pointer" : null;
    }
}
