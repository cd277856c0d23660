// node markdown.cjs REPORT MARKER: exits with 0 if GitHub would make nothing of the report's input but code, else with 1 and what it makes.
"use strict";
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");

const [file, marker] = process.argv.slice(2);

(async () => {
  const { micromark } = await import("micromark");
  const { gfm, gfmHtml } = await import("micromark-extension-gfm");
  const text = readFileSync(file, "utf8");
  const html = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]));
  const expected = ["h1", "h2", "h3", "p", "ul", "li", "strong", "code", "pre", "a", "table", "thead", "tbody", "tr", "th", "td", "br"];
  assert.deepEqual([...tags].filter((tag) => !expected.includes(tag)), [], "tags");

  const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(links.filter((link) => !link.startsWith("https://docs.aws.amazon.com/")), [], "links");
  assert.ok(links.length > 0);

  const code = [...html.matchAll(/<code[^>]*>([^]*?)<\/code>/g)].map((match) => match[1]).join("\n");
  const rest = html.replaceAll(/<code[^>]*>[^]*?<\/code>/g, "").replaceAll(/<[^>]*>/g, "");
  assert.ok(code.includes(marker), "the names are there");
  assert.ok(!rest.includes(marker), `outside of code: ${rest.split("\n").find((line) => line.includes(marker))}`);
  assert.doesNotMatch(rest, /@|#\d|GH-\d|https?:|www\.|`/);

  for (const row of html.matchAll(/<tr>[^]*?<\/tr>/g)) {
    const cells = [...row[0].matchAll(/<t[hd][ >]/g)].length;
    assert.ok(cells === 4 || cells === 7, `a row of ${cells} cells: ${row[0]}`);
  }
  // A cell that was cut in two would push the last part out of the row, where it is dropped.
  assert.ok(!process.argv[4] || html.includes(process.argv[4]), "what stands at the end of a cell is there");
})().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});
