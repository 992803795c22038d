namespace EventUnion.Generator.Model;

/// <summary>A slot of a union's events that its variants refer to by name, so that a member more in one of them changes the files of no other.</summary>
/// <param name="Name">The constant.</param>
/// <param name="Slot">Its value.</param>
internal sealed record SlotModel(string Name, int Slot);
