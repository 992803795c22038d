using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatService.Access;

/// <summary>Makes secrets, and hashes them.</summary>
internal static class Secret
{
    private const int RandomBytes = 32;

    /// <summary>Longer ones are none of ours and are not even hashed.</summary>
    public const int MostCharacters = 256;

    /// <summary>A new secret of 256 random bits.</summary>
    /// <param name="prefix">Says what it is, to a person who finds it somewhere.</param>
    public static string Create(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
