using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HCC.Access;

/// <summary>Tokens and their hashes. A token has 256 random bits, so a plain SHA-256 is enough to keep it; passwords go through Identity's hasher.</summary>
public static class Secrets
{
    /// <summary>Letters of pairing codes: no vowels and no digits, so that a code is neither a word nor misread (RFC 8628 §6.1).</summary>
    private const string PairingLetters = "BCDFGHJKLMNPQRSTVWXZ";

    /// <summary>A new token with a readable beginning, e.g. <c>hcck_…</c>.</summary>
    public static string NewToken(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The hash under which a token is stored.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A new pairing code of eight letters, about 34 bits.</summary>
    public static string NewPairingCode() => RandomNumberGenerator.GetString(PairingLetters, 8);

    /// <summary>A pairing code as typed by a person: case, spaces and dashes do not matter.</summary>
    public static string ReadPairingCode(string typed) => string.Concat(typed.Where(char.IsLetter)).ToUpperInvariant();
}
