using System.Globalization;
using HCC.Counters;
using HCC.Ticketing;

namespace HCC.Text;

/// <summary>Names of statuses and actions; the strings stand in <c>FlowText.resx</c> (Vietnamese) and <c>FlowText.en.resx</c>.</summary>
public partial class FlowText
{
    /// <summary>Name of a ticket's status.</summary>
    public static FlowName Name(TicketStatus status) => new("Status" + status);

    /// <summary>Name of an action on a ticket.</summary>
    public static FlowName Name(TicketAction action) => new("Action" + action);

    /// <summary>Name of a counter's state.</summary>
    public static FlowName Name(CounterState state) => new("Counter" + state);

    /// <summary>A name that can be said in any language.</summary>
    public readonly record struct FlowName(string Key)
    {
        /// <summary>The name in a language.</summary>
        public string In(CultureInfo culture) => ResourceManager.GetString(Key, culture) ?? Key;

        /// <inheritdoc/>
        public override string ToString() => In(CultureInfo.CurrentUICulture);
    }
}
