namespace ChatService.Storage;

/// <summary>A session to be made.</summary>
/// <param name="Id">Its name, which nobody can guess.</param>
/// <param name="Organization">Whose it is.</param>
/// <param name="Project">Which project of theirs.</param>
/// <param name="IndexIds">A JSON array of strings, or null.</param>
internal sealed record NewSession(string Id, Guid Organization, Guid Project, byte[]? IndexIds = null);
