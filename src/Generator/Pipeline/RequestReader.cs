using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>Reads the attributes of a schema class into values that hold no symbol and no syntax.</summary>
internal static class RequestReader
{
    public const string SchemaAttribute = "EventUnion.EventSchemaAttribute";

    private const string RootAttribute = "EventUnion.EventRootAttribute";

    private const string NameAttribute = "EventUnion.EventNameAttribute";

    public static AttributedClass? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol symbol && IsFirst(symbol, context.Attributes[0]) ? Read(symbol, context.Attributes[0], cancellation) : null;

    /// <summary>Whether an attribute is the first of its class on a type: several parts may have one each while the user is still typing.</summary>
    public static bool IsFirst(INamedTypeSymbol symbol, AttributeData attribute) =>
        symbol.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute.AttributeClass))?.ApplicationSyntaxReference is { } first
        && attribute.ApplicationSyntaxReference is { } own && first.SyntaxTree == own.SyntaxTree && first.Span == own.Span;

    /// <summary>Whether an attribute makes its class a schema class.</summary>
    public static bool IsSchema(AttributeData attribute) => attribute.AttributeClass is { Name: "EventSchemaAttribute" } type && type.ToDisplayString() == SchemaAttribute;

    /// <summary>Reads a class; null while the user is still typing.</summary>
    public static AttributedClass? Read(INamedTypeSymbol symbol, AttributeData schema, CancellationToken cancellation)
    {
        if (Text(schema) is not { } path)
        {
            return null;
        }

        AttributeData[] roots = Complete(symbol, RootAttribute, arguments: 1);
        AttributeData[] names = Complete(symbol, NameAttribute, arguments: 2);
        EquatableArray<TextPlace> Places(AttributeData[] attributes) => new([.. attributes.Select(a => TextPlace.Of(a.ApplicationSyntaxReference, cancellation))]);
        TargetModel target = TargetReader.Read(symbol, cancellation, out EquatableArray<SchemaDiagnostic> diagnostics);
        return new AttributedClass(
            new SchemaRequest(
                target,
                path,
                new([.. roots.Select(static a => new RootRequest(Text(a)!, Named(a, "Name")))]),
                schema.NamedArguments.Any(static a => a is { Key: "Validation", Value.Value: true }))
            {
                Names = new([.. names.Select(static a => new NameRequest(Text(a)!, Named(a, "For"), Text(a, 1)!))]),
            },
            new AttributePlaces(target, TextPlace.Of(schema.ApplicationSyntaxReference, cancellation), Places(roots), Places(names), Members(symbol, cancellation)),
            diagnostics);
    }

    // Of a sort, in source order, but for those that the user is still typing.
    private static AttributeData[] Complete(INamedTypeSymbol symbol, string attribute, int arguments) =>
        [.. symbol.GetAttributes().Where(a => a.AttributeClass?.ToDisplayString() == attribute && Text(a, arguments - 1) is not null && Text(a) is not null)];

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;

    // A partial type that has one part and no other is the user's alone, but of what kind it is meant to be only the user knows: a struct may be a part of a view.
    private static EquatableArray<MemberPlace> Members(INamedTypeSymbol symbol, CancellationToken cancellation) => new([.. symbol.GetMembers()
        .Where(static m => !m.IsImplicitlyDeclared && m.CanBeReferencedByName && m.Locations.Length > 0 && m.Locations[0].IsInSource)
        .Select(m => new MemberPlace(m.Name, (m as INamedTypeSymbol)?.Arity, IsPartialStruct(m, cancellation), TextPlace.Of(m.Locations[0])))]);

    private static bool IsPartialStruct(ISymbol member, CancellationToken cancellation) =>
        member is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRecord: false, Arity: 0 } type
        && type.DeclaringSyntaxReferences.All(r => r.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    // Null while the user is still typing the argument.
    private static string? Text(AttributeData attribute, int at = 0) =>
        at < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[at].Value as string : null;
}
