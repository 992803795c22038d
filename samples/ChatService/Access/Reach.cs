namespace ChatService.Access;

/// <summary>Which sessions a caller may see: those of an organization, or of one project of it.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="Project">The project; null for all of them.</param>
internal readonly record struct Reach(Guid Organization, Guid? Project)
{
    /// <summary>Narrows it to what a request asks for.</summary>
    /// <returns>False if that is outside: nothing is there for this caller.</returns>
    public bool TryNarrow(Guid? organization, Guid? project, out Reach narrowed)
    {
        narrowed = this with { Project = Project ?? project };
        return (organization ?? Organization) == Organization && (project is null || project == narrowed.Project);
    }
}
