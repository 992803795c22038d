using System.Runtime.InteropServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// The layouts of a union's events, as paths of literals and holes that share what they have in common. Bounded: it holds at most
/// <see cref="MaxSteps"/> steps, which with their marks and forks take less than 400 KiB.
/// </summary>
internal sealed class LayoutTrie
{
    /// <summary>How many steps are held at most.</summary>
    public const int MaxSteps = 2048;

    /// <summary>How many steps may stand in a row that is asked one by one: it bounds what a miss costs.</summary>
    public const int MaxSiblings = 24;

    /// <summary>From so many steps in one place on, a <see cref="LayoutFork"/> is tried.</summary>
    public const int ManySiblings = 8;

    /// <summary>The step that stands for none, so that following one needs no check.</summary>
    public const int Nowhere = 0;

    private const int MaxMarks = 4 * MaxSteps;

    private LayoutStep[] _steps = new LayoutStep[16];
    private readonly List<LayoutFork?> _forks = [null];
    private readonly byte[] _rootForks = [0, 0];
    private LayoutMark[] _marks = new LayoutMark[16];
    private int _stepCount = 1;
    private int _markCount;
    private int _layouts;

    public LayoutTrie() => _steps[Nowhere].Hole = HoleKind.Nowhere;

    /// <summary>The first step of events that stand alone, and of those that follow another; or <see cref="Nowhere"/>.</summary>
    public ushort[] Roots { get; } = [Nowhere, Nowhere];

    /// <summary>Of these and their siblings, those that were found last.</summary>
    public int[] LikelyRoots { get; } = [Nowhere, Nowhere];

    /// <summary>How deep objects that are read along stand in each other at most.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a layout was refused for want of room since the last <see cref="Clear"/>, or may be the next time.</summary>
    public bool IsFull { get; private set; }

    public ref LayoutStep FirstStep => ref MemoryMarshal.GetArrayDataReference(_steps);

    public ref readonly LayoutMark MarkAt(int index) => ref _marks[index];

    /// <summary>How many steps it holds.</summary>
    public int StepCount => _stepCount - 1;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        // A new one: whoever still holds the old one, such as the copy of an enumerator, is not to follow half of it.
        _steps = new LayoutStep[16];
        _steps[Nowhere].Hole = HoleKind.Nowhere;
        _stepCount = 1;
        _markCount = Depth = 0;
        Roots.AsSpan().Clear();
        LikelyRoots.AsSpan().Clear();
        _rootForks.AsSpan().Clear();
        _forks.RemoveRange(1, _forks.Count - 1);
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
        if (StepCount + steps.Length > MaxSteps || _markCount + recording.Marks.Length > MaxMarks)
        {
            IsFull = true;
            return false;
        }

        int parent = Nowhere;
        bool isNew = false;
        for (int i = 0; i < steps.Length; i++)
        {
            int found = isNew ? Nowhere : Find(root, parent, recording, steps[i]);
            if (found == Nowhere)
            {
                found = Insert(root, parent, recording, steps[i]);
                if (found == Nowhere)
                {
                    return false;
                }

                isNew = true;
                _steps[found].Begin = i == 0 ? recording.Begin : (byte)0;
                _steps[found].State = state;
                _steps[found].Layout = ++_layouts;
                _steps[found].Turn = state.NeedsKind && _steps[found].Hole == HoleKind.End ? LayoutTurn.Other : _steps[found].Turn;
                _steps[found].Filled = recording.Filled;
            }

            parent = found;
        }

        Depth = Math.Max(Depth, recording.Depth);

