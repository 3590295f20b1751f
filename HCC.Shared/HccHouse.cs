using System.Diagnostics.CodeAnalysis;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Dossiers;
using HCC.Feedback;
using HCC.Live;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Reports;
using HCC.Reports.Documents;
using HCC.Scoring;
using HCC.Simulation;
using HCC.Ticketing;
using HCC.Voice;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HCC;

/// <summary>Puts the shared services of the house together and opens it in the right order.</summary>
public static class HccHouse
{
    /// <summary>Adds everything that has no screen.</summary>
    public static IServiceCollection AddHcc(this IServiceCollection services, HccSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(new Database(settings.Data));
        services.AddSingleton(settings.NewClock());
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<HallTime>());
        services.AddSingleton<CenterBook>();
        services.AddSingleton<LiveHall>();
        services.AddSingleton(s => new WriteLane(
            s.GetRequiredService<Database>().OpenForWriting, Database.On, s.GetRequiredService<LiveHall>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<WriteLane>>()));
        services.AddPooledDbContextFactory<HccDb>((s, options) => options.UseSqlite(s.GetRequiredService<Database>().ReadString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddSingleton<TicketDesk>().AddSingleton<CounterDesk>().AddSingleton<RatingDesk>().AddSingleton<AnnouncementDesk>();
        services.AddSingleton<VoiceClips>().AddSingleton<OwnRecordings>().AddSingleton<CallVoice>();
        services.AddSingleton(_ => AuditChain.Open(Path.Combine(settings.Data, "keys")));
        services.AddSingleton(_ => FieldSeal.Open(Path.Combine(settings.Data, "keys")));
        services.AddSingleton<DossierDesk>().AddSingleton<DossierList>().AddSingleton<DossierLookup>().AddSingleton<DossierImportDesk>().AddSingleton<ReportDesk>().AddSingleton(s => new PdfPrinter(s.GetRequiredService<ILogger<PdfPrinter>>()));
        services.AddSingleton<Reports.Years.YearDesk>().AddSingleton<Reports.Trends.TrendReader>();
        services.AddSingleton<Coordination.ObstacleDesk>().AddSingleton<Coordination.DutyDesk>().AddSingleton<HCC.Dossiers.Deliveries.DeliveryBook>();
        services.AddSingleton<ReportClock>().AddHostedService(s => s.GetRequiredService<ReportClock>()).AddSingleton<PublishedReports>();
        services.AddSingleton<Dossiers.Reminders.ReminderDesk>().AddHostedService<Dossiers.Reminders.ReminderClock>();
        services.AddSingleton<Sources.IncidentDesk>().AddSingleton<DossierPhone>().AddSingleton<ApologyDesk>().AddSingleton<ImportProfiles>();
        services.AddSingleton(_ => new ScoringSchemes(Path.Combine(settings.Data, "scoring"))).AddSingleton<ScoringReader>().AddSingleton<ScoringDesk>();
        services.AddSingleton<ReceptionBook>().AddSingleton<HCC.Dossiers.Forms.DossierForms>().AddSingleton<HCC.Dossiers.Forms.DossierBook>();
        services.AddSingleton<HCC.Dossiers.Scans.ScanRates>().AddSingleton<HCC.Dossiers.Scans.ScanCheckDesk>().AddSingleton<HCC.Dossiers.Fees.FeeDesk>().AddSingleton<HCC.Dossiers.Fees.FeeBook>();
        services.AddSingleton<HCC.Dossiers.Couriers.CourierDesk>().AddSingleton<HCC.Dossiers.Couriers.CourierBook>();
        services.AddSingleton<Processes.ProcessDesk>().AddSingleton<Processes.ProcessBook>();
        services.AddSingleton<HCC.Dossiers.Slips.SlipDesk>().AddSingleton<HCC.Dossiers.Slips.SlipBook>().AddSingleton<HCC.Dossiers.Slips.WayReader>().AddSingleton<HCC.Dossiers.Slips.SealDesk>().AddSingleton<HCC.Dossiers.Slips.SealBook>();
        services.AddSingleton<BlankForms.BlankFormDesk>().AddSingleton<BlankForms.BlankFormBook>();
        services.AddSingleton<IPasswordHasher<Staff>, PasswordHasher<Staff>>();
        services.AddSingleton<CenterDesk>().AddSingleton<AccessBook>().AddSingleton<DeviceDesk>().AddSingleton<StaffDesk>().AddSingleton<SetupDesk>();
        services.AddSingleton<ProcedureCatalogue>().AddSingleton<ProcedureDesk>().AddSingleton<ProcedureDemand>();
        if (settings.Demo)
        {
            services.AddSingleton(new DemoOptions { Speed = settings.DemoSpeed, HistoryWeeks = settings.DemoHistoryWeeks });
            services.AddSingleton<DemoDossiers>().AddSingleton<DemoOffice>().AddSingleton<DemoRegisters>();
            services.AddSingleton<PaperDesks>().AddSingleton<HallDesks>().AddSingleton(s => ActivatorUtilities.CreateInstance<DemoHouse>(s));
            if (settings.DemoPeople)
            {
                services.AddHostedService(s => s.GetRequiredService<DemoHouse>());
            }
        }

        return services;
    }

    /// <summary>Opens the house: schema, centers, lane with warm halls, access. Nothing is answered before this task ends.</summary>
    public static async Task OpenAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<HccSettings>();
        var database = services.GetRequiredService<Database>();
        var book = services.GetRequiredService<CenterBook>();
        var time = services.GetRequiredService<TimeProvider>();
        database.Prepare();
        using (var connection = database.OpenForWriting())
        {
            using var db = Database.On(connection);
            Seed(db, settings, time.GetUtcNow());
            book.Load(Database.CentersOn(db, VietnamTime.ServiceDay(time.GetUtcNow())), settings.Home);
        }

        await services.GetRequiredService<WriteLane>().StartAsync().ConfigureAwait(false);
        services.GetRequiredService<AccessBook>().Load();
        await LoadProceduresAsync(services, book).ConfigureAwait(false);
        await services.GetRequiredService<DossierImportDesk>().ResumeAsync().ConfigureAwait(false);
    }

    // The catalogue that the product brings along stands in for the hall's own until that is imported.
    private static async Task LoadProceduresAsync(IServiceProvider services, CenterBook book)
    {
        var procedures = services.GetRequiredService<ProcedureDesk>();
        await procedures.LoadAsync().ConfigureAwait(false);
        if (!book.IsEmpty && services.GetRequiredService<ProcedureCatalogue>().Versions.Count == 0)
        {
            var file = Seeds.Open("procedures.csv");
            await using (file.ConfigureAwait(false))
            {
                await procedures.ImportAsync(file, new DateOnly(2026, 7, 18), "system").ConfigureAwait(false);
            }
        }
    }

    // Only an empty house is furnished; later the settings belong to the people who run it.
    [SuppressMessage("Performance", "CA1851", Justification = "Two names at most.")]
    private static void Seed(HccDb db, HccSettings settings, DateTimeOffset now)
    {
        if (db.CenterPlans.Any())
        {
            return;
        }

        var names = settings.Centers ?? (settings.Demo ? string.Join(',', Seeds.Centers) : "");
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            SetupDesk.AddCenter(db, Seeds.CenterDocument(name), "system", now, settings.Demo);
        }

        db.SaveChanges();
    }
}
