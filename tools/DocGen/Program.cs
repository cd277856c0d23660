using PolicyLint.DocGen;

// dotnet run --project tools/DocGen [--check]: writes the generated files, or says which of them are not current.
var path = Path.Combine(Directory.GetCurrentDirectory(), "rules.md");
var text = RulesPage.Write();
if (!args.Contains("--check"))
{
    File.WriteAllText(path, text);
    return 0;
}

if (File.Exists(path) && File.ReadAllText(path) == text)
{
    return 0;
}

Console.Error.WriteLine("rules.md is not current: run dotnet run --project tools/DocGen");
return 1;
