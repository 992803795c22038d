namespace EventUnion.CompilerServices;

/// <content>Open enums.</content>
public readonly ref partial struct EventFrame
{
    /// <summary>The open enum of a member that must be there.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="slot">Its slot.</param>
    public JsonEnum<TEnum> GetEnum<TEnum, TNames>(int slot)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum> => Get<EnumOf<TEnum, TNames>>(slot).View;

    /// <summary>The open enum of a member, if it is there and a text.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="slot">Its slot.</param>
    /// <param name="value">The open enum.</param>
    public bool TryGetEnum<TEnum, TNames>(int slot, out JsonEnum<TEnum> value)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum>
    {
        bool fits = TryGet(slot, out EnumOf<TEnum, TNames> found);
        value = fits ? found.View : default;
        return fits;
    }

    /// <summary>An open enum that may be absent or null.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="slot">Its slot.</param>
    public Member<JsonEnum<TEnum>> EnumMember<TEnum, TNames>(int slot)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum>
    {
        Member<EnumOf<TEnum, TNames>> found = Member<EnumOf<TEnum, TNames>>(slot);
        return found.IsPresent ? new(found.Value.View) : new(found.State);
    }
}
