using PolicyLint.Benchmarks;

if (args is not [var path])
{
    Console.Error.WriteLine("usage: PolicyLint.Benchmarks PAGE");
    return 2;
}

var (text, areMet) = MeasurementsPage.Of(MeasurementRun.Start());
File.WriteAllText(path, MeasurementsPage.WithKept(text, path));
Console.WriteLine();
Console.Write(text);
return areMet ? 0 : 1;