        // Full as soon as the longest layout may find no room: then it is the misses to come that decide when room is made.
        IsFull |= StepCount > MaxSteps - LayoutRecording.MaxSteps;
        return isNew;
    }

    private ref byte ForkOf(int root, int parent) => ref parent == Nowhere ? ref _rootForks[root] : ref _steps[parent].Fork;

    /// <summary>The first step of the row in which a literal stands, or would stand.</summary>
    private ref ushort HeadOf(int root, int parent, ReadOnlySpan<byte> literal)
    {
        if (_forks[ForkOf(root, parent)] is { } fork)
        {
            return ref fork.HeadOf(literal);
        }

        return ref parent == Nowhere ? ref Roots[root] : ref _steps[parent].Child;
    }

    private int Find(int root, int parent, LayoutRecording recording, in RecordedStep wanted)
    {
        ReadOnlySpan<byte> literal = recording.LiteralOf(wanted);
        if (_forks[ForkOf(root, parent)] is { } fork && !fork.Reaches(literal))
        {
            return Nowhere;
        }

        for (int i = HeadOf(root, parent, literal); i != Nowhere; i = _steps[i].Sibling)
        {
            ref LayoutStep step = ref _steps[i];
            if (step.Hole == wanted.Hole && step.Slot == wanted.Slot && literal.SequenceEqual(LiteralAt(i)) && HasMarks(step, recording.MarksOf(wanted)))
            {
                return i;
            }
        }

        return Nowhere;
    }

    private int Insert(int root, int parent, LayoutRecording recording, in RecordedStep added)
    {
        ReadOnlySpan<byte> literal = recording.LiteralOf(added);
        Widen(root, parent, literal);
        if (_forks[ForkOf(root, parent)]?.Reaches(literal) == false || CountFrom(HeadOf(root, parent, literal)) >= MaxSiblings)
        {
            IsFull = true;
            return Nowhere;
        }

        int index = Append(recording, added);
        _steps[index].Parent = (ushort)parent;
        _steps[index].IsAfterOther = root == 1;
        ref ushort head = ref HeadOf(root, parent, literal);
        NotePrefixes(head, index);
        Place(ref head, index);

        // Whoever was likely may have to follow now.
        if (parent == Nowhere)
        {
            LikelyRoots[root] = head;
            Roots[root] = Roots[root] == Nowhere ? head : Roots[root];
        }
        else
        {
            _steps[parent].Next = head;
        }

        return index;
    }

    private int CountFrom(int head)
    {
        int count = 0;
        for (int i = head; i != Nowhere; i = _steps[i].Sibling)
        {
            count++;
        }

        return count;
    }

    /// <summary>Puts a step into a row. The first match counts, so a literal must stand before those that it begins with.</summary>
    private void Place(ref ushort head, int index)
    {
        ref ushort link = ref head;
        while (link != Nowhere && !LiteralAt(index).StartsWith(LiteralAt(link)))
        {
            link = ref _steps[link].Sibling;
        }

        _steps[index].Sibling = link;
        link = (ushort)index;
    }

    /// <summary>Makes a fork of a place where many steps may stand, or another one where the new literal has not the bytes that tell them apart.</summary>
    private void Widen(int root, int parent, ReadOnlySpan<byte> literal)
    {
        LayoutFork? old = _forks[ForkOf(root, parent)];
        if (old is null && CountFrom(HeadOf(root, parent, literal)) < ManySiblings)
        {
            return;
        }

        List<ushort> steps = [];
        foreach (ushort head in old is null ? [HeadOf(root, parent, literal)] : old.Heads)
        {
            for (ushort i = head; i != Nowhere; i = _steps[i].Sibling)
            {
                steps.Add(i);
            }
        }

        if (old is not null && old.Reaches(literal) && old.HasRoomFor(steps.Count + 1))
        {
            return;
        }

        int shared = literal.Length;
        int shortest = literal.Length;
        foreach (ushort i in steps)
        {
            shared = Math.Min(shared, literal.CommonPrefixLength(LiteralAt(i)));
            shortest = Math.Min(shortest, (int)_steps[i].Length);
        }

        if (LayoutFork.For(shared, shortest, steps.Count) is not { } fork || (old is null && _forks.Count > byte.MaxValue))
        {
            return;
        }

        ref byte number = ref ForkOf(root, parent);
        if (old is null)
        {
            number = (byte)_forks.Count;
            _forks.Add(fork);
        }

        _forks[number] = fork;
        foreach (ushort i in steps)
        {
            // Those of one row keep their order, and others don't begin with each other.
            Append(ref fork.HeadOf(LiteralAt(i)), i);
        }
    }

    private void Append(ref ushort head, ushort index)
    {
        ref ushort link = ref head;
        while (link != Nowhere)
        {
            link = ref _steps[link].Sibling;
        }

        link = index;
        _steps[index].Sibling = Nowhere;
    }

    private void NotePrefixes(int head, int added)
    {
        for (int i = head; i != Nowhere; i = _steps[i].Sibling)
        {
            _steps[added].MustFollow |= LiteralAt(i).StartsWith(LiteralAt(added));
            _steps[i].MustFollow |= LiteralAt(added).StartsWith(LiteralAt(i));
        }
    }

    /// <summary>The first step to ask of those that may stand in a step's place, for the input that begins with the given byte.</summary>
    public int FirstLike(in LayoutStep step, ref byte at)
    {
        int root = step.IsAfterOther ? 1 : 0;
        return _forks[ForkOf(root, step.Parent)] is { } fork ? fork.HeadAt(ref at) : step.Parent == Nowhere ? Roots[root] : _steps[step.Parent].Child;
    }

    /// <summary>Notes that a step was found where another had been likely: it is likely from now on, unless another must be asked before it.</summary>
    public void Expect(int found)
    {
        ref LayoutStep step = ref _steps[found];
        if (step.MustFollow)
        {
            return;
        }

        if (step.Parent == Nowhere)
        {
            LikelyRoots[step.IsAfterOther ? 1 : 0] = found;
        }
        else
        {
            _steps[step.Parent].Next = found;
        }
    }

    private int Append(LayoutRecording recording, in RecordedStep added)
    {
        int index = _stepCount++;
        if (index == _steps.Length)
        {
            Array.Resize(ref _steps, index * 2);
        }

        ReadOnlySpan<LayoutMark> marks = recording.MarksOf(added);
        bool isSimple = !marks.IsEmpty && marks[0].LengthAndKind != LayoutMark.ObjectEnd;
        while (_markCount + marks.Length > _marks.Length)
        {
            Array.Resize(ref _marks, _marks.Length * 2);
        }

        marks.CopyTo(_marks.AsSpan(_markCount));
        _steps[index] = new LayoutStep
        {
            Ignored = added.Length == LayoutStep.MaxLength ? 0 : ulong.MaxValue << added.Length,
            Length = (byte)added.Length,
            MarkSlot = (ushort)(isSimple ? marks[0].Slot : recording.SpareSlot),
            MarkBits = isSimple ? marks[0].Bits : 0,
            Slot = (ushort)added.Slot,
            Turn = marks.Length != (isSimple ? 1 : 0) ? LayoutTurn.Other : TurnOf(added.Hole, isSimple),
            Marks = (ushort)_markCount,
            MoreMarks = (ushort)(_markCount + (isSimple ? 1 : 0)),
            MoreMarksEnd = (ushort)(_markCount + marks.Length),
            Depth = (byte)added.Depth,
            Hole = added.Hole,
        };
        recording.LiteralOf(added).CopyTo(_steps[index].Literal);
        _markCount += marks.Length;
        return index;
    }

    private static LayoutTurn TurnOf(HoleKind hole, bool isMarked) => hole switch
    {
        HoleKind.String => isMarked ? LayoutTurn.MarkedString : LayoutTurn.String,
        HoleKind.End => isMarked ? LayoutTurn.MarkedEnd : LayoutTurn.End,
        _ => LayoutTurn.Other,
    };

    private ReadOnlySpan<byte> LiteralAt(int index) => ((ReadOnlySpan<byte>)_steps[index].Literal)[.._steps[index].Length];

    private bool HasMarks(in LayoutStep step, ReadOnlySpan<LayoutMark> marks) => marks.SequenceEqual(_marks.AsSpan(step.Marks, step.MoreMarksEnd - step.Marks));
}
