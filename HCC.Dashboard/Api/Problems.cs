using HCC.Centers;
using Microsoft.AspNetCore.Mvc;

namespace HCC.Dashboard.Api;

/// <summary>Errors as <c>application/problem+json</c>: a sentence a person understands, a stable type, never a stack.</summary>
internal static class Problems
{
    /// <summary>A refusal as a result; <c>title</c> in the caller's language, both sentences beside it.</summary>
    public static IResult Of(Refusal refusal) => Results.Problem(Describe(refusal.Status, refusal.Code, refusal.Vi, refusal.En));

    /// <summary>The answer as 200 (or another result), or its refusal.</summary>
    public static IResult Result<T>(this Answer<T> answer, Func<T, IResult>? done = null) =>
        answer.Done ? done?.Invoke(answer.Value) ?? Results.Json(answer.Value, HccJson.Options) : Of(answer.Refusal);

    /// <summary>Writes a problem where no result can be returned.</summary>
    public static Task WriteAsync(HttpContext http, int status, string code, string vi, string en)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(Describe(status, code, vi, en), HccJson.Options, "application/problem+json");
    }

    private static ProblemDetails Describe(int status, string code, string vi, string en) => new()
    {
        Type = "urn:hcc:" + code,
        Status = status,
        Title = new Words(vi, en).Here,
        Extensions = { ["code"] = code, ["vi"] = vi, ["en"] = en },
    };
}
