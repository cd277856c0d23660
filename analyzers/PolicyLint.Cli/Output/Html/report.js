// Shows the report. Everything from input becomes a text node: no markup is ever made from it.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const severities = ["error", "warning", "info"];
  const fewFindings = 25;
  const longestLine = 90;
  const svgNames = new Set(["svg", "rect", "text"]);

  const make = (name, attributes, ...children) => {
    const element = svgNames.has(name) ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (value !== undefined && value !== null && value !== false) {
        element.setAttribute(key, value === true ? "" : value);
      }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  };

  const number = (value) => value.toLocaleString("en");
  const count = (value, one, many) => `${number(value)} ${value === 1 ? one : many ?? one + "s"}`;
  const byId = (id) => document.getElementById(id);
  const place = (item) => `${item.file}:${item.line}:${item.column}`;
  const keyOf = (item) => `${item.rule} ${place(item)}`;

  /** The text with what stands between backticks, and commands of the AWS CLI, as code. */
  const withCode = (text) =>
    text.split(/(`[^`]+`|\baws [a-z0-9-]+ [a-z0-9-]+)/).map((part, index) => (index % 2 ? make("code", null, part.replaceAll("`", "")) : part));

  const button = (label, attributes, act) => {
    const element = make("button", { type: "button", ...attributes }, label);
    element.addEventListener("click", act);
    return element;
  };

  // ---- Scheme -------------------------------------------------------------------------------------------------------------------

  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";
  const theme = byId("theme");
  const nameTheme = () => (theme.textContent = isDark() ? "Light" : "Dark");
  theme.setAttribute("aria-label", "Switch between light and dark");
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  prefersDark.addEventListener("change", nameTheme);
  nameTheme();

  // ---- Summary ------------------------------------------------------------------------------------------------------------------

  const figure = (value, label, kind) =>
    make("div", { class: `figure ${kind ?? ""}` }, make("dt", null, label), make("dd", null, typeof value === "number" ? number(value) : value));

  const practicesOf = (status) => data.accounts.flatMap((account) => account.practices).filter((control) => control.status === status).length;

  const writeHead = () => {
    const [only] = data.accounts;
    const named = isSingle ? (only.id ? `Account ${only.id}` : "This account") : count(data.accounts.length + data.accountsMore, "account");
    byId("title").textContent = data.accounts.length === 0 ? "IAM policies" : named;
    byId("basis").textContent = isSingle ? `Ages are counted to ${only.day}` : `Judged on ${data.today}`;
    if (data.profile !== "default") {
      byId("basis").append(`, ${data.profile} profile`);
    }
  };

  const writeSummary = () => {
    const { counts } = data;
    const figures = make(
      "dl",
      { class: "figures" },
      figure(counts.error, counts.error === 1 ? "error" : "errors", counts.error ? "error" : "zero"),
      figure(counts.warning, counts.warning === 1 ? "warning" : "warnings", counts.warning ? "warning" : "zero"),
      figure(counts.info, "info", counts.info ? "info" : "zero"),
    );
    const practices = data.accounts.reduce((sum, account) => sum + account.practices.length, 0);
    if (practices > 0) {
      figures.append(figure(`${number(practicesOf("pass"))}/${number(practices)}`, "practices kept"));
    }
    if (counts.policies > 0) {
      figures.append(figure(`${number(counts.policiesWithFindings)}/${number(counts.policies)}`, "policies with findings"));
    }
    figures.append(figure(counts.files, counts.files === 1 ? "file" : "files"));
    byId("summary").append(figures);
    writeAlerts(counts);
  };

  const writeAlerts = (counts) => {
    if (counts.notAnalysed > 0) {
      const items = data.notAnalysed.map((entry) =>
        make("li", null, make("code", null, entry.line > 0 ? `${entry.file}:${entry.line}` : entry.file), " ", entry.reason));
      const rest = counts.notAnalysed - items.length;
      byId("summary").append(
        make("div", { class: "alert" }, make("h2", null, `${number(counts.notAnalysed)} not analysed`), make("ul", null, items),
          rest > 0 ? make("p", null, `${number(rest)} more are in --format json`) : null));
    }
    for (const name of data.missing) {
      byId("summary").append(make("p", { class: "alert" }, "No file matches ", make("code", null, name)));
    }
    if (counts.suppressed > 0) {
      byId("summary").append(make("p", { class: "muted" }, `Ignores have set ${count(counts.suppressed, "finding")} aside.`));
    }
  };

  // ---- Accounts -----------------------------------------------------------------------------------------------------------------

  const isSingle = data.accounts.length === 1 && data.accountsMore === 0;

  /** Several accounts have a heading each, so that all below is one level down. */
  const heading = (depth, attributes, text) => make(`h${depth + (isSingle ? 1 : 2)}`, { class: `title-${depth}`, ...attributes }, text);

  /** What names a part of an account: its heading, with that of the account if there are several. */
  const named = (id, part) => (isSingle ? `${id}-${part}` : `${id} ${id}-${part}`);

  const words = { pass: "Pass", fail: "Fail", notDecidable: "Not decidable" };
  const signs = { pass: "✓", fail: "✕", notDecidable: "?" };
  const state = (control) =>
    make("span", { class: `state ${control.status}` }, make("span", { "aria-hidden": "true" }, signs[control.status]), " ", words[control.status]);

  const findingsOf = (control) => control.findings.length + control.more;
  const saying = (control) => {
    if (control.status === "fail") {
      return findingsOf(control) > 0 ? [count(findingsOf(control), "finding")] : [];
    }
    return control.reason ? withCode(control.reason) : ["Nothing found"];
  };

  /** The findings that fail a control; those on this page can be gone to. */
  const failing = (control) => {
    const items = control.findings.map((finding) =>
      make("li", null,
        make("span", { class: `dot ${finding.severity}`, "aria-hidden": "true" }),
        make("div", null, finding.message, make("div", { class: "where" }, make("code", null, finding.rule), " ", place(finding))),
        indexes.has(keyOf(finding)) ? button("Show", { class: "quiet small", "aria-label": `Show ${finding.rule}: ${finding.message}` }, () => show(finding)) : null));
    return [
      items.length > 0 ? make("ul", { class: "failing" }, items) : null,
      control.more > 0 ? make("p", { class: "muted" }, `${number(control.more)} more are in --format json.`) : null,
    ];
  };

  const details = (control) => [
    ...failing(control),
    make("p", { class: "muted fine" },
      control.rules.length > 0 ? ["Checked by ", control.rules.flatMap((rule, index) => [index ? ", " : "", make("code", null, rule)])] : null,
      control.rules.length > 0 && control.equivalents.length > 0 ? " · " : null,
      control.equivalents.length > 0 ? `Elsewhere: ${control.equivalents.join(", ")}` : null),
  ];

  const practices = (account, id) => {
    const panel = make("div", { class: "panel", id: `${id}-panel`, hidden: true });
    const tiles = account.practices.map((control) => {
      const tile = button(
        [make("span", { class: "tile-head" }, make("span", { class: "tile-number" }, control.number), state(control)),
          make("span", { class: "tile-title" }, control.title),
          make("span", { class: "tile-note" }, saying(control))],
        { class: `tile ${control.status}`, "aria-expanded": "false", "aria-controls": panel.id },
        () => {
          const wasOpen = tile.getAttribute("aria-expanded") === "true";
          tiles.forEach((other) => other.setAttribute("aria-expanded", "false"));
          tile.setAttribute("aria-expanded", String(!wasOpen));
          panel.hidden = wasOpen;
          panel.replaceChildren(heading(2, null, `${control.number}. ${control.title}`), ...details(control).filter(Boolean));
        });
      return tile;
    });
    return make("section", { "aria-labelledby": named(id, "practices") },
      heading(1, { id: `${id}-practices` }, "Ten practices"),
      make("ul", { class: "tiles" }, tiles.map((tile) => make("li", null, tile))),
      panel);
  };

  const sum = (numbers) => numbers.reduce((total, value) => total + value, 0);
  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  const bar = (row) => {
    const total = sum(row.counts);
    const said = row.counts.flatMap((value, level) => (value ? [`${number(value)} ${data.powerLevels[level].toLowerCase()}`] : []));
    const svg = make("svg", { class: "bar", role: "img", "aria-label": `${capital(row.kind)}: ${said.join(", ") || "none"}` });
    let start = 0;
    row.counts.forEach((value, level) => {
      const width = total ? (value / total) * 100 : 0;
      if (value) {
        svg.append(make("rect", { class: `power-${level}`, x: `${start}%`, y: "0", width: `${width}%`, height: "100%" }));
      }
      if (width >= 4) {
        svg.append(make("text", { class: `on-power-${level}`, x: `${start + width / 2}%`, y: "50%", "text-anchor": "middle", "dominant-baseline": "central" }, number(value)));
      }
      start += width;
    });
    return svg;
  };

  const powers = (account, id) =>
    make("section", { "aria-labelledby": named(id, "powers") },
      heading(1, { id: `${id}-powers` }, "Who may do how much"),
      make("p", { class: "muted" }, "By the most that their policies allow. Service control policies and boundaries count for those who may do everything."),
      make("figure", { class: "chart" },
        account.powers.map((row) => make("div", { class: "chart-row" }, make("span", { "aria-hidden": "true" }, capital(row.kind)), bar(row)))),
      make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "The same as a table" },
        make("table", { class: "powers" },
          make("thead", null, make("tr", null, make("td"),
            data.powerLevels.map((name, level) => make("th", { scope: "col" }, make("span", { class: `swatch power-${level}`, "aria-hidden": "true" }), name)),
            make("th", { scope: "col" }, "All"))),
          make("tbody", null, account.powers.map((row) => make("tr", null, make("th", { scope: "row" }, capital(row.kind)),
            row.counts.map((value) => make("td", { class: value ? "" : "none" }, number(value))),
            make("td", null, number(sum(row.counts)))))))),
      administrators(account));

  const administrators = (account) =>
    account.administrators.length === 0
      ? null
      : make("div", null,
        heading(2, null, "May do everything"),
        make("ul", { class: "administrators" }, account.administrators.map((who) =>
          make("li", null, make("span", { class: "muted" }, who.kind), " ", make("strong", null, who.name), make("span", { class: "muted" }, " through "), who.via,
            who.unless.length > 0 ? make("span", { class: "muted" }, `, unless ${who.unless.join(", and unless ")}`) : null))),
        account.administratorsMore > 0 ? make("p", { class: "muted" }, `${number(account.administratorsMore)} more are in --format json.`) : null);

  const standard = (result, id, position) => {
    const counted = (status) => result.controls.filter((control) => control.status === status).length;
    return make("section", { "aria-labelledby": named(id, `standard-${position}`) },
      heading(1, { id: `${id}-standard-${position}` }, result.title),
      make("p", { class: "muted" }, `${counted("pass")} passed, ${counted("fail")} failed, ${counted("notDecidable")} not decidable`),
      make("div", { class: "controls" }, result.controls.map((control) =>
        make("details", { class: "control" },
          make("summary", null, make("span", { class: "control-number" }, control.number), state(control), make("span", null, control.title,
            control.status === "notDecidable" ? make("span", { class: "control-reason" }, withCode(control.reason)) : null),
            control.status === "fail" && findingsOf(control) > 0 ? make("span", { class: "muted" }, count(findingsOf(control), "finding")) : null),
          make("div", { class: "control-body" }, details(control))))));
  };

  const basis = (account) =>
    make("details", { class: "basis" },
      make("summary", null, `What this rests on: ${count(account.read.length, "export")}${account.missing.length ? `, ${number(account.missing.length)} not given` : ""}`),
      make("ul", null, account.read.map((item) =>
        make("li", null, make("code", null, `aws ${item.command}`), " ", make("span", { class: "where" }, item.file), item.complete ? null : " (parts are missing)"))),
      account.missing.length > 0 ? make("p", null, "Not given: ", account.missing.flatMap((command, index) => [index ? ", " : "", make("code", null, `aws ${command}`)])) : null,
      make("p", { class: "muted" }, make("code", null, "policylint account --how"), " prints a script that collects them."));

  const writeAccounts = () => {
    data.accounts.forEach((account, index) => {
      const id = `account-${index}`;
      const parts = [
        account.practices.length > 0 ? practices(account, id) : null,
        account.powers.length > 0 ? powers(account, id) : null,
        ...account.standards.map((result, position) => standard(result, id, position)),
        basis(account),
      ];
      byId("accounts").append(isSingle
        ? make("div", null, parts)
        : make("details", { class: "account", open: index === 0 }, make("summary", null, make("h2", { id }, capital(account.name)),
          make("span", { class: "muted" }, `Ages are counted to ${account.day}`)), parts));
    });
    if (data.accountsMore > 0) {
      byId("accounts").append(make("p", { class: "alert" }, `${count(data.accountsMore, "more account")}: --format json has them all.`));
    }
  };

  // ---- Findings -----------------------------------------------------------------------------------------------------------------

  const chosen = { text: "", severity: new Set(), rule: "", family: "", file: "", account: "" };
  const indexes = new Map(data.findings.map((finding, index) => [keyOf(finding), index]));
  const groups = new Map();

  const textOf = (finding) => {
    finding.search ??= [finding.rule, data.rules[finding.rule].title, finding.message, finding.advice, finding.path, place(finding), finding.account ?? "",
      ...finding.excerpt.map((line) => line.text)].join("\n").toLowerCase();
    return finding.search;
  };

  const matches = (finding) =>
    (chosen.severity.size === 0 || chosen.severity.has(finding.severity)) &&
    (!chosen.rule || finding.rule === chosen.rule) &&
    (!chosen.family || data.rules[finding.rule].family === chosen.family) &&
    (!chosen.file || finding.file === chosen.file) &&
    (!chosen.account || finding.account === chosen.account) &&
    (!chosen.text || textOf(finding).includes(chosen.text));

  /** The line in pieces, so that marks may overlap. */
  const marked = (line, indent) => {
    const cuts = [...new Set([Math.min(indent, line.text.length), line.text.length, ...line.marks.flatMap((mark) => [mark.start, mark.end])])].sort((left, right) => left - right);
    return cuts.slice(0, -1).map((start, index) => {
      const end = cuts[index + 1];
      const around = line.marks.filter((mark) => mark.start <= start && mark.end >= end);
      const text = line.text.slice(start, end);
      return around.length === 0 ? text : make("mark", { class: around.some((mark) => mark.own) ? "own" : "related" }, text);
    });
  };

  const excerpt = (finding) => {
    const width = String(finding.excerpt.at(-1).number).length;
    const indents = finding.excerpt.filter((line) => line.text.trim()).map((line) => line.text.search(/\S/));
    const indent = Math.max(0, Math.min(...indents, ...finding.excerpt.flatMap((line) => line.marks.map((mark) => mark.start))));
    // Below a long line, which is wrapped, a label could not stand under its mark.
    const under = (line, mark) => " ".repeat(line.text.length - indent > longestLine ? 0 : mark.start - indent);
    const row = (label, ...content) => make("div", { class: "line" }, make("span", { class: "line-number" }, label.padStart(width)), make("span", { class: "line-text" }, content));
    const rows = finding.excerpt.flatMap((line) => [
      line.gap ? row("⋯") : null,
      row(String(line.number), marked(line, indent)),
      ...line.marks.filter((mark) => mark.label).map((mark) =>
        row("", make("span", { class: mark.own ? "label own" : "label" }, under(line, mark), "└ ", mark.label))),
    ]);
    return make("div", { class: `code ${finding.severity}` }, rows);
  };

  const note = (name, ...content) => make("div", { class: "note" }, make("dt", null, name), make("dd", null, content));

  const notes = (finding) => {
    const list = make("dl", { class: "notes" }, note("What to do", finding.advice));
    if (finding.fixes.length > 0) {
      list.append(note("Repair", finding.fixes.join("; "), " (", make("code", null, "policylint check --fix"), ")"));
    }
    for (const other of finding.related) {
      list.append(note("See also", make("code", null, place(other)), " ", other.message));
    }
    if (finding.relatedMore > 0) {
      list.append(note("", `${number(finding.relatedMore)} more places are in --format json`));
    }
    for (const covered of finding.covers) {
      list.append(note("Covers", covered));
    }
    if (finding.path) {
      list.append(note("Path", make("code", null, finding.path)));
    }
    if (finding.confidence !== "high") {
      list.append(note("Confidence", finding.confidence));
    }
    return list;
  };

  const findingElement = (index, isOpen) => {
    const finding = data.findings[index];
    const element = make("details", { class: `finding ${finding.severity}`, open: isOpen, id: `finding-${index}` },
      make("summary", null, make("span", { class: "message" }, finding.message),
        make("span", { class: "where" }, place(finding), finding.decoded ? " (decoded)" : "")));
    const fill = () => {
      if (element.open && element.childElementCount === 1) {
        element.append(make("div", { class: "finding-body" }, excerpt(finding), notes(finding)));
      }
    };
    element.addEventListener("toggle", fill);
    fill();
    return element;
  };

  const fillGroup = (group) => {
    if (!group.element.open || !group.isStale) {
      return;
    }
    group.isStale = false;
    const rule = data.rules[group.id];
    const left = rule.total - group.indexes.length;
    group.body.replaceChildren(
      make("p", { class: "why" }, withCode(rule.why.replaceAll("\n", " ")), " ", make("a", { href: rule.page, rel: "noreferrer", target: "_blank" }, "What AWS says")),
      make("div", null, group.shown.map((index) => findingElement(index, group.shown.length <= 5))),
      ...(left > 0 ? [make("p", { class: "rest" }, `The first ${number(group.indexes.length)} of ${number(rule.total)} are on this page. `,
        "The same command with ", make("code", null, "--format json"), " or ", make("code", null, "--format csv"), " gives them all.")] : []));
  };

  const writeGroups = () => {
    for (const [id, rule] of Object.entries(data.rules)) {
      groups.set(id, { id, rule, indexes: [], shown: [], isStale: true });
    }
    data.findings.forEach((finding, index) => groups.get(finding.rule).indexes.push(index));
    for (const group of groups.values()) {
      const first = data.findings[group.indexes[0]];
      const severity = severities.find((name) => group.indexes.some((index) => data.findings[index].severity === name)) ?? first?.severity ?? "info";
      group.number = make("span", { class: "group-count" });
      group.body = make("div", { class: "group-body" });
      group.element = make("details", { class: `group ${severity}` },
        make("summary", null, make("span", { class: `severity ${severity}` }, severity), make("h3", null, group.rule.title),
          make("span", { class: "group-rule" }, group.id), group.number),
        group.body);
      group.element.addEventListener("toggle", () => fillGroup(group));
      byId("groups").append(group.element);
    }
  };

  const apply = () => {
    let total = 0;
    for (const group of groups.values()) {
      group.shown = group.indexes.filter((index) => matches(data.findings[index]));
      group.isStale = true;
      total += group.shown.length;
      const all = group.shown.length === group.indexes.length ? group.rule.total : group.shown.length;
      group.number.textContent = number(all);
      group.number.setAttribute("aria-label", count(all, "finding"));
      group.element.hidden = group.shown.length === 0 && (isFiltered() || group.rule.total === 0);
    }
    const opensAll = isFiltered() && total <= fewFindings;
    for (const group of groups.values()) {
      group.element.open ||= opensAll && group.shown.length > 0;
      fillGroup(group);
    }
    writeStatus(total);
  };

  const isFiltered = () => chosen.severity.size > 0 || Boolean(chosen.text || chosen.rule || chosen.family || chosen.file || chosen.account);

  const writeStatus = (total) => {
    const all = data.counts.error + data.counts.warning + data.counts.info;
    const here = data.findings.length;
    const rest = all > here ? `; ${number(all - here)} more are not on this page` : "";
    byId("status").textContent = all === 0 ? "Nothing was found." : isFiltered() ? `${number(total)} of ${count(here, "finding")}${rest}` : `${count(here, "finding")}${rest}`;
    clear.hidden = !isFiltered();
  };

  const choice = (name, label, values, nameOf) => {
    if (values.length < 2) {
      return null;
    }
    const select = make("select", { id: `filter-${name}` }, make("option", { value: "" }, "All"), values.map((value) => make("option", { value }, nameOf(value))));
    select.addEventListener("change", () => {
      chosen[name] = select.value;
      apply();
    });
    return make("div", { class: "field" }, make("label", { for: select.id }, label), select);
  };

  const distinct = (values) => [...new Set(values)];
  const clear = button("Clear", { class: "quiet", hidden: true }, () => reset(true));

  const reset = (focuses) => {
    Object.assign(chosen, { text: "", severity: new Set(), rule: "", family: "", file: "", account: "" });
    byId("filters").querySelectorAll("select, input").forEach((field) => (field.value = ""));
    byId("filters").querySelectorAll("[aria-pressed]").forEach((toggle) => toggle.setAttribute("aria-pressed", "false"));
    apply();
    if (focuses) {
      byId("filter-text")?.focus();
    }
  };

  const severityToggle = (name) => {
    const total = data.findings.filter((finding) => finding.severity === name).length;
    const toggle = button([make("span", { class: `dot ${name}`, "aria-hidden": "true" }), capital(name), make("span", { class: "toggle-count" }, number(data.counts[name]))],
      { class: "toggle", "aria-pressed": "false", disabled: total === 0 }, () => {
        const isOn = chosen.severity.delete(name);
        if (!isOn) {
          chosen.severity.add(name);
        }
        toggle.setAttribute("aria-pressed", String(!isOn));
        apply();
      });
    return toggle;
  };

  const writeFilters = () => {
    if (data.findings.length === 0) {
      byId("filters").hidden = true;
      return;
    }
    const text = make("input", { type: "search", id: "filter-text", autocomplete: "off", spellcheck: "false" });
    text.addEventListener("input", () => {
      chosen.text = text.value.trim().toLowerCase();
      apply();
    });
    const rules = distinct(data.findings.map((finding) => finding.rule)).sort();
    const expand = button("Open all", { class: "quiet" }, () => {
      const opens = expand.textContent === "Open all";
      groups.forEach((group) => (group.element.open = opens && !group.element.hidden));
      expand.textContent = opens ? "Close all" : "Open all";
    });
    byId("filters").append(
      make("div", { class: "field wide" }, make("label", { for: text.id }, "Text"), text),
      make("div", { class: "field", role: "group", "aria-label": "Severity" }, make("span", { class: "caption", "aria-hidden": "true" }, "Severity"),
        make("div", { class: "toggles" }, severities.map(severityToggle))),
      ...[
        choice("rule", "Rule", rules, (id) => `${id} ${data.rules[id].title}`),
        choice("family", "Family", distinct(data.findings.map((finding) => data.rules[finding.rule].family)).sort(), (name) => name),
        choice("file", "File", distinct(data.findings.map((finding) => finding.file)).sort(), (name) => name),
        choice("account", "Account", distinct(data.findings.map((finding) => finding.account).filter(Boolean)).sort(), (name) => name),
      ].filter(Boolean));
    byId("acts").append(clear, expand);
  };

  /** Goes to a finding, which is opened, in its group, which is opened. */
  const show = (wanted) => {
    const index = indexes.get(keyOf(wanted));
    if (!matches(data.findings[index])) {
      reset(false);
    }
    const group = groups.get(wanted.rule);
    group.element.open = true;
    fillGroup(group);
    const element = byId(`finding-${index}`);
    element.open = true;
    element.scrollIntoView({ block: "center" });
    element.firstElementChild.focus();
  };

  // ---- Paper --------------------------------------------------------------------------------------------------------------------

  let openedForPrint = [];
  addEventListener("beforeprint", () => {
    groups.forEach((group) => {
      if (!group.element.hidden && !group.element.open) {
        openedForPrint.push(group.element);
        group.element.open = true;
      }
      fillGroup(group);
    });
    document.querySelectorAll("details:not([open])").forEach((element) => {
      openedForPrint.push(element);
      element.open = true;
      // A toggle event would come only after the page is printed.
      element.dispatchEvent(new Event("toggle"));
    });
  });
  addEventListener("afterprint", () => {
    openedForPrint.forEach((element) => (element.open = false));
    openedForPrint = [];
  });

  writeHead();
  writeSummary();
  writeGroups();
  writeAccounts();
  writeFilters();
  apply();
  const first = [...groups.values()].find((group) => group.shown.length > 0);
  if (first) {
    first.element.open = true;
    fillGroup(first);
  }
  byId("about").append(
    make("p", null, `PolicyLint ${data.version}, with what AWS has as of ${data.catalog}. `, make("code", null, "policylint explain PL4001"), " says more on a rule."));
})();
