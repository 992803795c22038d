using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names the values of an enum.</summary>
internal sealed class EnumNamer(DiagnosticSink diagnostics)
{
    public ImmutableArray<EnumValueModel> Name(EnumShape shape)
    {
        var scope = new NameScope([ReservedNames.Unknown]);
        var values = ImmutableArray.CreateBuilder<EnumValueModel>(shape.Values.Length);
        foreach (string text in shape.Values)
        {
            string name = Identifier.Pascal(text);
            name = string.Equals(name, ReservedNames.Unknown, StringComparison.OrdinalIgnoreCase) ? name + ReservedNames.Suffix : name;
            if (!scope.TryTake(name))
            {
                string numbered = scope.TakeOther(name, text, static _ => false, static _ => []);
                diagnostics.Report(
                    TypeDescriptors.NameCollision, shape.Source.Place.File, Keywords.Focus(shape.Source.Place.Node, "enum", "oneOf", "anyOf"), text, name, numbered);
                name = numbered;
            }

            values.Add(new EnumValueModel(name, text));
        }

        return values.MoveToImmutable();
    }
}
