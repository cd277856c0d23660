using PolicyLint.Benchmarks;

// The first forms are for the processes that measure a cold start, and for a look at that part alone.
switch (args)
{
    case [ColdLookUp.Argument, var way, var json]:
        return ColdLookUp.Run(way, json);
    case [TemplateRun.Argument, var what]:
        return TemplateRun.Run(what);
    case ["--templates-only"]:
        Console.Write(TemplateSection.Measure().Text);
        return 0;
    case ["--cold-only"]:
        Console.Write(ColdSection.Measure().Text);
        return 0;
    case ["--long-only"]:
        Console.Write(LongInputs.Measure().Text);
        return 0;
    case ["--stream-only"]:
        Console.Write(StreamSection.Measure().Text);
        return 0;
    case ["--account-only"]:
        Console.Write(AccountSection.Measure().Text);
        return 0;
    case [var path]:
        return Measure(path);
    default:
        Console.Error.WriteLine("usage: PolicyLint.Benchmarks PAGE | --cold-only | --long-only | --templates-only | --stream-only | --account-only");
        return 2;
}

static int Measure(string path)
{
    var cold = ColdSection.Measure();
    var longInputs = LongInputs.Measure();
    var warm = MeasurementsPage.Of(MeasurementRun.Start());
    var templates = TemplateSection.Measure();
    var stream = StreamSection.Measure();
    var account = AccountSection.Measure();
    var text = warm.Text + templates.Text + cold.Text + longInputs.Text + stream.Text + account.Text;
    File.WriteAllText(path, MeasurementsPage.WithKept(text, path));
    Console.WriteLine();
    Console.Write(text);
    return warm.AreMet && templates.AreMet && cold.AreMet && longInputs.AreMet && account.AreMet ? 0 : 1;
}
