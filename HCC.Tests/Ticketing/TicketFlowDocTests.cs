using System.Globalization;
using System.Text;
using HCC.Tests.Support;
using HCC.Text;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>The picture of the ticket's way is made from the table; <c>HCC_REWRITE=1</c> writes it anew.</summary>
public sealed class TicketFlowDocTests
{
    static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task The_picture_in_the_documents_shows_the_table_as_it_is()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.Combine(SourceTree.Root, "docs", "ticket-flow.md");
        if (Environment.GetEnvironmentVariable("HCC_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, Draw(), stop);
        }

        Assert.Equal(Draw(), await File.ReadAllTextAsync(file, stop));
    }

    static string Draw()
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        var moves = TicketFlow.Table.OrderBy(m => m.Key.From).ThenBy(m => m.Key.Action).ToList();

        Line("# The way of a ticket");
        Line();
        Line("Made from `TicketFlow.Table` by `TicketFlowDocTests`; do not edit by hand. After a change of the table:");
        Line("`HCC_REWRITE=1 dotnet test --filter FullyQualifiedName~TicketFlowDocTests`.");
        Line();
        Line("```mermaid");
        Line("stateDiagram-v2");
        foreach (var status in Enum.GetValues<TicketStatus>())
        {
            Line($"    {status}: {FlowText.Name(status).In(Vi)}");
        }

        Line($"    [*] --> Waiting: {FlowText.Name(TicketAction.Issue).In(Vi)}");
        foreach (var (key, to) in moves)
        {
            Line($"    {key.From} --> {to}: {FlowText.Name(key.Action).In(Vi)}");
        }

        foreach (var last in Enum.GetValues<TicketStatus>().Where(s => TicketFlow.ActionsFrom(s).Count == 0))
        {
            Line($"    {last} --> [*]");
        }

        Line("```");
        Line();
        Line("| From | Từ | Action | Thao tác | To | Sang |");
        Line("| --- | --- | --- | --- | --- | --- |");
        foreach (var (key, to) in moves)
        {
            Line($"| {key.From} ({FlowText.Name(key.From).In(En)}) | {FlowText.Name(key.From).In(Vi)} | {key.Action} | {FlowText.Name(key.Action).In(Vi)} | {to} ({FlowText.Name(to).In(En)}) | {FlowText.Name(to).In(Vi)} |");
        }

        Line();
        Line("Every other pair of status and action is refused with a sentence and changes nothing.");
        Line("`Issue` makes a ticket in `Waiting`. `Undo` takes back the last step made at a counter, within the minutes of the center's rule,");
        Line("and leads to where that step came from; it appends a row and erases nothing.");
        return text.ToString();
    }
}
