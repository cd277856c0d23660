using PolicyLint.CorpusReport;

// dotnet run --project tools/CorpusReport -- CORPUS PAGE: lints each folder of a corpus and writes the section of the page that says
// what came out. Exits 1 if a file could not be analysed.
if (args is not [var corpus, var page])
{
    Console.Error.WriteLine("usage: CorpusReport CORPUS PAGE");
    return 2;
}

if (!Directory.Exists(corpus))
{
    Console.Error.WriteLine($"no folder {corpus}");
    return 2;
}

var folders = CorpusFolder.Names
    .Where(name => Directory.Exists(Path.Combine(corpus, name)))
    .Select(name => CorpusFolder.Lint(corpus, name))
    .ToList();
if (folders.Count == 0)
{
    Console.Error.WriteLine($"none of {string.Join(", ", CorpusFolder.Names)} is in {corpus}");
    return 2;
}

var section = CorpusSection.Write(folders);
var existing = File.Exists(page) ? File.ReadAllText(page) : string.Empty;
File.WriteAllText(page, CorpusSection.PutInto(existing, section));
Console.Write(section);
foreach (var file in folders.SelectMany(folder => folder.NotAnalysed))
{
    Console.Error.WriteLine($"not analysed: {file}");
}

return folders.All(folder => folder.NotAnalysed.Count == 0) ? 0 : 1;
