using Microsoft.Extensions.Options;

namespace ChatService;

/// <summary>Holds the settings against the ranges that they declare. Generated.</summary>
[OptionsValidator]
internal sealed partial class ServiceSettingsValidator : IValidateOptions<ServiceSettings>;
