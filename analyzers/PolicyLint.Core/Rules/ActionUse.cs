using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>An action where it is written, with what the catalogue says of it.</summary>
internal sealed record ActionUse(WrittenValue Value, ActionReference Reference, StatementVariant Statement);
