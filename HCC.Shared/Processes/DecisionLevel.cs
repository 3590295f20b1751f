using System.Text.Json.Serialization;
using HCC.Centers;

namespace HCC.Processes;

/// <summary>Who decides on an internal process (thẩm quyền quyết định; S087: 19 of 279 were decided above).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionLevel>))]
public enum DecisionLevel
{
    /// <summary>Bộ, cơ quan ngang bộ.</summary>
    Ministry,

    /// <summary>UBND cấp tỉnh, Chủ tịch UBND cấp tỉnh.</summary>
    Province,

    /// <summary>Sở, ban, ngành.</summary>
    Agency,

    /// <summary>UBND cấp huyện, until 30 June 2025.</summary>
    District,

    /// <summary>UBND cấp xã.</summary>
    Commune,
}

/// <summary>The five steps of a dossier's way through the hall (S085): guide and receive, appraise, approve, seal, hand over.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WayStep>))]
public enum WayStep
{
    /// <summary>Hướng dẫn, tiếp nhận.</summary>
    Reception,

    /// <summary>Thẩm định.</summary>
    Appraisal,

    /// <summary>Phê duyệt.</summary>
    Approval,

    /// <summary>Đóng dấu.</summary>
    Seal,

    /// <summary>Trả kết quả.</summary>
    HandOver,
}

/// <summary>Names of levels and steps in the language of the screen.</summary>
public static class ProcessNames
{
    /// <summary>Name of a level.</summary>
    public static Words Name(this DecisionLevel level) => ProcessText.Words("Level" + level);

    /// <summary>Name of a step of the way.</summary>
    public static Words Name(this WayStep step) => ProcessText.Words("Way" + step);
}
