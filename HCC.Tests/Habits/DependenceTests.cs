using System.Reflection;
using System.Reflection.Emit;
using HCC.Kiosk;
using HCC.Ticketing;

namespace HCC.Tests.Habits;

/// <summary>Dashboard → Kiosk → Shared, never back; the rules know neither database nor screen.</summary>
public sealed class DependenceTests
{
    static readonly Assembly Shared = typeof(Ticket).Assembly;
    static readonly Assembly Kiosk = typeof(KioskAssembly).Assembly;

    static readonly string[] PureFolders = ["HCC.Ticketing", "HCC.Calendars", "HCC.Feedback", "HCC.Insights", "HCC.Centers", "HCC.Tables", "HCC.Text", "HCC.Reports.Documents", "HCC.Reports.Checking", "HCC.Reports.Checking.Prose", "HCC.Reports.Checking.Rules"];
    // Rows themselves are plain classes and may be read or made by a rule.
    static bool IsDatabase(Type type) => !type.HasElementType && DatabaseSpaces.Any(s => (type.Namespace ?? "").StartsWith(s, StringComparison.Ordinal)) && !(type.Namespace == "HCC.Persistence" && type.Name.EndsWith("Row", StringComparison.Ordinal));

    static readonly string[] DatabaseSpaces = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql", "HCC.Persistence"];

    // Every instruction with its operand, by its number: to walk through the body of a method.
    static readonly Dictionary<int, OpCode> Instructions = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => (int)(ushort)o.Value);

    [Fact]
    public void The_kiosk_never_references_the_dashboard() => Assert.DoesNotContain("HCC.Dashboard", Kiosk.GetReferencedAssemblies().Select(a => a.Name));

    [Fact]
    public void The_shared_part_references_no_screen()
    {
        var screens = Shared.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("HCC.", StringComparison.Ordinal) || n.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) || n.StartsWith("Radzen", StringComparison.Ordinal));
        Assert.Empty(screens);
    }

    [Fact]
    public void Rules_name_no_database_and_only_desks_do()
    {
        var offenders = Shared.GetTypes().Where(t => PureFolders.Contains(Outermost(t).Namespace) && !Outermost(t).Name.EndsWith("Desk", StringComparison.Ordinal))
            .SelectMany(t => Named(t).Where(IsDatabase).Select(n => $"{Outermost(t).FullName} names {n.FullName}")).Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(offenders);
    }

    [Fact]
    public void The_test_above_sees_what_a_desk_names() => Assert.Contains(Named(typeof(TicketDesk)), t => t.FullName == "HCC.Persistence.WriteLane");

    static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    // All types that a type names: bases, members, signatures, locals and everything that its code touches.
    static HashSet<Type> Named(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var named = new HashSet<Type>();
        void Name(Type? t)
        {
            if (t is null || t.IsGenericParameter || !named.Add(t))
            {
                return;
            }

            Name(t.GetElementType());
            foreach (var argument in t.GetGenericArguments())
            {
                Name(argument);
            }
        }

        Name(type.BaseType);
        Array.ForEach(type.GetInterfaces(), Name);
        foreach (var field in type.GetFields(All))
        {
            Name(field.FieldType);
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Name((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                Name(parameter.ParameterType);
            }

            if (method.GetMethodBody() is not { } body)
            {
                continue;
            }

            foreach (var local in body.LocalVariables)
            {
                Name(local.LocalType);
            }

            foreach (var member in Touched(method, body.GetILAsByteArray()!))
            {
                Name(member as Type ?? member.DeclaringType);
                Name((member as MethodInfo)?.ReturnType);
            }
        }

        return named;
    }

    static IEnumerable<MemberInfo> Touched(MethodBase method, byte[] code)
    {
        var (typeArguments, methodArguments) = (method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        for (var at = 0; at < code.Length;)
        {
            int number = code[at++];
            if (number == 0xFE)
            {
                number = 0xFE00 | code[at++];
            }

            var operand = Instructions[number].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
