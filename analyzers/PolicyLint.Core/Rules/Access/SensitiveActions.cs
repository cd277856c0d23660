using PolicyLint.Catalog;

namespace PolicyLint.Rules.Access;

/// <summary>Reads of what others keep: the actions that hand out content and not its description.</summary>
/// <remarks>
/// From the lists of cloudsplaining (2026) and iam-dataset (2026), and our own; each name checked against the Service Authorization
/// Reference of 2026-09-26.
/// </remarks>
internal static class SensitiveActions
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["athena"] = ["GetQueryResults"],
        ["backup"] = ["StartCopyJob"],
        ["codecommit"] = ["GetBlob", "GetFile", "GitPull"],
        ["dynamodb"] = ["BatchGetItem", "ExportTableToPointInTime", "GetItem", "GetRecords", "Query", "Scan"],
        ["ebs"] = ["GetSnapshotBlock"],
        ["ec2"] = ["CreateSnapshot", "GetConsoleOutput"],
        ["ecr"] = ["GetDownloadUrlForLayer"],
        ["kinesis"] = ["GetRecords"],
        ["kms"] = ["Decrypt"],
        ["lambda"] = ["GetFunction", "GetLayerVersion"],
        ["logs"] = ["GetLogEvents", "StartQuery", "Unmask"],
        ["rds"] = ["CopyDBSnapshot", "CreateDBSnapshot", "DownloadCompleteDBLogFile", "DownloadDBLogFilePortion", "StartExportTask"],
        ["rds-data"] = ["ExecuteStatement"],
        ["redshift-data"] = ["ExecuteStatement"],
        ["s3"] = ["GetObject", "GetObjectVersion"],
        ["secretsmanager"] = ["BatchGetSecretValue", "GetSecretValue"],
        ["sqs"] = ["ReceiveMessage"],
        ["ssm"] = ["GetParameter", "GetParameterHistory", "GetParameters", "GetParametersByPath"],
    };

    public static bool Contain(CatalogAction action) =>
        Names.TryGetValue(action.Service.Prefix, out var names) && Array.IndexOf(names, action.Name) >= 0;
}
