using EventUnion.Generator.Model;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Where the attributes and members of one schema class stand.</summary>
/// <param name="Target">The class's hint, by which a parse finds its attributes again.</param>
/// <param name="Schema">The schema attribute.</param>
/// <param name="Roots">The root attributes in source order.</param>
/// <param name="Names">The attributes that give names, in source order.</param>
/// <param name="Members">What the user has written into the class.</param>
internal sealed record AttributePlaces(
    TargetModel Target, TextPlace Schema, EquatableArray<TextPlace> Roots, EquatableArray<TextPlace> Names, EquatableArray<MemberPlace> Members)
{
    public static AttributePlaces None(TargetModel target) =>
        new(target, TextPlace.Nowhere, EquatableArray<TextPlace>.Empty, EquatableArray<TextPlace>.Empty, EquatableArray<MemberPlace>.Empty);

    public TextPlace Of(int root, int name) =>
        root >= 0 && root < Roots.Count ? Roots[root]
        : name >= 0 && name < Names.Count ? Names[name]
        : Schema;
}
