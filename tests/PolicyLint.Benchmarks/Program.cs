using PolicyLint.Benchmarks;

// The first forms are for the processes that measure a cold start, and for a look at that part alone.
switch (args)
{
    case [ColdLookUp.Argument, var way, var json]:
        return ColdLookUp.Run(way, json);
    case ["--cold-only"]:
        Console.Write(ColdSection.Measure().Text);
        return 0;
    case ["--long-only"]:
        Console.Write(LongInputs.Measure().Text);
        return 0;
    case [var path]:
        return Measure(path);
    default:
        Console.Error.WriteLine("usage: PolicyLint.Benchmarks PAGE | --cold-only | --long-only");
        return 2;
}

static int Measure(string path)
{
    var cold = ColdSection.Measure();
    var longInputs = LongInputs.Measure();
    var warm = MeasurementsPage.Of(MeasurementRun.Start());
    var text = warm.Text + cold.Text + longInputs.Text;
    File.WriteAllText(path, MeasurementsPage.WithKept(text, path));
    Console.WriteLine();
    Console.Write(text);
    return warm.AreMet && cold.AreMet && longInputs.AreMet ? 0 : 1;
}
