using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PolicyLint.Catalog;

namespace PolicyLint.Benchmarks;

/// <summary>
/// What the first look-up of two services takes in a process that has done nothing before: from the catalogue, and from the same data
/// as JSON by the parser that .NET brings, which is the fastest at hand. The bytes of the JSON are in memory before the clock runs.
/// </summary>
internal static class ColdLookUp
{
    public const string Argument = "--cold-look-up";
    public const string FromCatalogue = "catalogue";
    public const string FromJson = "json";

    private static readonly (string Service, string Action)[] LookedUp = [("s3", "GetObject"), ("ec2", "RunInstances")];

    /// <summary>What a process that was started for it does: one look-up, its milliseconds printed.</summary>
    public static int Run(string way, string jsonPath)
    {
        var json = way == FromJson ? File.ReadAllBytes(jsonPath) : [];
        var clock = Stopwatch.StartNew();
        var resources = way == FromJson ? LookUpIn(json) : LookUp();
        var taken = clock.Elapsed.TotalMilliseconds;
        Console.WriteLine(taken.ToString(CultureInfo.InvariantCulture));
        return resources > 0 ? 0 : 1;
    }

    /// <summary>Writes all that the catalogue holds as JSON.</summary>
    public static void WriteJson(string path)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        Write(json, "managedPolicies", AwsCatalog.Current.ManagedPolicies);
        foreach (var partition in AwsCatalog.Current.Partitions)
        {
            Write(json, partition.Name + " " + partition.DnsSuffix, partition.Regions);
        }

        json.WriteStartObject("conditionKeys");
        foreach (var key in AwsCatalog.Current.ConditionKeys)
        {
            json.WriteStartObject(key.Name);
            json.WriteNumber("type", (int)key.Type);
            json.WriteNumber("values", (int)key.Values);
            json.WriteNumber("category", (int)key.Category);
            json.WriteNumber("presence", (int)key.Presence);
            json.WriteNumber("controller", (int)key.Controller);
            json.WriteBoolean("deprecated", key.IsDeprecated);
            json.WriteBoolean("listed", key.IsListedForActions);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        foreach (var service in AwsCatalog.Current.Services)
        {
            json.WriteStartObject(service.Prefix);
            json.WriteStartObject("actions");
            foreach (var action in service.Actions)
            {
                Write(json, action);
            }

            json.WriteEndObject();
            json.WriteStartObject("types");
            foreach (var type in service.ResourceTypes)
            {
                json.WriteStartObject(type.Name);
                json.WriteString("arn", type.ArnPattern);
                Write(json, "keys", type.ConditionKeys.Select(key => key.Name));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static int LookUp()
    {
        var resources = 0;
        foreach (var (service, action) in LookedUp)
        {
            resources += AwsCatalog.Current.FindService(service)!.FindAction(action)!.Resources.Length;
        }

        return resources;
    }

    private static int LookUpIn(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var resources = 0;
        foreach (var (service, action) in LookedUp)
        {
            resources += document.RootElement.GetProperty(service).GetProperty("actions").GetProperty(action).GetProperty("types").GetArrayLength();
        }

        return resources;
    }

    private static void Write(Utf8JsonWriter json, CatalogAction action)
    {
        json.WriteStartObject(action.Name);
        json.WriteNumber("level", (int)action.AccessLevel);
        Write(json, "keys", action.ConditionKeys.Select(key => key.Name));
        json.WriteStartArray("types");
        foreach (var resource in action.Resources)
        {
            json.WriteStartObject();
            json.WriteString("name", resource.Type.Name);
            json.WriteBoolean("required", resource.IsRequired);
            Write(json, "keys", resource.ConditionKeys.Select(key => key.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "dependents", action.DependentActions);
        json.WriteBoolean("permissionOnly", action.IsPermissionOnly);
        json.WriteBoolean("retired", action.IsRetired);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
