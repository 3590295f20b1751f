using System.Security.Cryptography;
using System.Text;

namespace HCC.Access;

/// <summary>
/// Seals single fields of personal data (telephone) with AES-GCM, and hashes factors of identification with a key, so that a copy of the
/// database alone tells neither (regulation §6.2: field-level encryption). The key lies beside the database and not in it.
/// </summary>
/// <param name="key">32 random bytes.</param>
public sealed class FieldSeal(byte[] key)
{
    private const int Tag = 16;
    private const int Nonce = 12;

    /// <summary>Reads the key from a file, or makes it with mode 0600 at the first start.</summary>
    public static FieldSeal Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "field.key");
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return new FieldSeal(File.ReadAllBytes(file));
    }

    /// <summary>Seals a text; the same text gives another seal each time.</summary>
    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(sealedBytes.AsSpan(0, Nonce), plain, sealedBytes.AsSpan(Nonce, plain.Length), sealedBytes.AsSpan(Nonce + plain.Length));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>Opens a seal; null when it is broken or of another key.</summary>
    public string? Unseal(string? text)
    {
        var sealedBytes = new byte[(text?.Length ?? 0) + 3];
        if (text is null || !Convert.TryFromBase64String(text, sealedBytes, out var length) || length < Nonce + Tag)
        {
            return null;
        }

        var plain = new byte[length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(sealedBytes.AsSpan(0, Nonce), sealedBytes.AsSpan(Nonce, plain.Length), sealedBytes.AsSpan(Nonce + plain.Length, Tag), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>A keyed hash of something a person knows about a subject, e.g. the last digits of a telephone number about a dossier.</summary>
    public string Factor(string subject, string known) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject + "\n" + known)).AsSpan(0, 12));

    /// <summary>The last four digits of a number, or null when it has fewer.</summary>
    public static string? LastFour(string? number)
    {
        var digits = number is null ? "" : string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length < 4 ? null : digits[^4..];
    }
}
