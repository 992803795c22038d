namespace EventUnion.Generator.Parsing;

/// <summary>The JSON types a schema allows. An integer is a number too: a number's set holds both.</summary>
[Flags]
internal enum TypeSet
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
    AnyNumber = Integer | Number,
    All = Null | Boolean | AnyNumber | String | Array | Object,
}
