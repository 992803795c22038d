namespace EventUnion.Generator.Schema;

/// <summary>The text of a reference: a file, a place in it, or both.</summary>
/// <param name="File">What stands before the <c>#</c>; empty for a place in the same document.</param>
/// <param name="Fragment">What stands behind it.</param>
internal readonly record struct SchemaReference(string File, string Fragment)
{
    public static SchemaReference Split(string text)
    {
        int at = text.IndexOf('#');
        return at < 0 ? new(text, "") : new(text.Substring(0, at), text.Substring(at + 1));
    }

    /// <summary>The last name in the reference, which is what people call the schema; null where there is none.</summary>
    public string? Name
    {
        get
        {
            if (Fragment.Length > 0)
            {
                var tokens = JsonPointer.Tokens(JsonPointer.Decode(Fragment));
                return tokens.Length > 0 ? tokens[tokens.Length - 1] : Fragment[0] == '/' ? null : Fragment;
            }

            string name = File.Substring(File.LastIndexOf('/') + 1);
            int dot = name.IndexOf('.');
            name = dot > 0 ? name.Substring(0, dot) : name;
            return name.Length > 0 ? name : null;
        }
    }
}
