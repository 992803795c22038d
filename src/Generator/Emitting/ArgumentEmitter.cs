using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// A nested object as an argument of writers: made of its members, or of what holds it whole.
/// <code>
/// public readonly ref struct UsageArg
/// {
///     public static UsageArg Of(NumberArg durationMs = default, …, MembersArg extra = default)
///     IsAbsent, IsNull, Null, WriteTo, WriteRequired, conversions from the view, the record, raw JSON and null
/// }
/// </code>
/// </summary>
internal static class ArgumentEmitter
{
    private const string Json = Public + "JsonArg";

    public static void Write(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        MemberModel[] members = [.. WriterEmitter.Ordered(model)];
        string name = model.Name + "Arg";
        writer.Line("/// <summary>" + XmlDoc.Code(model.Name) + " as an argument of writers: its members, a view, a record, raw JSON, null, or (by default) nothing at all.</summary>");
        writer.Line("/// <remarks>It borrows what it is made of and allocates nothing.</remarks>");
        writer.Line("[" + Marks.Generated + "]");
        using (writer.Open("public readonly ref struct " + name))
        {
            writer.Line("private readonly " + Json + " _wholeJson;");
            writer.Line("private readonly bool _isOfMembers;");
            foreach (MemberModel member in members)
            {
                writer.Line("private readonly " + ValueForms.Argument(member.Value) + " " + Field(member) + ";");
            }

            writer.Line("private readonly " + Public + "MembersArg _extra;");
            writer.Line();
            WriteConstructors(writer, name, members);
            WriteStates(writer, name);
            WriteWrites(writer, Qualified(target, model.Name) + ".Write(writer, " + string.Concat(members.Select(static m => Field(m) + ", ")) + "_extra);");
            WriteConversions(writer, model, name);
        }
    }

    private static void WriteConstructors(SourceWriter writer, string name, MemberModel[] members)
    {
        writer.Line("private " + name + "(" + Json + " wholeJson) => _wholeJson = wholeJson;");
        writer.Line();
        using (writer.Open("private " + name + "(" + string.Concat(members.Select(static m => Parameter(m) + ", ")) + Public + "MembersArg extra)"))
        {
            writer.Line("_isOfMembers = true;");
            foreach (MemberModel member in members)
            {
                writer.Line(Field(member) + " = " + member.ParameterName + ";");
            }

            writer.Line("_extra = extra;");
        }

        writer.Line();
        writer.Line("/// <summary>An object of these members; those left out are not written.</summary>");
        string parameters = string.Concat(members.Select(static m => Parameter(m) + (m.IsRequired ? ", " : " = default, ")));
        writer.Line("public static " + name + " Of(" + parameters + Public + "MembersArg extra = default) => new(" + string.Concat(members.Select(static m => m.ParameterName + ", ")) + "extra);");
        writer.Line();
    }

    private static void WriteStates(SourceWriter writer, string name) => writer.Lines($$"""
        /// <summary>JSON <c>null</c>.</summary>
        public static {{name}} Null => new({{Json}}.Null);

        /// <summary>Whether nothing is to be written.</summary>
        public bool IsAbsent => !_isOfMembers && _wholeJson.IsAbsent;

        /// <summary>Whether JSON <c>null</c> is to be written because the argument is null.</summary>
        public bool IsNull => _wholeJson.IsNull;

        """);

    private static void WriteWrites(SourceWriter writer, string write) => writer.Lines($$"""
        /// <summary>Writes a property, or nothing where the argument is absent.</summary>
        public void WriteTo({{Writer}} writer, {{Bytes}} propertyName)
        {
            if (!_isOfMembers)
            {
                _wholeJson.WriteTo(writer, propertyName);
                return;
            }

            writer.WritePropertyName(propertyName);
            {{write}}
        }

        /// <summary>Writes a property that may not be left out.</summary>
        /// <exception cref="global::System.ArgumentException">The argument is absent.</exception>
        public void WriteRequired({{Writer}} writer, {{Bytes}} propertyName)
        {
            if (IsAbsent)
            {
                _wholeJson.WriteRequired(writer, propertyName);
            }

            WriteTo(writer, propertyName);
        }

        """);

    private static void WriteConversions(SourceWriter writer, ObjectModel model, string name) => writer.Lines($$"""
        /// <summary>The object as it was read.</summary>
        public static implicit operator {{name}}({{model.Name}} view) => new({{Json}}.FromView(view));

        /// <summary>The object of a record, or JSON <c>null</c> for null.</summary>
        public static implicit operator {{name}}({{model.RecordName}}? record) => new({{Json}}.From(record));

        /// <summary>Raw JSON: one value, UTF-8; it is checked when it is written.</summary>
        public static implicit operator {{name}}({{Bytes}} json) => new(json);

        /// <summary>Any JSON.</summary>
        public static implicit operator {{name}}({{Json}} json) => new(json);
        """);

    private static string Parameter(MemberModel member) => ValueForms.Argument(member.Value) + " " + member.ParameterName;

    private static string Field(MemberModel member) => "_" + member.ParameterName.TrimStart('@');
}
