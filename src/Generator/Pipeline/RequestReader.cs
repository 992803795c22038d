using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Pipeline;

/// <summary>Reads the attributes of a schema class into values that hold no symbol and no syntax.</summary>
internal static class RequestReader
{
    public const string SchemaAttribute = "EventUnion.EventSchemaAttribute";

    private const string RootAttribute = "EventUnion.EventRootAttribute";

    public static AttributedClass? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol symbol || Text(context.Attributes[0]) is not { } path)
        {
            return null;
        }

        var roots = ImmutableArray.CreateBuilder<RootRequest>();
        var places = ImmutableArray.CreateBuilder<TextPlace>();
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == RootAttribute && Text(attribute) is { } pointer)
            {
                string? name = null;
                foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
                {
                    name = argument.Key == "Name" ? argument.Value.Value as string : name;
                }

                roots.Add(new RootRequest(pointer, name));
                places.Add(TextPlace.Of(attribute.ApplicationSyntaxReference, cancellation));
            }
        }

        TargetModel target = TargetReader.Read(symbol, cancellation, out EquatableArray<SchemaDiagnostic> diagnostics);
        return new AttributedClass(
            new SchemaRequest(target, path, new(roots.ToImmutable())),
            new AttributePlaces(target, TextPlace.Of(context.Attributes[0].ApplicationSyntaxReference, cancellation), new(places.ToImmutable())),
            diagnostics);
    }

    // Null while the user is still typing the argument.
    private static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.IsEmpty ? null : attribute.ConstructorArguments[0].Value as string;
}
