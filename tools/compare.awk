# Reads what tools/compare made, in this order: our rules by the tool's, the map, what is found, the rows. Prints a table and each difference.
BEGIN {
  split("other kind|rule of later|their bug|unknown value|strict only|ours is wrong", list, "|")
  for (i in list) reasons[list[i]] = 1
}

FNR == 1 { part++ }

part == 1 { ours[$1] = ours[$1] " " $2; next }

part == 2 {
  if ($0 ~ /^#/ || $1 == "rule") next
  if ($2 == "*") ours[$1] = ours[$1] " " $4
  else here[$1, $2] = $4
  if ($5 == "") next
  if (!($5 in reasons)) { print "docs/peer-rules.tsv: \"" $5 "\" is no reason of the list"; failed = 1 }
  reason[$1, $2] = $5
  next
}

part == 3 { found[$1, $2, $3] = 1; any[$1, $2] = any[$1, $2] " " $3; next }

{
  tool = $1; sub(/\/.*/, "", tool)
  tools[tool] = 1
  why = ($3, $2) in reason ? reason[$3, $2] : reason[$3, "*"]
  in_default = is_found("default", $1, $3)
  in_strict = is_found("strict", $1, $3)
  rows[tool, $4]++
  if ($4 == "flagged") judge_flagged()
  else judge_clean()
}

END {
  printf "%-12s %-8s %6s %6s %16s %16s %6s %16s %16s\n", "tool", "expected", "rows", "built", "default", "strict", "right", "default", "strict"
  for (tool in tools) {
    line(tool, "flagged")
    line(tool, "clean")
    add(tool, "flagged")
    add(tool, "clean")
  }

  line("all", "flagged")
  line("all", "clean")
  asked("every row whose rule is built", built, literal, 0)
  asked("of these, those that are labelled right", counted, right, 1)
  printf "%s", differences
  if (failed) exit 1
}

# Another kind of check, and one that is not there yet, do not count; nor does a case that is not to be flagged.
function judge_flagged() {
  is_counted = 0
  if (why != "other kind" && why != "rule of later") {
    built[tool, "flagged"]++
    literal[tool, "flagged", "default"] += in_default
    literal[tool, "flagged", "strict"] += in_strict
    is_counted = why != "their bug" && why != "unknown value"
  }

  if (is_counted) {
    counted[tool, "flagged"]++
    right[tool, "flagged", "default"] += in_default
    right[tool, "flagged", "strict"] += in_strict
  }

  if (!in_strict) difference("flagged, not found", why)
  else if (!in_default) difference("flagged, found in strict", why == "" ? "strict only" : why)
}

function judge_clean() {
  built[tool, "clean"]++
  literal[tool, "clean", "default"] += !in_default
  literal[tool, "clean", "strict"] += !in_strict
  if (why == "their bug") { difference("clean, reported as" (in_default ? names("default") : names("strict")), why); return }
  counted[tool, "clean"]++
  right[tool, "clean", "default"] += !in_default
  right[tool, "clean", "strict"] += !in_strict
  if (in_default) difference("clean, reported as" names("default"), why)
  else if (in_strict) difference("clean, reported in strict as" names("strict"), why == "" ? "strict only" : why)
}

function difference(what, because) {
  if (because == "" || because == "ours is wrong") failed = 1
  differences = differences sprintf("%s\t%s\t%s\t%s\n", $2, $3, what, because == "" ? "NO REASON" : because)
}

# A row without a rule is of the whole file: any rule that stands for one of the tool's counts.
function is_found(profile, file, rule,   ids, count, i) {
  hit = ""
  if (rule ~ /:(-|\(file-level\))$/) {
    count = split(any[profile, file], ids, " ")
    for (i = 1; i <= count; i++) if (stands_for(ids[i], tool)) hit = hit " " ids[i]
  } else {
    count = split(ours[rule] " " here[rule, $2], ids, " ")
    for (i = 1; i <= count; i++) if ((profile, file, ids[i]) in found && index(hit " ", " " ids[i] " ") == 0) hit = hit " " ids[i]
  }

  hits[profile] = hit
  return hit != ""
}

function names(profile) { return hits[profile] }

function stands_for(id, tool,   rule) {
  for (rule in ours) if (index(rule, tool ":") == 1 && index(ours[rule] " ", " " id " ") > 0) return 1
  return 0
}

function add(tool, expected) {
  rows["all", expected] += rows[tool, expected]
  built["all", expected] += built[tool, expected]
  counted["all", expected] += counted[tool, expected]
  literal["all", expected, "default"] += literal[tool, expected, "default"]
  literal["all", expected, "strict"] += literal[tool, expected, "strict"]
  right["all", expected, "default"] += right[tool, expected, "default"]
  right["all", expected, "strict"] += right[tool, expected, "strict"]
}

# All rows whose rule is built, and those of them that are labelled right.
function line(tool, expected) {
  if (!counted[tool, expected]) return
  printf "%-12s %-8s %6d %6d %16s %16s %6d %16s %16s\n", tool, expected, rows[tool, expected], \
    built[tool, expected], share(literal[tool, expected, "default"], built[tool, expected]), share(literal[tool, expected, "strict"], built[tool, expected]), \
    counted[tool, expected], share(right[tool, expected, "default"], counted[tool, expected]), share(right[tool, expected, "strict"], counted[tool, expected])
}

# Fails where the share of rows that are labelled right is less than what is asked.
function asked(what, of, agreed, is_held,   rows, strict, usual) {
  rows = of["parliament", "flagged"] + of["cfn-lint", "flagged"]
  strict = agreed["parliament", "flagged", "strict"] + agreed["cfn-lint", "flagged", "strict"]
  usual = agreed["parliament", "flagged", "default"] + agreed["cfn-lint", "flagged", "default"]
  printf "parliament and cfn-lint, %s: %s of %d found in strict (95 %% asked), %s in default (80 %% asked)\n", what, share(strict, rows), rows, share(usual, rows)
  if (is_held && (100 * strict < 95 * rows || 100 * usual < 80 * rows)) failed = 1
}

function share(part, whole) { return sprintf("%d (%3d %%)", part, 100 * part / whole) }
