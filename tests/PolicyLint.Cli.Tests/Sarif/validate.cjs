// node validate.cjs SCHEMA REPORT: exits with 0 if the report is valid, else with 1 and what is wrong.
const { readFileSync } = require("node:fs");
const Ajv = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;

const [schema, report] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));

// The schema has patterns that only the older syntax of regular expressions takes, and a default beside a $ref.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);
if (!validate(report)) {
  console.error(JSON.stringify(validate.errors, null, 2));
  process.exitCode = 1;
}
