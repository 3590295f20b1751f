namespace HCC.Dashboard.Office.Checking;

/// <summary>A file that somebody chose on the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record PickedFile(string Name, byte[] Bytes);
