using PolicyLint.BuildMeasurement;

// dotnet run --project tools/BuildMeasurement -- PACKAGE ASSEMBLIES PAGE: compiles generated projects with and without the package, and
// writes the section of the page that says what it costs. Exits 1 if a target is not met.
if (args is not [var package, var assemblies, var page])
{
    Console.Error.WriteLine("usage: BuildMeasurement PACKAGE-PROJECT-FOLDER ASSEMBLY-FOLDER PAGE");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("policylint-build-");
try
{
    var projects = Workload.All.Select(workload => GeneratedProject.Create(Path.Combine(folder.FullName, workload.Name), workload, package, assemblies)).ToList();
    var builds = projects.Select(CompilerPairs.Measure).ToList();
    var editing = Editing.Measure(projects[0]);
    var section = BuildSection.Write(builds, editing);
    File.WriteAllText(page, BuildSection.PutInto(File.Exists(page) ? File.ReadAllText(page) : string.Empty, section));
    Console.Write(section);
    return builds.TrueForAll(build => build.IsMet) ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
