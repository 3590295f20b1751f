namespace HCC.Persistence;

/// <summary>A receipt of a fee (S120), or the receipt that cancels one; never changed, never deleted.</summary>
public sealed class FeeReceiptRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Local year of the number.</summary>
    public int Year { get; set; }

    /// <summary>1, 2, 3 … in center and year, without a gap.</summary>
    public int Number { get; set; }

    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Agency to which the money goes.</summary>
    public required string Agency { get; set; }

    /// <summary>Đồng; below zero on a cancellation.</summary>
    public long AmountVnd { get; set; }

    /// <summary>How it was paid.</summary>
    public Dossiers.Fees.PayWay Way { get; set; }

    /// <summary>Counter, when the cashier sits at one.</summary>
    public string? Counter { get; set; }

    /// <summary>Cashier.</summary>
    public required string Actor { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Local day; daily sums go by it.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The receipt that it cancels.</summary>
    public long? Cancels { get; set; }

    /// <summary>Ground of a cancellation or of another amount.</summary>
    public string? Reason { get; set; }
}

/// <summary>Fees handed in to an agency (S121).</summary>
public sealed class FeeRemittanceRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Agency.</summary>
    public required string Agency { get; set; }

    /// <summary>First day of the receipts.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>Receipts on the sheet.</summary>
    public int Receipts { get; set; }

    /// <summary>Sum in đồng.</summary>
    public long AmountVnd { get; set; }

    /// <summary>Number of the voucher of the bank or treasury.</summary>
    public string? Voucher { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }
}

/// <summary>That a receipt was handed in: once, by its key.</summary>
public sealed class FeeRemittedRow
{
    /// <summary>Receipt.</summary>
    public long Receipt { get; set; }

    /// <summary>Remittance.</summary>
    public long Remittance { get; set; }
}
