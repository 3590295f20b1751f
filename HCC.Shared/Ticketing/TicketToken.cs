using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HCC.Ticketing;

/// <summary>
/// The public name of a ticket in the address of its phone page: 22 characters that hold the row id (5 bytes) and 88 random bits.
/// The id finds the row without an index over random names, which would cost every commit a page of its own; the random bits are the secret.
/// </summary>
public static class TicketToken
{
    private const int IdBytes = 5;
    private const int Bytes = 16;

    /// <summary>Makes a name for a ticket.</summary>
    /// <param name="id">Row id, below 2^40.</param>
    public static string New(long id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        Span<byte> whole = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(whole, id);
        whole[^IdBytes..].CopyTo(bytes);
        RandomNumberGenerator.Fill(bytes[IdBytes..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The row id in a name, or null when the text cannot be a name. Says nothing about whether the name is right.</summary>
    public static long? IdOf(string token)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (token.Length != 22 || !Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var read) || read != Bytes)
        {
            return null;
        }

        Span<byte> whole = stackalloc byte[sizeof(long)];
        whole.Clear();
        bytes[..IdBytes].CopyTo(whole[^IdBytes..]);
        return BinaryPrimitives.ReadInt64BigEndian(whole);
    }

    /// <summary>Compares two names without telling by its time how much of them agrees.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
