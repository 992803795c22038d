namespace EventUnion.Generator.Schema;

/// <summary>The sorts of scalar in a schema document.</summary>
internal enum ScalarKind
{
    Null,
    True,
    False,
    Number,
    String,
}
