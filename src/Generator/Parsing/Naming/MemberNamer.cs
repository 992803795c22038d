using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names the members of an object.</summary>
internal sealed class MemberNamer(RequestedNames requested, DiagnosticSink diagnostics)
{
    /// <summary>Names them, those first that an attribute gives a name to, then in order: a later member never takes a name from an earlier one.</summary>
    /// <param name="shape">The object, itself named.</param>
    /// <param name="envelope">Its events, where it is an envelope: what holds them may be called so.</param>
    public void Name(ObjectShape shape, Envelope? envelope)
    {
        var reserved = new HashSet<string>(ReservedNames.OfObjects, StringComparer.OrdinalIgnoreCase) { shape.Name, shape.Name + "Record" };
        if (shape.Variant is { Union: var union })
        {
            reserved.UnionWith(ReservedNames.OfVariants);
            reserved.Add(DerivedNames.Slots(union.Name));
        }

        var scope = new NameScope(reserved);
        string Wish(MemberShape member, string name)
        {
            bool isEvents = string.Equals(name, ReservedNames.Events, StringComparison.OrdinalIgnoreCase) && envelope is not null && envelope.Member != member;
            return isEvents || reserved.Contains(name) ? name + ReservedNames.Suffix : name;
        }

        foreach (MemberShape member in shape.Members.Where(m => requested.Of(m) is not null))
        {
            TakeRequested(scope, member, Wish(member, requested.Of(member)!.Name), requested.Of(member)!);
        }

        foreach (MemberShape member in shape.Members.Where(m => requested.Of(m) is null))
        {
            member.Name = Take(scope, member, Wish(member, shape.IsValue ? ReservedNames.Suffix : Given(member) ?? Identifier.Pascal(member.JsonName)));
        }

        NameParameters(shape);
    }

    private static void NameParameters(ObjectShape shape)
    {
        var parameters = new NameScope(["writer", "bufferWriter", "writing", "extra", "wholeJson", "isOfMembers"]);
        foreach (MemberShape member in shape.Members)
        {
            string parameter = Identifier.Parameter(member.Name);
            member.ParameterName = parameters.TryTake(parameter) ? parameter
                : parameters.TryTake(parameter + ReservedNames.Suffix) ? parameter + ReservedNames.Suffix
                : parameters.TakeNumbered(parameter, static _ => []);
        }
    }

    // Beside the property, not in what it refers to: that names a type.
    private string? Given(MemberShape member) => member.Property is { } property ? GivenNames.Of(property.Parts[0].Place, diagnostics) : null;

    private void TakeRequested(NameScope scope, MemberShape member, string name, NameClaim claim)
    {
        string[] Derived(string of) => DerivedOf(member, of);
        member.Name = scope.TryTake(name, Derived(name)) ? name : scope.TakeNumbered(name, Derived);
        if (member.Name != claim.Name)
        {
            diagnostics.Report(TypeDescriptors.NameCollision, DiagnosticPlace.OfName(claim.Attribute), claim.Name, claim.Name, member.Name);
        }
    }

    private string Take(NameScope scope, MemberShape member, string name)
    {
        string[] Derived(string of) => DerivedOf(member, of);
        if (scope.TryTake(name, Derived(name)))
        {
            return name;
        }

        string other = scope.TakeOther(name, Identifier.Apart(name, member.JsonName), static _ => false, Derived);
        if (member.Property is { } property)
        {
            diagnostics.Report(TypeDescriptors.NameCollision, property.File, property.NameSpan, member.JsonName, name, other);
        }

        return other;
    }

    private static string[] DerivedOf(MemberShape member, string name) =>
        member.Default is null ? [ReservedNames.Getters + name] : [ReservedNames.Getters + name, name + ReservedNames.OrDefault];
}
