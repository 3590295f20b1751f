using System.Text.Json.Serialization;

namespace HCC.Dossiers.Fees;

/// <summary>How a fee is paid.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PayWay>))]
public enum PayWay
{
    /// <summary>Tiền mặt.</summary>
    Cash,

    /// <summary>Chuyển khoản.</summary>
    Transfer,

    /// <summary>Trực tuyến, on the portal.</summary>
    Online,
}
