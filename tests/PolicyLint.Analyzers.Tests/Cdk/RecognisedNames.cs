using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>The names in an assembly: those that its code compares with, and those that it defines.</summary>
internal static partial class RecognisedNames
{
    private const byte LoadString = 0x72;
    private const byte UserStringTable = 0x70;

    /// <summary>The texts in the code of a namespace that have the form of a name of C#.</summary>
    public static SortedSet<string> InCode(string path, string space)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => NamespaceOf(reader, type) == space))
        {
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0 && !IsOfRecord(reader.GetString(method.Name))))
            {
                names.UnionWith(TextsIn(file.GetMethodBody(method.RelativeVirtualAddress).GetILContent(), reader).Where(text => Form().IsMatch(text)));
            }
        }

        return names;
    }

    /// <summary>The names of the namespaces, types and members that an assembly has.</summary>
    public static HashSet<string> DefinedIn(string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            names.Add(reader.GetString(type.Name).Split('`')[0]);
            names.UnionWith(reader.GetString(type.Namespace).Split('.'));
            names.UnionWith(type.GetMethods().Select(method => reader.GetString(reader.GetMethodDefinition(method).Name)));
            names.UnionWith(type.GetProperties().Select(property => reader.GetString(reader.GetPropertyDefinition(property).Name)));
            names.UnionWith(type.GetFields().Select(field => reader.GetString(reader.GetFieldDefinition(field).Name)));
        }

        return names;
    }

    /// <summary>What the compiler writes for a record names the record itself.</summary>
    private static bool IsOfRecord(string method) => method is "ToString" or "PrintMembers";

    /// <summary>A lambda is in a type of its own, inside the one it is written in.</summary>
    private static string NamespaceOf(MetadataReader reader, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return reader.GetString(type.Namespace);
    }

    private static IEnumerable<string> TextsIn(ImmutableArray<byte> code, MetadataReader reader)
    {
        for (var index = 0; index + 4 < code.Length; index++)
        {
            var offset = code[index + 1] | (code[index + 2] << 8) | (code[index + 3] << 16);
            if (code[index] == LoadString && code[index + 4] == UserStringTable && offset < reader.GetHeapSize(HeapIndex.UserString))
            {
                yield return reader.GetUserString(MetadataTokens.UserStringHandle(offset));
            }
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9_]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
