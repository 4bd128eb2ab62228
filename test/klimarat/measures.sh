#!/usr/bin/env bash
# The Klimarat's own measures, from its Polis export: imports the consultation, opens the evaluation phase, and drafts a measure for
# each statement of the Klimarat, with that statement as evidence. It can be run again, and adds nothing then.
# Usage: test/klimarat/measures.sh [folder of the export]; the settings are those of the program (DATA_DIR, DATABASE_URL …).
# stdout: what each command did, as JSON, one a line. KLIMARAT_STEPS="measures" leaves out the import.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export_folder=${1:-$here/../../../shared/data/klimarat-at/produktion-konsum}
source=5twd2jsnfk
zukunftsdialog() { node "$here/../../dist/main.js" "$@" --json; }

if [ "${KLIMARAT_STEPS:-all}" = all ]; then zukunftsdialog import polis "$export_folder" --source "$source" --close; fi

zukunftsdialog send - --role office --source klimarat-phases <<LINES
{"command":"SchedulePhase","at":"2022-05-09T08:00:00Z","params":{"dialogue":{"\$dialogue":{"polis":"$source"}}},"body":{"phase":"evaluation","opensOn":"2022-05-09","closesOn":"2022-06-30"}}
{"command":"OpenPhase","at":"2022-05-09T08:00:00Z","params":{"dialogue":{"\$dialogue":{"polis":"$source"}}},"body":{"phase":"evaluation"}}
LINES

node "$here/measure-lines.mjs" "$export_folder/comments.csv" "$source" |
  zukunftsdialog send - --role analyst --source klimarat-measures
