namespace EventUnion;

/// <summary>Why an event has no typed view.</summary>
public enum UnknownReason : byte
{
    /// <summary>It has one: it is not unknown.</summary>
    None,

    /// <summary>Its tag is none that the schema lists.</summary>
    UnknownTag,

    /// <summary>It has no tag, and its members do not decide.</summary>
    MissingTag,

    /// <summary>It has two tags.</summary>
    DuplicateTag,

    /// <summary>Its tag is of a JSON type that no tag of the schema has.</summary>
    WrongTagType,

    /// <summary>It is not a JSON object.</summary>
    NotAnObject,

    /// <summary>It has a tag of the schema but strays from it, and <see cref="EventReadOptions.OnStray"/> asks for this.</summary>
    Stray,

    /// <summary>It has the members of none of the kinds that are told apart by them.</summary>
    NoKindFits,
}
