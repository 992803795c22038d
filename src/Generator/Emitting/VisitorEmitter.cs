using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Naming;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The methods that a partial visitor lacks. They implement the interface explicitly, so that a public visitor may visit a union that is internal.
/// <code>
/// partial struct Tally : global::Acme.ChatSchema.IEventVisitor
/// {
///     void global::Acme.ChatSchema.IEventVisitor.Visit(scoped global::Acme.ChatSchema.Text e) => Other(EventVisiting.AsEvent&lt;Event, Text>(e));
/// }
/// </code>
/// </summary>
internal static class VisitorEmitter
{
    /// <summary>The stem of the file's name.</summary>
    public static string FileName(VisitorModel model) => model.Target.FullName + "." + model.Contract.Holder.Replace("@", "") + "." + model.Contract.VisitorName;

    public static string Emit(VisitorModel model)
    {
        string contract = model.Contract.Prefix + model.Contract.VisitorName;
        string union = model.Contract.Prefix + model.Contract.UnionName;
        string[] declarations = [.. model.Target.Declarations];
        declarations[declarations.Length - 1] += " : " + contract;
        return SourceFile.Write(model.Target with { Declarations = new([.. declarations]) }, model.Contract.SchemaPath, writer =>
        {
            for (int i = 0; i < model.Missing.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                string type = model.Contract.Prefix + model.Missing[i];
                writer.Line("void " + contract + ".Visit(scoped " + type + " e) =>");
                using (writer.Indent())
                {
                    writer.Line(Identifier.Escape(model.DefaultMethod) + "(" + Services + "EventVisiting.AsEvent<" + union + ", " + type + ">(e));");
                }
            }
        });
    }
}
