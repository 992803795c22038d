using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>
/// What a type may be called. A variant is named after its tag, every other type after what the schema calls it, else after the member that holds it. Whatever can be is made of the type and of what
/// declares it alone, so that nothing that is added elsewhere changes it: only which of two equal names is the first depends on the order.
/// </summary>
/// <param name="Names">The names, the best first.</param>
/// <param name="Subject">What the name is made of, for messages.</param>
/// <param name="Other">The name where those are taken; null where it is a number behind the first.</param>
internal sealed record TypeWishes(IReadOnlyList<string> Names, string Subject, string? Other)
{
    /// <summary>The wishes of a type.</summary>
    /// <param name="reached">The type, and where it is reached first; its owner is named already.</param>
    /// <param name="given">The name that an attribute or the schema gives it; or null.</param>
    /// <param name="siblings">Of a variant: the names that those of its union have.</param>
    public static TypeWishes Of(ReachedType reached, string? given, HashSet<string> siblings) =>
        reached.Type is ObjectShape { Variant: { } variant } ? OfVariant(variant, given, siblings)
        : given is not null ? new TypeWishes([given], given, null)
        : OfType(reached);

    /// <summary>Whether a title is a name rather than prose.</summary>
    public static bool IsName(string title) =>
        title.Length is > 0 and <= 60 && char.IsLetter(title[0]) && title.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');

    private static TypeWishes OfType(ReachedType reached)
    {
        NameSource source = reached.Type.Source;
        if (source.ReferenceName is { } reference)
        {
            string name = Identifier.Pascal(reference);
            string spelled = Identifier.Spelled(reference);
            return new TypeWishes([name], reference, Same(spelled, name) ? name + Sort(reached.Type) : spelled);
        }

        string held = Cut(reached.Owner is null ? Identifier.Pascal(reached.MemberName) : Holder(reached.Owner, reached.MemberName) + Held(reached.Owner, reached.MemberName));
        return source.Title is { } title && IsName(title)
            ? new TypeWishes([Identifier.Pascal(title), held], title, held + Sort(reached.Type))
            : new TypeWishes([held], source.Title ?? reached.MemberName, held + Sort(reached.Type));
    }

    // A member belongs to the schema that declares it, whichever of those that take it in is reached first.
    private static string Holder(TypeShape owner, string member) =>
        (owner as ObjectShape)?.Facets.Property(member) is { Holder: { } part, Parts.Length: 1 } ? Identifier.Pascal(part)
        : owner is ObjectShape { Variant.Union.HoldsEvents: false, IsValue: false, Source: { Given: null, ReferenceName: { } reference } } ? Identifier.Pascal(reference)
        : owner.Name;

    // Members that are alike in C# are told apart here as they are there.
    private static string Held(TypeShape owner, string member)
    {
        string word = Identifier.Word(member);
        bool isAlike = owner is ObjectShape { IsValue: false } shape && shape.Members.TakeWhile(m => m.JsonName != member).Any(m => Same(Identifier.Word(m.JsonName), word));
        return isAlike ? Identifier.Apart(word, member) : word;
    }

    // The events that a root is about are called like their tags. Those of other unions belong to these: whichever is reached first, no two of them are called alike.
    private static TypeWishes OfVariant(VariantShape variant, string? given, HashSet<string> siblings)
    {
        string union = variant.Union.Name;
        NameSource source = variant.Object.Source;
        string subject = given ?? variant.Tags.FirstOrDefault()?.Value ?? source.ReferenceName ?? source.Title ?? union;
        List<string> words = given is not null ? [given] : [.. Words(variant)];
        bool standsAlone = given is not null || (variant.Union.HoldsEvents && StandsAlone(variant));
        List<string> qualified = words.ConvertAll(w => Cut(union + w));
        List<string> names = !standsAlone ? qualified : siblings.Contains(words[0]) ? words : [words[0], qualified[0]];
        string prefix = standsAlone ? "" : union;
        return new TypeWishes(names, subject, given is not null ? null : Cut(prefix + Identifier.Apart(words[0], subject)));
    }

    // Whether the name says by itself what the event is; what tells a number, or what a variant has, says it of its union.
    private static bool StandsAlone(VariantShape variant) =>
        Own(variant) is not null
        || (variant.Tags.IsEmpty ? VariantTrait.OfKey(variant) is not null : variant.Tags[0].Type == TagType.String);

    private static IEnumerable<string> Words(VariantShape variant)
    {
        string? own = Own(variant);
        if (variant.Tags.IsEmpty)
        {
            return (own ?? VariantTrait.OfKey(variant)) is { } name ? [name] : VariantTrait.Of(variant);
        }

        TagModel tag = variant.Tags[0];
        string tagged = tag.Type == TagType.String ? Identifier.Pascal(tag.Value) : own ?? Identifier.Word(tag.Value);
        return !SharesTag(variant) ? [tagged]
            : own is not null ? [own]
            : VariantTrait.Of(variant).Select(trait => tagged + trait);
    }

    private static string? Own(VariantShape variant) =>
        variant.Object.Source.ReferenceName is { } reference ? Identifier.Pascal(reference)
        : variant.Object.Source.Title is { } title && IsName(title) ? Identifier.Pascal(title)
        : null;

    // The first one with a tag value is called by it, so that another one behind it renames nothing.
    private static bool SharesTag(VariantShape variant) =>
        variant.Union.Variants.Take(variant.Kind - 1).Any(v => !v.Tags.IsEmpty && v.Tags[0] == variant.Tags[0]);

    // What it is in the schema: what is called like an event is told by it.
    private static string Sort(TypeShape type) => type switch
    {
        UnionShape => "Union",
        ObjectShape => "Object",
        _ => "Enum",
    };

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string name) => name.Length <= 160 ? name : name.Substring(0, 160);
}
