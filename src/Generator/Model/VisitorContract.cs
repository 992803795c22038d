namespace EventUnion.Generator.Model;

/// <summary>The visitor interface of a union.</summary>
/// <param name="Holder">The schema class, with its namespace and the types around it, separated by dots.</param>
/// <param name="Prefix">What names of the union's types begin with in code, such as <c>global::Acme.ChatSchema.</c>.</param>
/// <param name="SchemaPath">The schema's path, for headers; empty where another assembly knows it.</param>
/// <param name="UnionName">The C# name of the union's view.</param>
/// <param name="VisitorName">The C# name of the interface.</param>
/// <param name="Events">What it has a method for each: the kinds in schema order, then the unknown event.</param>
internal sealed record VisitorContract(
    string Holder, string Prefix, string SchemaPath, string UnionName, string VisitorName, EquatableArray<string> Events);
