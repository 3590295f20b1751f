namespace HCC.Kiosk;

/// <summary>Names the assembly of the citizens' pages, for the router and the endpoints.</summary>
public static class KioskAssembly
{
}
