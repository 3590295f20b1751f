using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Support;

/// <summary>
/// A SignalR client over a bare WebSocket, without negotiation: the package with the usual transports (SignalR.Client) is not used here.
/// </summary>
public static class HubOverWebSocket
{
    /// <summary>Makes a connection, still to be started, to a hub such as <c>http://127.0.0.1:5080/hubs/hall</c>.</summary>
    public static HubConnection To(string url, Action<ClientWebSocketOptions>? options = null, Action<IHubConnectionBuilder>? configure = null)
    {
        var address = new UriBuilder(url);
        address.Scheme = address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(address.Uri));
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketFactory(options));
        configure?.Invoke(builder);
        return builder.Build();
    }

    sealed class WebSocketFactory(Action<ClientWebSocketOptions>? options) : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var socket = new ClientWebSocket();
            options?.Invoke(socket.Options);
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            return new WebSocketConnection(socket);
        }
    }

    sealed class WebSocketConnection : ConnectionContext
    {
        readonly ClientWebSocket socket;
        readonly Pipe incoming = new();
        readonly Pipe outgoing = new();
        readonly CancellationTokenSource closing = new();
        readonly Task receiving;
        readonly Task sending;

        public WebSocketConnection(ClientWebSocket socket)
        {
            this.socket = socket;
            Transport = new Duplex(incoming.Reader, outgoing.Writer);
            receiving = ReceiveAsync();
            sending = SendAsync();
        }

        public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");
        public override IFeatureCollection Features { get; } = new FeatureCollection();
        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();
        public override IDuplexPipe Transport { get; set; }

        async Task ReceiveAsync()
        {
            try
            {
                while (true)
                {
                    var received = await socket.ReceiveAsync(incoming.Writer.GetMemory(4096), closing.Token);
                    if (received.MessageType == WebSocketMessageType.Close) break;
                    incoming.Writer.Advance(received.Count);
                    if ((await incoming.Writer.FlushAsync(closing.Token)).IsCompleted) break;
                }
                await incoming.Writer.CompleteAsync();
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                await incoming.Writer.CompleteAsync(closing.IsCancellationRequested ? null : e); // the hub connection reads it as its end
            }
        }

        async Task SendAsync()
        {
            try
            {
                while (true)
                {
                    var written = await outgoing.Reader.ReadAsync(closing.Token);
                    foreach (var part in written.Buffer)
                    {
                        await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: true, closing.Token);
                    }
                    outgoing.Reader.AdvanceTo(written.Buffer.End);
                    if (written.IsCompleted) break;
                }
                if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, closing.Token);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                await outgoing.Reader.CompleteAsync(e); // the receiving side reports the loss
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await outgoing.Writer.CompleteAsync();
            closing.CancelAfter(TimeSpan.FromSeconds(1)); // a server that does not say goodbye must not hold a test
            await Task.WhenAll(sending, receiving);
            socket.Dispose();
            closing.Dispose();
            await base.DisposeAsync();
        }

        sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
    }
}
