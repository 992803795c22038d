using System.Globalization;
using System.Text;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Baselines;

/// <summary>
/// A model as the text of a baseline: whatever a change of the schema may break, a line each, under the line of what holds it.
/// <code>
/// Session: object
///   session_id: text
///   events: list&lt;Event>
/// Event: union by "type"
///   ToolCall: 1 "tool_call"
///     name: text
///     note?: text | null
/// </code>
/// </summary>
internal static class BaselineText
{
    /// <summary>The lines that begin so are for people.</summary>
    public const char Comment = '#';

    public static string Write(SchemaModel model)
    {
        var text = new StringBuilder();
        text.Append("# What ").Append(model.Target.FullName).Append(" reads, for the build to compare the schema with. EventUnion's code fix of EU0047 writes it anew.\n");
        foreach (ObjectModel root in model.Objects.Where(static o => o.Variant is null))
        {
            Line(text, 0, root.Name, "object");
            Members(text, 1, root);
        }

        foreach (UnionModel union in model.Unions)
        {
            Line(text, 0, union.Name, "union by " + (union.TagName is { } tag ? Quoted(tag) : "its members") + (union.TagIsOptional ? ", which may be left out" : ""));
            for (int i = 0; i < union.Kinds.Count; i++)
            {
                KindModel kind = union.Kinds[i];
                Line(text, 1, kind.Name, (i + 1).ToString(CultureInfo.InvariantCulture) + string.Concat(kind.Tags.Select(static t => " " + Tag(t))));
                if (model.Objects.FirstOrDefault(o => o.Name == kind.Name) is { } variant)
                {
                    Members(text, 2, variant);
                }
            }
        }

        foreach (EnumModel values in model.Enums)
        {
            Line(text, 0, values.Name, "enum");
            for (int i = 0; i < values.Values.Count; i++)
            {
                Line(text, 1, values.Values[i].Name, (i + 1).ToString(CultureInfo.InvariantCulture) + " " + Quoted(values.Values[i].Text));
            }
        }

        return text.ToString();
    }

    private static void Members(StringBuilder text, int depth, ObjectModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            Line(text, depth, Name(member.JsonName) + (member.IsRequired ? "" : "?"), Type(member.Value, member.IsNullable));
        }
    }

    private static void Line(StringBuilder text, int depth, string name, string value) =>
        text.Append(' ', depth * 2).Append(name).Append(": ").Append(value).Append('\n');

    private static string Type(ValueModel value, bool isNullable)
    {
        string type = value switch
        {
            { TypeName: { } name } => name,
            { Element: { } element } => Word(value) + "<" + Type(element, element.IsNullable) + ">",
            _ => Word(value),
        };
        return isNullable ? type + " | null" : type;
    }

    private static string Word(ValueModel value) => value.Type.ToString().ToLowerInvariant();

    /// <summary>A tag as baselines spell it.</summary>
    public static string Tag(TagModel tag) => tag.Type == TagType.String ? Quoted(tag.Value) : tag.Value;

    private static string Name(string name) => name.Length > 0 && name.All(static c => c is '_' or '-' or '$' or '.' || char.IsLetterOrDigit(c)) ? name : Quoted(name);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\');
            }

            quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
