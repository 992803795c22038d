using System.Runtime.InteropServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// The layouts of a union's events, as paths of literals and holes that share what they have in common. Bounded: it holds at most
/// <see cref="MaxSteps"/> steps, which with their marks take less than 128 KiB.
/// </summary>
internal sealed class LayoutTrie
{
    /// <summary>How many steps are held at most.</summary>
    public const int MaxSteps = 512;

    /// <summary>How many steps may stand in each other's place: it bounds what a miss costs.</summary>
    public const int MaxSiblings = 24;

    private const int MaxMarks = 4 * MaxSteps;

    private LayoutStep[] _steps = new LayoutStep[16];
    private LayoutMark[] _marks = new LayoutMark[16];
    private int _stepCount;
    private int _markCount;
    private uint _late;

    /// <summary>The first step of events that stand alone, and of those that follow another; or -1.</summary>
    public int[] Roots { get; } = [-1, -1];

    /// <summary>How deep objects that are read along stand in each other at most.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a layout was refused for want of room since the last <see cref="Clear"/>.</summary>
    public bool IsFull { get; private set; }

    public ref LayoutStep FirstStep => ref MemoryMarshal.GetArrayDataReference(_steps);

    public ref readonly LayoutMark MarkAt(int index) => ref _marks[index];

    /// <summary>How many steps it holds.</summary>
    public int StepCount => _stepCount;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _stepCount = _markCount = Depth = 0;
        Roots.AsSpan().Fill(-1);
        IsFull = false;
    }

    /// <summary>Adds what was recorded, unless it is there already or there is no room.</summary>
    /// <param name="root">The index in <see cref="Roots"/>.</param>
    /// <param name="recording">The layout.</param>
    /// <param name="state">What is known of its events.</param>
    /// <returns>Whether it was added.</returns>
    public bool Add(int root, LayoutRecording recording, EventState state)
    {
        ReadOnlySpan<RecordedStep> steps = recording.Steps;
        if (_stepCount + steps.Length > MaxSteps || _markCount + recording.Marks.Length > MaxMarks)
        {
            IsFull = true;
            return false;
        }

        int parent = -1;
        bool isNew = false;
        for (int i = 0; i < steps.Length; i++)
        {
            int found = isNew ? -1 : Find(FirstOf(root, parent), recording, steps[i]);
            if (found < 0)
            {
                found = Insert(root, parent, recording, steps[i]);
                if (found < 0)
                {
                    return false;
                }

                isNew = true;
                _steps[found].Begin = i == 0 ? recording.Begin : (byte)0;
                _steps[found].State = state;
                _steps[found].Filled = recording.Filled;
            }

            parent = found;
        }

        Depth = Math.Max(Depth, recording.Depth);
        return isNew;
    }

    private int FirstOf(int root, int parent) => parent < 0 ? Roots[root] : _steps[parent].Child;

    private int Find(int first, LayoutRecording recording, in RecordedStep wanted)
    {
        ReadOnlySpan<byte> literal = recording.LiteralOf(wanted);
        for (int i = first; i >= 0; i = _steps[i].Sibling)
        {
            ref LayoutStep step = ref _steps[i];
            if (step.Hole == wanted.Hole && step.Slot == wanted.Slot && literal.SequenceEqual(LiteralAt(i)) && HasMarks(step, recording.MarksOf(wanted)))
            {
                return i;
            }
        }

        return -1;
    }

    private int Insert(int root, int parent, LayoutRecording recording, in RecordedStep added)
    {
        // The first match counts, so a literal must stand before those that it begins with.
        int before = -1;
        int count = 0;
        int next = FirstOf(root, parent);
        int head = next;
        ReadOnlySpan<byte> literal = recording.LiteralOf(added);
        bool isPlaced = false;
        for (int i = next; i >= 0; i = _steps[i].Sibling)
        {
            count++;
            if (!isPlaced && literal.StartsWith(LiteralAt(i)))
            {
                isPlaced = true;
                next = i;
            }

            before = isPlaced ? before : i;
        }

        if (count >= MaxSiblings)
        {
            IsFull = true;
            return -1;
        }

        int index = Append(recording, added);
        NotePrefixes(head, index);
        _steps[index].Sibling = isPlaced ? next : -1;
        if (before >= 0)
        {
            _steps[before].Sibling = index;
        }
        else if (parent >= 0)
        {
            _steps[parent].Child = index;
        }
        else
        {
            Roots[root] = index;
        }

        return index;
    }

    private void NotePrefixes(int head, int added)
    {
        for (int i = head; i >= 0; i = _steps[i].Sibling)
        {
            _steps[added].MustFollow |= LiteralAt(i).StartsWith(LiteralAt(added));
            _steps[i].MustFollow |= LiteralAt(added).StartsWith(LiteralAt(i));
        }
    }

    /// <summary>Now and then lets a step that was found late change places with the sibling before it, so that what is frequent comes first.</summary>
    /// <returns>The index where the step is now.</returns>
    public int Promote(int before, int found)
    {
        if (_steps[found].MustFollow || (++_late & 3) != 0)
        {
            return found;
        }

        (_steps[before], _steps[found]) = (_steps[found], _steps[before]);
        (_steps[before].Sibling, _steps[found].Sibling) = (found, _steps[before].Sibling);
        return before;
    }

    private int Append(LayoutRecording recording, in RecordedStep added)
    {
        int index = _stepCount++;
        if (index == _steps.Length)
        {
            Array.Resize(ref _steps, index * 2);
        }

        ReadOnlySpan<LayoutMark> marks = recording.MarksOf(added);
        LayoutMark first = marks.IsEmpty ? new LayoutMark(recording.SpareSlot, 0, 0) : marks[0];
        marks = marks.IsEmpty ? marks : marks[1..];
        while (_markCount + marks.Length > _marks.Length)
        {
            Array.Resize(ref _marks, _marks.Length * 2);
        }

        marks.CopyTo(_marks.AsSpan(_markCount));
        _steps[index] = new LayoutStep
        {
            Ignored = added.Length == LayoutStep.MaxLength ? 0 : ulong.MaxValue << added.Length,
            Length = (byte)added.Length,
            Slot = added.Slot,
            Child = -1,
            Sibling = -1,
            Mark = first,
            MoreMarks = _markCount,
            MoreMarksEnd = _markCount + marks.Length,
            Depth = (byte)added.Depth,
            Hole = added.Hole,
        };
        recording.LiteralOf(added).CopyTo(_steps[index].Literal);
        _markCount += marks.Length;
        return index;
    }

    private ReadOnlySpan<byte> LiteralAt(int index) => ((ReadOnlySpan<byte>)_steps[index].Literal)[.._steps[index].Length];

    private bool HasMarks(in LayoutStep step, ReadOnlySpan<LayoutMark> marks) => marks.IsEmpty
        ? step.Mark.LengthAndKind == 0
        : step.Mark == marks[0] && marks[1..].SequenceEqual(_marks.AsSpan(step.MoreMarks, step.MoreMarksEnd - step.MoreMarks));
}
