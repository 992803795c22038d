namespace ChatClient;

/// <summary>Whose session is asked for; by default, whatever the key may see.</summary>
/// <param name="OrganizationId">The organization; null for the key's.</param>
/// <param name="ProjectId">The project; null for the key's.</param>
public readonly record struct SessionScope(Guid? OrganizationId = null, Guid? ProjectId = null);
