using System.Net.Sockets;
using System.Text;

namespace HCC.Bench;

/// <summary>One keep-alive connection that sends one POST at a time and reads its answer: a caller that costs as little as possible of the shared cores.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly Socket socket;
    private readonly byte[] buffer = new byte[16 * 1024];

    private RawHttp(Socket socket) => this.socket = socket;

    public static async Task<RawHttp> ConnectAsync(int port)
    {
        var opened = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await opened.ConnectAsync(System.Net.IPAddress.Loopback, port);
        return new RawHttp(opened);
    }

    /// <summary>
    /// Posts and returns the body; another status than the expected one is an error. It blocks, each caller being a thread of its own:
    /// a wait in the kernel costs less of the cores that the host needs than a pool that is woken.
    /// </summary>
    public string Post(string path, string key, string press, string body, int expected)
    {
        var request = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\nIdempotency-Key: {press}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        socket.Send(Encoding.UTF8.GetBytes(request));
        var (read, text) = (0, "");
        while (true)
        {
            var got = socket.Receive(buffer.AsSpan(read));
            if (got == 0)
            {
                throw new IOException("The host closed the connection.");
            }

            read += got;
            text = Encoding.UTF8.GetString(buffer, 0, read);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && Whole(text, head, read))
            {
                break;
            }
        }

        return text.AsSpan(9, 3).SequenceEqual(expected.ToString(System.Globalization.CultureInfo.InvariantCulture)) ? text : throw new IOException(text);
    }

    public void Dispose() => socket.Dispose();

    private static bool Whole(string text, int head, int read)
    {
        var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at < head
            ? read >= head + 4 + int.Parse(text.AsSpan(at + 16, text.IndexOf('\r', at) - at - 16), System.Globalization.CultureInfo.InvariantCulture)
            : text.EndsWith("0\r\n\r\n", StringComparison.Ordinal) || text.Contains(" 204 ", StringComparison.Ordinal);
    }
}
