using System.Reflection;
using System.Reflection.Emit;

namespace PolicyLint.Core.Tests.Architecture;

/// <summary>Reads which types of an assembly use which, from signatures and from the tokens in method bodies.</summary>
internal static class RoomArrows
{
    private const string Root = "PolicyLint.";

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodes = typeof(System.Reflection.Emit.OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The arrows that are not allowed, with who points where.</summary>
    public static string[] Wrong(Assembly assembly, Dictionary<string, string[]> allowed) =>
    [
        .. assembly.GetTypes()
            .Where(type => Room(type) is not null)
            .SelectMany(type => Uses(type).Select(used => (From: type, To: used)))
            .Where(arrow => Room(arrow.To) is { } to && to != Room(arrow.From) && !allowed[Room(arrow.From)!].Contains(to))
            .Select(arrow => $"{Room(arrow.From)} -> {Room(arrow.To)}: {arrow.From.FullName} -> {arrow.To.FullName}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The outermost types that use something of a namespace.</summary>
    public static IEnumerable<Type> Users(Assembly assembly, string name) =>
        assembly.GetTypes().Where(type => Uses(type).Any(used => used.Namespace?.StartsWith(name, StringComparison.Ordinal) == true)).Select(Outermost);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string? Room(Type type) =>
        type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..].Split('.')[0] : null;

    private static IEnumerable<Type> Uses(Type type)
    {
        var used = new List<Type?> { type.BaseType };
        used.AddRange(type.GetInterfaces());
        used.AddRange(type.GetFields(Everything).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            used.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            used.Add((method as MethodInfo)?.ReturnType);
            used.AddRange(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            used.AddRange(InBody(method));
        }

        return used.OfType<Type>().SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        var offset = 0;
        while (offset < body.Length)
        {
            var code = OpCodes[body[offset] == 0xFE ? 0xFE00 | body[offset + 1] : body[offset]];
            offset += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(body, offset), typeArguments, methodArguments);
                yield return member as Type ?? member?.DeclaringType;
            }

            offset += OperandSize(code, body, offset);
        }
    }

    private static int OperandSize(OpCode code, byte[] body, int offset) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, offset)),
        _ => 4,
    };
}
