using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// How kinds are told apart that no tag tells apart: rules, of which the first that fits counts.
/// <code>
/// static int IEventUnion&lt;Event>.Tell(EventFrame e, int kind) => kind switch
/// {
///     2 or 5 when e.HasText(7, "user"u8) => 2,
///     2 or 5 when e.Has(8, SlotKinds.Array) => 5,
///     2 or 5 => 0,
///     _ => kind,
/// };
/// </code>
/// </summary>
internal static class TellEmitter
{
    private const string Kinds = Services + "SlotKinds.";
    private const int AllTypes = 6;

    public static void Write(SourceWriter writer, UnionModel model)
    {
        if (model.Groups.Count == 0)
        {
            return;
        }

        using (writer.Open("static int " + Services + "IEventUnion<" + model.Name + ">.Tell(" + Services + "EventFrame e, int kind) => kind switch", ";"))
        {
            foreach (RuleGroupModel group in model.Groups)
            {
                string told = string.Join(" or ", group.Kinds.Select(Literals.Number));
                foreach (KindRuleModel rule in group.Rules)
                {
                    string when = rule.Conditions.Count == 0 ? "" : " when " + string.Join(" && ", rule.Conditions.Select(Condition));
                    writer.Line(told + when + " => " + Literals.Number(rule.Kind) + ", // " + model.Kinds[rule.Kind - 1].Name);
                }

                if (group.Kinds[0] != 0)
                {
                    writer.Line(told + " => 0,");
                }
            }

            writer.Line("_ => kind,");
        }

        writer.Line();
    }

    private static string Condition(ConditionModel condition)
    {
        if (condition.Slots.Count > 1)
        {
            return Any(condition.Slots.Select(static s => "e.Has(" + Literals.Number(s) + ")"));
        }

        string slot = Literals.Number(condition.Slots[0]);
        if (condition.Values.Count > 0)
        {
            IEnumerable<string> values = condition.Values.Select(v => Value(slot, v));
            return Any(condition.MayBeAbsent ? values.Prepend("!e.Has(" + slot + ")") : values);
        }

        return condition.Types.Count == AllTypes ? "e.Has(" + slot + ")" : "e.Has(" + slot + ", " + string.Join(" | ", condition.Types.Select(static t => Kinds + t)) + ")";
    }

    private static string Value(string slot, TagModel value) => value.Type switch
    {
        TagType.Integer => "e.HasInteger(" + slot + ", " + value.Value + "L)",
        TagType.Boolean => "e.HasBoolean(" + slot + ", " + value.Value + ")",
        _ => "e.HasText(" + slot + ", " + Literals.Utf8(value.Value) + ")",
    };

    private static string Any(IEnumerable<string> tests)
    {
        string[] all = [.. tests];
        return all.Length == 1 ? all[0] : "(" + string.Join(" || ", all) + ")";
    }
}
