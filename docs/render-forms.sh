#!/usr/bin/env bash
# Renders the first pages of the quick start's forms as a person sees them: PDF -> PNG (poppler).
# Run after `mvn -Pdemo package`:  docs/render-forms.sh [FORM ...]     (default: all)
# DEMO=FOLDER takes the PDFs from elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."
demo=${DEMO:-features/distribution/target/demo}
command -v pdftoppm >/dev/null || { echo "needs pdftoppm (Debian: poppler-utils)" >&2; exit 2; }
[ $# -gt 0 ] || set -- 7.1 7.2 7.3 7.4 7.5 7.6 7.7 7.8 7.9 7.10 7.11
mkdir -p docs/img
for form; do
  [ -f "$demo/$form.pdf" ] || { echo "no $demo/$form.pdf: run mvn -Pdemo package first" >&2; exit 2; }
  pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$demo/$form.pdf" "docs/img/$form"
  echo "docs/img/$form.png"
done
