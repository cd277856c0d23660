using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PolicyLint.Package.Tests;

/// <summary>Makes an analyzer ask for a compiler that is not out yet: to it, every compiler is an older one.</summary>
internal static class NewerCompiler
{
    private const int VersionLength = 8;
    private const ushort MajorVersion = 99;

    public static byte[] Asked(ZipArchiveEntry entry)
    {
        using var stream = new MemoryStream();
        using (var content = entry.Open())
        {
            content.CopyTo(stream);
        }

        var bytes = stream.ToArray();
        using var file = new PEReader(new MemoryStream(bytes));
        var reader = file.GetMetadataReader();
        var table = file.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.AssemblyRef);
        foreach (var handle in reader.AssemblyReferences)
        {
            if (reader.GetString(reader.GetAssemblyReference(handle).Name).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                var row = table + ((MetadataTokens.GetRowNumber(handle) - 1) * reader.GetTableRowSize(TableIndex.AssemblyRef));
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(row, VersionLength), MajorVersion);
            }
        }

        return bytes;
    }
}
