using System.Globalization;
using HCC.Counters;
using HCC.Dossiers;
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

    /// <summary>Name of a dossier's state.</summary>
    public static FlowName Name(DossierState value) => new("DossierState" + value);

    /// <summary>Name of a payment state.</summary>
    public static FlowName Name(PaymentState value) => new("PaymentState" + value);

    /// <summary>Name of a hand-over state.</summary>
    public static FlowName Name(HandOverState value) => new("HandOverState" + value);

    /// <summary>Name of a synchronisation state.</summary>
    public static FlowName Name(SyncState value) => new("SyncState" + value);

    /// <summary>Name of a channel of reception.</summary>
    public static FlowName Name(DossierChannel value) => new("DossierChannel" + value);

    /// <summary>Name of an outcome.</summary>
    public static FlowName Name(DossierOutcome value) => new("DossierOutcome" + value);

    /// <summary>Name of a claim of false overdue.</summary>
    public static FlowName Name(FalseOverdue value) => new("FalseOverdue" + value);

    /// <summary>Name of an action on a dossier.</summary>
    public static FlowName Name(DossierAction value) => new("DossierAction" + value);

    /// <summary>Name of a way in which the result is wanted.</summary>
    public static FlowName Name(ReturnWay value) => new("ReturnWay" + value);

    /// <summary>Name of the way of a file on a trip.</summary>
    public static FlowName Name(HCC.Dossiers.Couriers.CourierWay value) => new("CourierWay" + value);

    /// <summary>Name of a way of paying.</summary>
    public static FlowName Name(HCC.Dossiers.Fees.PayWay value) => new("PayWay" + value);

    /// <summary>Name of how a paper came in.</summary>
    public static FlowName Name(PaperState value) => new("PaperState" + value);

    /// <summary>Name of a column of a foreign list.</summary>
    public static FlowName Name(DossierColumn value) => new("DossierColumn" + value);

    /// <summary>A name that can be said in any language.</summary>
    public readonly record struct FlowName(string Key)
    {
        /// <summary>The name in a language.</summary>
        public string In(CultureInfo culture) => ResourceManager.GetString(Key, culture) ?? Key;

        /// <inheritdoc/>
        public override string ToString() => In(CultureInfo.CurrentUICulture);
    }
}
