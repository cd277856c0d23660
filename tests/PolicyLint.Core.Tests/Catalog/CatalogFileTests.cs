using PolicyLint.Catalog;

namespace PolicyLint.Core.Tests.Catalog;

public sealed class CatalogFileTests
{
    private const int Threads = 8;

    private static readonly byte[] Bytes = File.ReadAllBytes(CatalogConsistencyTests.CatalogPath);

    [Test]
    public void Says_that_a_file_of_another_version_is_one()
    {
        var bytes = Bytes.ToArray();
        bytes[4]++;

        Assert.That(() => Read(bytes), Throws.TypeOf<CatalogFormatException>().With.Message.Contains("version 2"));
    }

    [Test]
    public void Says_that_another_file_is_no_catalogue() =>
        Assert.That(() => Read("{\"Version\":\"2012-10-17\"}"u8.ToArray()), Throws.TypeOf<CatalogFormatException>().With.Message.Contains("no catalogue"));

    [Test]
    public void Says_of_every_length_that_a_file_is_cut_off()
    {
        for (var length = 0; length < Bytes.Length; length += length < 200 ? 1 : 9_973)
        {
            Assert.That(() => Read(Bytes[..length]), Throws.TypeOf<CatalogFormatException>(), $"{length} bytes");
        }
    }

    /// <summary>The length in the file is right, so this goes through every decoder: what is damaged is said, never an index error.</summary>
    [Test]
    public void Says_that_a_file_is_damaged_wherever_it_is()
    {
        var random = new Random(20260926);
        var said = 0;
        for (var round = 0; round < 150; round++)
        {
            var bytes = Bytes.ToArray();
            for (var change = 0; change < 40; change++)
            {
                bytes[random.Next(9, bytes.Length)] = (byte)random.Next(256);
            }

            said += IsDamaged(bytes) ? 1 : 0;
        }

        Assert.That(said, Is.GreaterThan(50));
    }

    [Test]
    public void Gives_all_threads_the_same_objects_at_first_use()
    {
        for (var round = 0; round < 20; round++)
        {
            var catalog = Read(Bytes);
            using var barrier = new Barrier(Threads);
            var seen = new object?[Threads][];
            var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                barrier.SignalAndWait();
                seen[number] = Look(catalog);
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.That(seen[0], Has.None.Null);
            foreach (var other in seen)
            {
                Assert.That(other.Zip(seen[0]).All(pair => ReferenceEquals(pair.First, pair.Second)), Is.True);
            }
        }
    }

    [Test]
    public void Allocates_nothing_for_what_was_asked_before()
    {
        string[] texts = ["*", "s3:*", "s3:Get*", "s3:GetObject", "S3:getobject", "s3:nosuch", "nosuch:x", "malformed", "*:Get*", "iam:PassRole"];
        Ask(texts);
        Ask(texts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask(texts);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Decodes_nothing_for_everything_and_for_a_whole_service()
    {
        var catalog = Read(Bytes);
        catalog.Resolve("s4:*");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = catalog.Resolve("*").Actions.Count + catalog.Resolve("ec2:*").Actions.Count;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(count, Is.GreaterThan(22_000));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4_000), "the names of ec2 alone take more");
    }

    private static int Ask(string[] texts)
    {
        var catalog = AwsCatalog.Current;
        var found = 0;
        foreach (var text in texts)
        {
            found += catalog.Resolve(text).Actions.Count;
        }

        foreach (var action in catalog.Resolve("s3:Get*").Actions)
        {
            found += action.Resources.Length + action.ConditionKeys.Length + action.DependentActions.Length + action.Scenarios.Length;
        }

        found += catalog.FindConditionKey("aws:ResourceTag/team")!.Name.Length + (catalog.FindConditionKey("aws:nosuch") is null ? 1 : 0);
        found += catalog.FindManagedPolicy("ReadOnlyAccess")!.Length + catalog.FindPartitionOfRegion("eu-west-1")!.Name.Length;
        return found + catalog.FindAction("ec2:RunInstances")!.Ordinal;
    }

    private static object?[] Look(AwsCatalog catalog) =>
    [
        catalog.FindAction("ec2:RunInstances"),
        catalog.FindAction("ec2:RunInstances")!.Resources[0].Type,
        catalog.FindAction("s3:GetObject"),
        catalog.FindConditionKey("aws:ResourceTag/a"),
        catalog.FindManagedPolicy("ReadOnlyAccess"),
        catalog.Partitions[0],
        catalog.Resolve("iam:Get*").Actions.First(),
    ];

    private static bool IsDamaged(byte[] bytes)
    {
        try
        {
            var catalog = Read(bytes);
            _ = catalog.Partitions.Length + catalog.ManagedPolicies.Length + catalog.ConditionKeys.Length;
            foreach (var action in catalog.Everything)
            {
                _ = action.Resources.Length + action.ConditionKeys.Length + action.DependentActions.Length + action.Scenarios.Length;
            }

            return false;
        }
        catch (CatalogFormatException)
        {
            return true;
        }
    }

    private static AwsCatalog Read(byte[] bytes) => AwsCatalog.Read(new MemoryStream(bytes));
}
