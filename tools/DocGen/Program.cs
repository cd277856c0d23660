using PolicyLint.DocGen;

// dotnet run --project tools/DocGen [--check]: writes the generated files, or says which of them are not current.
var isCheck = args.Contains("--check");
var outdated = 0;
foreach (var file in GeneratedFile.All)
{
    var path = Path.Combine(Directory.GetCurrentDirectory(), file.Name);
    if (!isCheck)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text());
    }
    else if (!File.Exists(path) || File.ReadAllText(path) != file.Text())
    {
        Console.Error.WriteLine($"{file.Name} is not current: run dotnet run --project tools/DocGen");
        outdated++;
    }
}

return outdated == 0 ? 0 : 1;
