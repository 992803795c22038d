namespace ChatService.Tests.Durability;

/// <summary>Where the service listens at present.</summary>
internal sealed class ServicePlace
{
    private volatile Uri? _address;

    public Uri Address => _address!;

    public void Move(Uri address) => _address = address;
}
