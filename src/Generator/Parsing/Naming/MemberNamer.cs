using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names the members of an object.</summary>
internal sealed class MemberNamer(DiagnosticSink diagnostics)
{
    /// <summary>Names them, in order: a later member never takes a name from an earlier one.</summary>
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
        var parameters = new NameScope(["writer", "bufferWriter", "writing", "extra", "wholeJson", "isOfMembers"]);
        foreach (MemberShape member in shape.Members)
        {
            string name = shape.IsValue ? ReservedNames.Suffix : Given(member) ?? Identifier.Pascal(member.JsonName);
            bool isEvents = string.Equals(name, ReservedNames.Events, StringComparison.OrdinalIgnoreCase) && envelope is not null && envelope.Member != member;
            name = isEvents || reserved.Contains(name) ? name + ReservedNames.Suffix : name;
            member.Name = Take(scope, member, name);
            string parameter = Identifier.Parameter(member.Name);
            member.ParameterName = parameters.TryTake(parameter) ? parameter
                : parameters.TryTake(parameter + ReservedNames.Suffix) ? parameter + ReservedNames.Suffix
                : parameters.TakeNumbered(parameter, static _ => []);
        }
    }

    // Beside the property, not in what it refers to: that names a type.
    private string? Given(MemberShape member) => member.Property is { } property ? GivenNames.Of(property.Parts[0].Place, diagnostics) : null;

    private string Take(NameScope scope, MemberShape member, string name)
    {
        string[] Derived(string of) => member.Default is null ? [ReservedNames.Getters + of] : [ReservedNames.Getters + of, of + ReservedNames.OrDefault];
        if (scope.TryTake(name, Derived(name)))
        {
            return name;
        }

        string numbered = scope.TakeOther(name, member.JsonName, static _ => false, Derived);
        if (member.Property is { } property)
        {
            diagnostics.Report(TypeDescriptors.NameCollision, property.File, property.NameSpan, member.JsonName, name, numbered);
        }

        return numbered;
    }
}
