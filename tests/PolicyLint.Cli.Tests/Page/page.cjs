// node page.cjs CHECK PAGE [ARGUMENT]: exits with 0 if the page does what the check asks, else with 1 and what it does not.
"use strict";
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const [check, file, argument] = process.argv.slice(2);

/** What the console, the page and the network say while a check runs. */
const open = async (options) => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const said = { console: [], requests: [] };
  page.on("console", (message) => said.console.push(message.text()));
  page.on("pageerror", (error) => said.console.push(String(error)));
  page.on("request", (request) => said.requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, said };
};

const dataOf = (page) => page.evaluate(() => JSON.parse(document.getElementById("data").textContent));
const statusOf = (page) => page.locator("#status").innerText();
const shownOf = (page) => page.locator(".group:not([hidden]) .group-count").allInnerTexts();
const total = (numbers) => numbers.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0);

const openAll = (page) => page.evaluate(() => {
  document.querySelectorAll("details.group").forEach((group) => (group.open = true));
  return new Promise((resolve) => setTimeout(() => {
    document.querySelectorAll("details").forEach((element) => (element.open = true));
    setTimeout(resolve, 50);
  }, 50));
});

const checks = {
  /** Each filter narrows what is shown to just what it says, and Clear takes all back. */
  async filters() {
    const { page, said } = await open();
    const { findings, rules } = await dataOf(page);
    const expect = async (matches, what) => {
      const wanted = findings.filter(matches).length;
      assert.ok(wanted > 0 && wanted < findings.length, `${what}: ${wanted} of ${findings.length} is no test`);
      assert.match(await statusOf(page), new RegExp(`^${wanted} of ${findings.length} findings`), what);
      assert.equal(total(await shownOf(page)), wanted, what);
    };
    const clear = async () => {
      await page.getByRole("button", { name: "Clear" }).click();
      assert.equal(await statusOf(page), `${findings.length} findings`);
      assert.equal(total(await shownOf(page)), findings.length);
    };

    await page.getByRole("button", { name: /^Info/ }).click();
    await expect((finding) => finding.severity === "info", "severity");
    await clear();

    const rule = findings[0].rule;
    await page.getByLabel("Rule", { exact: true }).selectOption(rule);
    await expect((finding) => finding.rule === rule, "rule");
    await clear();

    const family = rules[findings[0].rule].family;
    await page.getByLabel("Family", { exact: true }).selectOption(family);
    await expect((finding) => rules[finding.rule].family === family, "family");
    await clear();

    const name = findings[0].file;
    await page.getByLabel("File", { exact: true }).selectOption(name);
    await expect((finding) => finding.file === name, "file");
    await page.getByRole("button", { name: /^Warning/ }).click();
    await expect((finding) => finding.file === name && finding.severity === "warning", "file and severity");
    await clear();

    await page.getByLabel("Text", { exact: true }).fill(argument.toUpperCase());
    await expect((finding) => JSON.stringify([finding, rules[finding.rule].title]).toLowerCase().includes(argument), "text");
    await page.getByLabel("Text", { exact: true }).fill("nothing has this");
    assert.equal(await statusOf(page), `0 of ${findings.length} findings`);
    await clear();

    assert.deepEqual(said.console, []);
  },

  /** Tab comes to every filter, group and finding, and Enter opens each. */
  async keyboard() {
    const { page } = await open();
    const { findings, accounts } = await dataOf(page);
    const reached = new Set();
    for (let presses = 0; presses < 5_000; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const outline = getComputedStyle(element).outlineStyle;
        const isClosed = element.tagName === "SUMMARY" && !element.parentElement.open;
        return { name: element.id || element.parentElement?.id || element.textContent.trim(), tag: element.tagName, isClosed, hasOutline: outline !== "none" };
      });
      if (focused.tag === "BODY") {
        break;
      }
      assert.ok(focused.hasOutline || focused.tag === "A", `one does not see that ${focused.name} has the focus`);
      reached.add(focused.name);
      if (focused.isClosed) {
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => {
          const opened = document.activeElement.parentElement;
          return opened.open && (!opened.matches(".group, .finding") || opened.querySelector(".finding, .finding-body"));
        });
      }
    }

    for (const id of ["theme", "filter-text", "filter-rule", "filter-family", "filter-file"]) {
      assert.ok(reached.has(id), `${id} is not reached`);
    }
    findings.forEach((finding, index) => assert.ok(reached.has(`finding-${index}`), `finding ${index}, ${finding.rule}, is not reached`));
    assert.equal(await page.locator(".group:not([open])").count(), 0);
    assert.equal(await page.locator(".finding:not([open])").count(), 0);
    assert.equal(await page.locator(".finding-body").count(), findings.length);
    for (const { title } of accounts.flatMap((account) => account.practices)) {
      assert.ok([...reached].some((name) => name.includes(title)), `the practice "${title}" is not reached`);
    }

    // Toggles and tiles by Enter as well.
    await page.getByRole("button", { name: /^Info/ }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.getByRole("button", { name: /^Info/ }).getAttribute("aria-pressed"), "true");
    await page.locator(".tile").first().focus();
    await page.keyboard.press("Enter");
    const show = page.locator(".panel").getByRole("button").first();
    await show.focus();
    await page.keyboard.press("Enter");
    const gone = await page.evaluate(() => ({ message: document.activeElement.querySelector(".message")?.textContent, open: document.activeElement.parentElement.open }));
    assert.ok((await show.getAttribute("aria-label")).endsWith(gone.message), "Show goes to the finding");
    assert.equal(gone.open, true);
  },

  /** axe-core finds nothing, in light and in dark, with all closed and with all open. */
  async accessible() {
    const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    for (const colorScheme of ["light", "dark"]) {
      // The policy of the page would not let axe in.
      const { page } = await open({ colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      for (const isOpen of [false, true]) {
        if (isOpen) {
          await openAll(page);
          await page.evaluate(() => document.querySelector(".tile")?.click());
        }
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map((rule) => `${rule.id} (${rule.impact}): ${rule.nodes.slice(0, 3).map((node) => node.html + node.failureSummary).join("; ")}`), [], colorScheme);
      }
    }
  },

  /** The switch changes the scheme, whatever the system prefers. */
  async schemes() {
    const colors = {};
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await open({ colorScheme });
      const colorOf = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      colors[colorScheme] = await colorOf();
      await page.locator("#theme").press("Enter");
      colors[`from ${colorScheme}`] = await colorOf();
      await page.emulateMedia({ media: "print" });
      assert.equal(await colorOf(), "rgb(255, 255, 255)", "paper is white");
    }
    assert.notEqual(colors.light, colors.dark);
    assert.equal(colors["from light"], colors.dark);
    assert.equal(colors["from dark"], colors.light);
  },

  /** Nothing is loaded, and what a mistake might let in would not run. */
  async closed() {
    const { page, said } = await open();
    await openAll(page);
    await page.locator("#theme").click();
    assert.deepEqual(said.requests, [pathToFileURL(file).href]);
    assert.deepEqual(said.console, []);

    const refused = await page.evaluate(async () => {
      const seen = new Set();
      document.addEventListener("securitypolicyviolation", (event) => seen.add(event.effectiveDirective));
      const attempts = {
        script: () => {
          const script = document.createElement("script");
          script.append("window.hacked = 1");
          document.body.append(script);
        },
        markup: () => {
          document.body.innerHTML = "<p>x</p>";
        },
        image: () => document.body.append(Object.assign(new Image(), { src: "https://a.example/x.png" })),
        style: () => document.body.setAttribute("style", "color: red"),
        handler: () => document.body.setAttribute("onclick", "window.hacked = 1"),
        fetch: () => fetch("https://a.example/").catch(() => {}),
      };
      const thrown = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
        } catch {
          thrown.push(name);
        }
      }
      document.body.click();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { seen: [...seen], thrown, hacked: window.hacked };
    });
    assert.ok(refused.thrown.includes("markup"), "trusted types refuse markup");
    assert.equal(refused.hacked, undefined);
    for (const directive of ["img-src", "style-src-attr", "connect-src"]) {
      assert.ok(refused.seen.includes(directive), `${directive} is not refused; what is: ${refused.seen}`);
    }
  },

  /** Names that are markup stand on the page as text. */
  async hostile() {
    const { page, said } = await open();
    await openAll(page);
    for (const state of await page.locator(".tile").all()) {
      await state.click();
    }
    const text = await page.evaluate(() => document.querySelector("main").textContent);
    for (const name of JSON.parse(argument)) {
      assert.ok(text.includes(name), `${name} is not on the page as text`);
    }
    const found = await page.evaluate(() => ({
      scripts: document.querySelectorAll("script").length,
      others: document.querySelectorAll("img, iframe, object, embed, link, base, form, svg script, style + style").length,
      comments: document.createNodeIterator(document, NodeFilter.SHOW_COMMENT).nextNode()?.data ?? "",
      links: [...document.querySelectorAll("a")].map((link) => link.href).filter((href) => !href.startsWith("https://docs.aws.amazon.com/") && !href.endsWith("#findings")),
      hacked: window.hacked,
    }));
    assert.deepEqual(found, { scripts: 2, others: 0, comments: "", links: [], hacked: undefined });
    assert.deepEqual(said.console, []);
    assert.equal(said.requests.length, 1);
  },

  /** On paper everything is open, and afterwards what was closed is closed again. */
  async print() {
    const { page } = await open();
    const { findings } = await dataOf(page);
    const before = await page.locator("details[open]").count();
    const printed = await page.evaluate(() => {
      window.dispatchEvent(new Event("beforeprint"));
      return { bodies: document.querySelectorAll(".finding-body").length, closed: document.querySelectorAll("details:not([open])").length };
    });
    assert.deepEqual(printed, { bodies: findings.length, closed: 0 });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.equal(await page.locator(".group[open]").count(), 1);
    assert.ok((await page.locator("#accounts details[open]").count()) < before);
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  },

  /** A small screen shows all of the page without moving sideways. */
  async small() {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    await openAll(page);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(widths[0] <= widths[1], `the page is ${widths[0]} wide on a screen of ${widths[1]}`);
  },

  /** Two hundred findings of a group are shown, and the rest is said. */
  async many() {
    const { page } = await open();
    const started = Date.now();
    await openAll(page);
    assert.ok(Date.now() - started < 60_000);
    assert.match(await page.locator(".rest").first().innerText(), new RegExp(argument));
    assert.equal(await page.locator(".group").first().locator(".finding").count(), 200);
  },
};

let browser;
(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  await checks[check]();
})()
  .catch((error) => {
    console.error(error.message ?? error);
    process.exitCode = 1;
  })
  .finally(() => browser?.close());
